import SetupRules

/// What there is to say about a metadata file.
enum MetadataFinding: FindingTable {
  // The path and what it leads to.
  case noSuchFile, isWindowsPath, similarFile(String), isAddress, isFolder, isFolderWith(newest: String)
  case isNotAFile(String), noPermission, notReadable(String), tooLarge
  // Another kind of file.
  case isEmpty, isHTML, isCertificate, isPrivateKey, isJSON, isZIP, isBrowserView
  case isKnownKind(String), isText(beginning: String), isBinary
  // XML as such.
  case malformed(reason: String), cutOff, textAfterEnd, spaceBeforeDeclaration, doctype, nestedTooDeep, tagTooLong
  case tooShortForIAM(Int)
  // How its characters are stored.
  case byteOrderMark, isUTF16, notUTF8(UInt8), equivalentEncoding(String), otherEncoding(String)
  // What the metadata describes.
  case notSAML(root: String), entitiesWrapper, severalEntities(Int)
  case serviceProvider(whose: String), noIdentityProvider, severalIdentityProviders(Int)
  case validUntilPast(Timestamp), validUntilNear(Timestamp, days: Int), validUntilUnreadable(String)
  // Whose it is.
  case entityIDMissing, entityIDTooLong, hiddenCharacters, placeholderLeft(String), tokenUnknown
  case regionUnknown(String)
  case otherProvider(String, hasForeignLetters: Bool)
  // The certificates.
  case noSigningCertificate, notACertificate
  case expired(Timestamp, days: Int), expiredBesideValid(Timestamp, days: Int), endsSoon(Timestamp, days: Int)
  case notYetValid(Timestamp, now: Timestamp), severalCertificates(Int)
  case keyTooShort(subject: String, bits: Int), extensionTwice(subject: String, String)
  case weakKey(subject: String, bits: Int), dsaKey(subject: String), weakSignature(subject: String, hash: String)
  // The sign-in addresses.
  case signInMissing, postMissing, redirectMissing, signInEmpty, signInNotHTTPS(String), signInDiffers

  fileprivate static let download =
    "In the console, on the page of the application, find IAM Identity Center SAML metadata file and choose Download."
  private static let takeTheFile =
    "Take the other link: in the console, IAM Identity Center SAML metadata file, then Download."

  var row: Finding {
    switch self {
    // The console saves a name with a blank in it; on WSL the browser is Windows'.
    case .noSuchFile:
      .error(
        "metadata/no-such-file", "There is no file at this path.",
        "Search the folder Downloads for a name such as Amazon Connect_ins-0123456789abcdef.xml, with its blank. "
          + "If the browser runs on another computer, copy the file to this one first.")
    case .isWindowsPath:
      .error(
        "metadata/no-such-file", "This is a path of Windows. Linux has another name for it.",
        "In WSL, drive C: is /mnt/c. If the file is elsewhere, copy it to this computer first.")
    case .similarFile(let name):
      .error(
        "metadata/no-such-file",
        "No file has exactly this name, but one has a similar name: \(name.shown).",
        "Take the similar file if it is the right one.")
    case .isAddress:
      .error(
        "metadata/is-address", "This is a web address, and not that of a metadata file in IAM Identity Center.",
        "\(Self.download) Then give the path of the file.")
    case .isFolder:
      .error(
        "metadata/is-folder",
        "This is a folder. No file in it has a name as AWS gives it, such as Amazon Connect_ins-0123456789abcdef.xml.",
        "Give the path of the file itself.")
    case .isFolderWith(let newest):
      .error(
        "metadata/is-folder",
        "This is a folder. The newest metadata file in it seems to be \(newest.shown).",
        "Give the path of the file itself.")
    case .isNotAFile(let kind):
      .error(
        "metadata/is-not-a-file", "This path leads to \(kind), not to a file.",
        "Give the path of the file that the browser saved.")
    case .noPermission:
      .error(
        "metadata/no-permission", "The system does not let you read this file.",
        "Copy the file into a folder of yours, or ask its owner: chmod u+r gives the permission.")
    case .notReadable(let words):
      .error(
        "metadata/not-readable", "The file cannot be read: \(words.shown).",
        "Copy it to another folder, and try again.")
    case .tooLarge:
      .error("metadata/too-large", "The file is larger than 10,000,000 bytes. A metadata file has about 2,500.")

    // What browsers and people save in its place; the certificate's link stands beside the file's.
    case .isEmpty: .error("metadata/is-empty", "The file is empty.")
    case .isHTML:
      .error(
        "metadata/is-html",
        "This is a web page (HTML), not the metadata. A browser saves a page when the login of the console has ended.",
        "Sign in to the console, and download the file with its link. \(Self.download)")
    case .isCertificate:
      .error(
        "metadata/is-certificate",
        "This is a certificate, not the metadata. Its link stands beside the one that is needed.",
        Self.takeTheFile)
    case .isPrivateKey:
      .error(
        "metadata/is-private-key", "This is a private key. It is a secret, and this module does not need one.",
        "Keep the key where nobody else can read it. \(Self.takeTheFile)")
    case .isJSON: .error("metadata/is-json", "This is JSON. The metadata file is XML.")
    case .isZIP:
      .error(
        "metadata/is-zip", "This is a ZIP file. Some downloads and office documents are ZIP files.",
        "If the metadata file is inside, unpack it first. Else download it: \(Self.download)")
    case .isBrowserView:
      .error(
        "metadata/is-browser-view",
        "This is text copied from a browser window that shows XML. It is not the XML itself.",
        "Save the file instead of copying its picture. \(Self.download)")
    case .isKnownKind(let name):
      .error("metadata/is-not-xml", "This is \(name). The metadata file is XML.")
    case .isText(let beginning):
      .error(
        "metadata/is-not-xml",
        "This text begins with: \(beginning.shown) - the metadata file is XML and begins with <.")
    case .isBinary: .error("metadata/is-not-xml", "This file is not text. The metadata file is XML.")

    // XML 1.0. Files that were pasted, cut off, or saved again by an editor.
    case .malformed(let reason):
      .error(
        "metadata/malformed", "This is not well-formed XML: \(reason).",
        "A file that was opened and saved, or copied by hand, often changes. \(Self.download)")
    case .cutOff:
      .error("metadata/cut-off", "The metadata ends in the middle. Perhaps the download or the copy stopped too early.")
    case .textAfterEnd:
      .error(
        "metadata/text-after-end", "More text follows after the end of the metadata. Perhaps it was pasted twice.",
        "Keep the metadata once. \(Self.download)")
    case .spaceBeforeDeclaration:
      .error(
        "metadata/space-before-declaration",
        "A space or an empty line stands before <?xml. XML must begin with <?xml in line 1, column 1.",
        "Delete what stands before <?xml, or download the file again.")
    // It only serves attacks on those who read it, as do the two after it.
    case .doctype:
      .error(
        "metadata/doctype",
        "The file holds a DOCTYPE. Metadata never needs one, and it can be used for attacks, so the file is not read.",
        "Do not upload this file anywhere. \(Self.download)")
    case .nestedTooDeep:
      .error(
        "metadata/nested-too-deep",
        "More than \(MetadataReader.deepest) elements stand inside each other. Metadata needs about 6.")
    case .tagTooLong:
      .error("metadata/tag-too-long", "A tag is longer than 1,000,000 bytes. No metadata needs that.")
    // IAM API, CreateSAMLProvider, SAMLMetadataDocument.
    case .tooShortForIAM(let characters):
      .error(
        "metadata/too-short-for-iam",
        "The file has \(characters) characters. IAM takes \(LengthRule.shortest) or more; AWS's own file has about "
          + "2,500.",
        "Perhaps a part of the file is lost. \(Self.download)")

    // IAM User Guide, "Create a SAML identity provider in IAM": UTF-8 without a byte order mark. Public bug reports
    // show the first three.
    case .byteOrderMark:
      .error(
        "metadata/byte-order-mark",
        "The file begins with a byte order mark, three bytes that no editor shows. IAM takes only files without it.")
    case .isUTF16:
      .error(
        "metadata/is-utf-16",
        "The file is in UTF-16. An editor, such as Notepad, has saved it again; IAM takes only UTF-8.")
    case .notUTF8(let byte):
      .error(
        "metadata/not-utf-8",
        "The byte \(String(byte, radix: 16, uppercase: true)) is not UTF-8, and IAM takes only UTF-8. "
          + "Perhaps an editor has saved the file again.")
    case .equivalentEncoding(let name):
      .warning(
        "metadata/other-encoding",
        "The first line names the encoding \(name.shown). IAM takes UTF-8, which AWS's own file names "
          + "there.",
        "Perhaps an editor has saved the file again. \(Self.download)")
    case .otherEncoding(let name):
      .error(
        "metadata/other-encoding",
        name.shown.isEmpty
          ? "The first line names an encoding without a name. IAM takes UTF-8."
          : "The first line names the encoding \(name.shown), which is not read here. IAM takes UTF-8.",
        "Perhaps an editor has saved the file again. \(Self.download)")

    // SAML metadata, sections 2.3 and 2.4. AWS's own file describes one identity provider.
    case .notSAML(let root):
      .error(
        "metadata/not-saml",
        "This is XML, but not SAML metadata. \(Self.words(root: root)); it must be EntityDescriptor of SAML 2.0.")
    case .entitiesWrapper:
      .warning(
        "metadata/entities-wrapper", "The metadata is wrapped in a list (EntitiesDescriptor). IAM may not take it.",
        "AWS's own file has no list around it. \(Self.download)")
    case .severalEntities(let count):
      .error(
        "metadata/several-entities",
        "The file describes \(count) systems. A list like this belongs to a federation, not to this module.")
    case .serviceProvider(let whose):
      .error(
        "metadata/service-provider",
        "This is the file of a service provider: the side that people log in to. \(whose)",
        "The file of the identity provider is needed. \(Self.download)")
    case .noIdentityProvider:
      .error(
        "metadata/no-identity-provider",
        "The metadata describes no identity provider: the part IDPSSODescriptor is missing.")
    case .severalIdentityProviders(let count):
      .warning(
        "metadata/several-identity-providers",
        "The file holds \(count) identity providers (IDPSSODescriptor). AWS's own file holds 1.",
        "IAM may read only one of them. \(Self.download)")
    case .validUntilPast(let end):
      .error(
        "metadata/valid-until-past",
        "The metadata itself was valid until \(end.date) (validUntil). It must not be used any more.")
    case .validUntilNear(let end, let days):
      .warning(
        "metadata/valid-until-near",
        "The metadata itself is valid until \(end.date) (validUntil), for \(Self.span(days)) more.",
        "It is good enough for a workshop. For longer use, ask for a file that lasts.")
    case .validUntilUnreadable(let text):
      .warning(
        "metadata/valid-until-unreadable",
        text.utf8.allSatisfy(Base64.isWhiteSpace)
          ? "The date in validUntil is empty." : "The date in validUntil cannot be read: \(text.shown).",
        "A date looks like 2029-01-03T00:00:00Z. \(Self.download)")

    // SAML metadata, section 2.2.1.
    case .entityIDMissing:
      .error("metadata/entity-id-missing", "The name of the identity provider (entityID) is missing.")
    case .entityIDTooLong:
      .error(
        "metadata/entity-id-too-long",
        "The name of the identity provider (entityID) is longer than \(EntityRule.longest) characters.")
    case .hiddenCharacters:
      .warning(
        "metadata/hidden-characters",
        "The name of the identity provider (entityID) holds characters that cannot be seen.",
        "The login compares this name character by character. \(Self.download)")
    case .placeholderLeft(let entityID):
      .error(
        "metadata/placeholder-left",
        "The name of the identity provider still holds a placeholder: \(entityID.shown).",
        "This seems to be an example from a page. \(Self.download)")
    case .tokenUnknown:
      .note(
        "metadata/token-unknown",
        "The end of the entity ID does not have the usual form, so account and application cannot be read from it.",
        "Nothing to do if the file comes from the console. An example from a page does not work.")
    // AWS SDKs, partitions.json; a Region may be newer than this program.
    case .regionUnknown(let region):
      .warning(
        "metadata/region-unknown", "The addresses in the file name \(region.shown), which is no Region that AWS lists.",
        "A file that was changed leads nowhere. \(Self.download)")
    case .otherProvider(let whose, let hasForeignLetters):
      .warning(
        "metadata/other-provider",
        "This file comes from \(whose), not from IAM Identity Center."
          + (hasForeignLetters ? " Some of its letters only look like Latin ones." : ""),
        "This module uses IAM Identity Center. \(Self.download) Go on only if you mean to use the other.")

    // SAML metadata, section 2.4.1.1; RFC 5280.
    case .noSigningCertificate:
      .error(
        "metadata/no-signing-certificate",
        "The file holds no certificate for signing. IAM cannot check a login without one.")
    case .notACertificate:
      .error(
        "metadata/not-a-certificate",
        "The text in X509Certificate is not a certificate. Perhaps characters were lost or changed.",
        "Do not copy the file by hand. \(Self.download)")
    // IAM User Guide, "Create a SAML identity provider in IAM": IAM takes no action on the dates, and refuses short
    // keys and extensions that stand twice.
    case .expired(let end, let days):
      .warning(
        "metadata/expired",
        "The certificate in the file ended on \(end.date), \(Self.span(days)) ago. IAM does not act on this date.",
        "Logins can go on with it. Renew it soon: make a new one in the console (Manage certificate), then give IAM the "
          + "new file at the same time.")
    case .expiredBesideValid(let end, let days):
      .warning(
        "metadata/expired-beside-valid",
        "One of the certificates in the file ended on \(end.date), \(Self.span(days)) ago.",
        "In the console, see which certificate is active (Manage certificate), and remove the old one.")
    case .endsSoon(let end, let days):
      .warning(
        "metadata/ends-soon",
        "The certificate in the file ends on \(end.date), in \(Self.span(days)). IAM does not act on it.",
        "It is good enough for a workshop. For longer use, make a new one soon (Manage certificate in the console), "
          + "then "
          + "give IAM the new file.")
    case .notYetValid(let beginning, let now):
      .warning(
        "metadata/not-yet-valid",
        "The certificate in the file is not valid yet. It begins on \(beginning.date), "
          + "in \(Self.span(now.days(until: beginning))).",
        "First see whether the date of this computer is right; it says \(now.date). IAM does not act on the date.")
    case .severalCertificates(let count):
      .note(
        "metadata/several-certificates",
        "The file holds \(count) certificates. This is usual while an old one is replaced by a new one.",
        "Nothing to do. IAM takes them all.")
    case .keyTooShort(let subject, let bits):
      .error(
        "metadata/key-too-short",
        "The certificate \(subject.shown) has an RSA key of \(bits) bits. "
          + "IAM takes \(CertificateRule.shortestForIAM) bits or more.",
        "In the console, make a new certificate with 2048 bits (Manage certificate). Then download the file again.")
    case .extensionTwice(let subject, let name):
      .error(
        "metadata/extension-twice",
        "The certificate \(subject.shown) has the extension \(name) twice. IAM takes each extension once.",
        "In the console, make a new certificate (Manage certificate). Then download the file again.")
    // NIST SP 800-131A.
    case .weakKey(let subject, let bits):
      .warning(
        "metadata/weak-key",
        "The certificate \(subject.shown) has an RSA key of \(bits) bits; "
          + "\(CertificateRule.shortestRSA) is the least today.",
        "It works. For longer use, make a new certificate with 2048 bits in the console (Manage certificate).")
    case .dsaKey(let subject):
      .warning(
        "metadata/weak-key", "The certificate \(subject.shown) has a DSA key, which is no longer used.",
        "It works. For longer use, make a new certificate with 2048 bits in the console (Manage certificate).")
    case .weakSignature(let subject, let hash):
      .note(
        "metadata/weak-signature",
        "The certificate \(subject.shown) is signed with \(hash), which is outdated.",
        "It works. A new certificate can use SHA-256 (Manage certificate in the console).")

    // SAML metadata, section 2.4.3. In every file of Identity Center that was seen there are both, at the entity ID.
    case .signInMissing:
      .error("metadata/sign-in-missing", "The file holds no address for signing in (SingleSignOnService).")
    case .postMissing:
      .warning(
        "metadata/post-missing",
        "The file holds no sign-in address for HTTP-POST. AWS's own file has one for HTTP-POST and one for "
          + "HTTP-Redirect.",
        "Perhaps a part of the file is lost. \(Self.download)")
    case .redirectMissing:
      .warning(
        "metadata/redirect-missing",
        "The file holds no sign-in address for HTTP-Redirect. "
          + "AWS's own file has one for HTTP-POST and one for HTTP-Redirect.",
        "Perhaps a part of the file is lost. \(Self.download)")
    case .signInEmpty:
      .warning(
        "metadata/sign-in-not-https", "A sign-in address is empty.",
        "Passwords must not travel in the open. \(Self.download)")
    case .signInNotHTTPS(let location):
      .warning(
        "metadata/sign-in-not-https", "A sign-in address does not begin with https: \(location.shown).",
        "Passwords must not travel in the open. \(Self.download)")
    case .signInDiffers:
      .warning(
        "metadata/sign-in-differs",
        "A sign-in address differs from the entity ID. In AWS's own file they are the same.",
        "Perhaps the file was changed or put together from two. \(Self.download)")
    }
  }

  private static func words(root local: String) -> String {
    switch local {
    case "Error": "It is an error message of a server"
    case "Response": "It is the answer of a login (a SAML response)"
    case "AuthnRequest": "It is the request of a login"
    case "EntitiesDescriptor": "It is an empty list"
    case "EntityDescriptor": "Its outermost element has the right name and another namespace (xmlns)"
    default: "Its outermost element is \(local.shown)"
    }
  }

  private static func span(_ days: Int) -> String {
    switch days {
    case 0: "less than a day"
    case 1: "1 day"
    default: "\(days) days"
    }
  }
}

extension Finding {
  /// With the usual advice: to download the file again.
  fileprivate static func error(_ code: String, _ message: String) -> Finding {
    .error(code, message, MetadataFinding.download)
  }

  /// - Parameter place: It is named at the end of the message, too.
  init(_ entry: MetadataFinding, at place: Place? = nil, repair: String? = nil) {
    self.init(entry, field: .metadataFile, repair: repair)
    guard let place else { return }
    message += " See line \(place.line), column \(place.column)."
    line = place.line
    column = place.column
  }
}
