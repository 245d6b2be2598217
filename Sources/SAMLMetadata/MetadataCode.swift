import SetupRules

/// Every code that the inspection of a metadata file can give; the raw value is the code of the finding.
package enum MetadataCode: String, Sendable, CaseIterable {
  // The path and what it leads to.
  case noSuchFile = "metadata/no-such-file"
  case isAddress = "metadata/is-address"
  case isFolder = "metadata/is-folder"
  case isNotAFile = "metadata/is-not-a-file"
  case noPermission = "metadata/no-permission"
  case notReadable = "metadata/not-readable"
  case tooLarge = "metadata/too-large"

  // Another kind of file.
  case isEmpty = "metadata/is-empty"
  case isHTML = "metadata/is-html"
  case isCertificate = "metadata/is-certificate"
  case isPrivateKey = "metadata/is-private-key"
  case isJSON = "metadata/is-json"
  case isZIP = "metadata/is-zip"
  case isBrowserView = "metadata/is-browser-view"
  case isNotXML = "metadata/is-not-xml"

  // XML as such.
  case malformed = "metadata/malformed"
  case cutOff = "metadata/cut-off"
  case textAfterEnd = "metadata/text-after-end"
  case spaceBeforeDeclaration = "metadata/space-before-declaration"
  case doctype = "metadata/doctype"
  case nestedTooDeep = "metadata/nested-too-deep"
  case tagTooLong = "metadata/tag-too-long"
  case tooShortForIAM = "metadata/too-short-for-iam"

  // How its characters are stored.
  case byteOrderMark = "metadata/byte-order-mark"
  case isUTF16 = "metadata/is-utf-16"
  case notUTF8 = "metadata/not-utf-8"
  case otherEncoding = "metadata/other-encoding"

  // What the metadata describes.
  case notSAML = "metadata/not-saml"
  case entitiesWrapper = "metadata/entities-wrapper"
  case severalEntities = "metadata/several-entities"
  case serviceProvider = "metadata/service-provider"
  case noIdentityProvider = "metadata/no-identity-provider"
  case severalIdentityProviders = "metadata/several-identity-providers"
  case validUntilPast = "metadata/valid-until-past"
  case validUntilNear = "metadata/valid-until-near"
  case validUntilUnreadable = "metadata/valid-until-unreadable"

  // Whose it is.
  case entityIDMissing = "metadata/entity-id-missing"
  case entityIDTooLong = "metadata/entity-id-too-long"
  case hiddenCharacters = "metadata/hidden-characters"
  case placeholderLeft = "metadata/placeholder-left"
  case otherProvider = "metadata/other-provider"
  case tokenUnknown = "metadata/token-unknown"

  // The certificates.
  case noSigningCertificate = "metadata/no-signing-certificate"
  case notACertificate = "metadata/not-a-certificate"
  case expired = "metadata/expired"
  case expiredBesideValid = "metadata/expired-beside-valid"
  case endsSoon = "metadata/ends-soon"
  case notYetValid = "metadata/not-yet-valid"
  case severalCertificates = "metadata/several-certificates"
  case keyTooShort = "metadata/key-too-short"
  case extensionTwice = "metadata/extension-twice"
  case weakKey = "metadata/weak-key"
  case weakSignature = "metadata/weak-signature"

  // The sign-in addresses.
  case signInMissing = "metadata/sign-in-missing"
  case postMissing = "metadata/post-missing"
  case redirectMissing = "metadata/redirect-missing"
  case signInNotHTTPS = "metadata/sign-in-not-https"
  case signInDiffers = "metadata/sign-in-differs"
}

extension MetadataCode {
  func error(_ message: String, advice: String, repair: String? = nil, at place: Place? = nil) -> Finding {
    finding(.error, message, advice, repair, place)
  }

  func warning(_ message: String, advice: String, at place: Place? = nil) -> Finding {
    finding(.warning, message, advice, nil, place)
  }

  func note(_ message: String, advice: String, at place: Place? = nil) -> Finding {
    finding(.note, message, advice, nil, place)
  }

  private func finding(
    _ severity: Finding.Severity, _ message: String, _ advice: String, _ repair: String?, _ place: Place?
  ) -> Finding {
    let whole = place.map { "\(message) See line \($0.line), column \($0.column)." } ?? message
    return Finding(
      rawValue, severity, whole, advice: advice, repair: repair, field: .metadataFile, line: place?.line,
      column: place?.column)
  }
}

/// Advice that several findings share.
enum Advice {
  static let downloadAgain =
    "In the console, on the page of the application, find IAM Identity Center SAML metadata file and choose Download."
  static let takeTheFile =
    "Take the other link: in the console, IAM Identity Center SAML metadata file, then Download."
}
