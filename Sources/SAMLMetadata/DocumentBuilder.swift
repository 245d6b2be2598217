import Glibc
import SetupRules

/// Puts a document together from the elements of a file, one after the other.
struct DocumentBuilder {
  /// Far more than any certificate, in Base64; a 16,384-bit RSA key needs 4 kB.
  private static let longestCertificate = 64 * 1024
  /// Far more than any identity provider has; what comes after them is not kept.
  private static let mostEntries = 32

  private(set) var document = MetadataDocument()
  /// The open elements, from the root.
  private(set) var path: [SAMLElement] = []
  private var isSigningKey = false
  private var isCertificateOpen = false

  /// Whether the text that comes next is a certificate's.
  var wantsText: Bool { isCertificateOpen }

  mutating func open(
    _ element: SAMLElement, attributes: Attributes, name: () -> MetadataDocument.Name, place: () -> Place
  ) {
    path.append(element)
    if path.count == 1 { document.root = name() }
    guard element != .other else { return }
    if element == .entity { openEntity(attributes, place()) }
    if element == .entities { addValidUntil(attributes, place()) }
    guard document.entities == 1 else { return }
    switch (element, path.dropLast().last) {
    case (.identityProvider, .entity):
      document.identityProviders += 1
      addValidUntil(attributes, place())
    case (.serviceProvider, .entity):
      document.serviceProviders += 1
    case (.keyDescriptor, .identityProvider):
      // A key without a use serves signing and encryption alike (SAML metadata, section 2.4.1.1).
      isSigningKey = attributes["use"].map { $0 == "signing" } ?? true
    case (.signIn, .identityProvider):
      guard document.signIn.count < Self.mostEntries else { return }
      document.signIn.append(
        .init(binding: attributes["Binding"] ?? "", location: attributes["Location"] ?? "", place: place()))
    case (.x509Certificate, _):
      openCertificate(place)
    default: break
    }
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard isCertificateOpen, let last = document.certificates.indices.last else { return }
    let room = Self.longestCertificate - document.certificates[last].base64.count
    document.certificates[last].base64.append(contentsOf: text.prefix(room))
    if text.count > room { document.certificates[last].isCut = true }
  }

  mutating func close() {
    path.removeLast()
    isCertificateOpen = false
  }

  mutating func finish(sha256: String, bytes: Int, characters: Int) -> MetadataDocument {
    document.sha256 = sha256
    document.bytes = bytes
    document.characters = characters
    return document
  }

  private mutating func openEntity(_ attributes: Attributes, _ place: Place) {
    document.entities += 1
    guard document.entities == 1 else { return }
    document.entityPlace = place
    document.entityID = attributes["entityID"]
    addValidUntil(attributes, place)
  }

  private mutating func addValidUntil(_ attributes: Attributes, _ place: Place) {
    guard let text = attributes["validUntil"], document.validUntil.count < Self.mostEntries else { return }
    document.validUntil.append(.init(text: text, place: place))
  }

  private mutating func openCertificate(_ place: () -> Place) {
    guard isSigningKey, path.suffix(SAMLElement.wayToCertificate.count) == SAMLElement.wayToCertificate[...],
      document.certificates.count < Self.mostEntries
    else { return }
    document.certificates.append(.init(place: place()))
    isCertificateOpen = true
  }
}

/// The elements that the reader tells apart (SAML metadata, section 2; XML Signature, section 4.4).
enum SAMLElement {
  case entities, entity, identityProvider, serviceProvider, keyDescriptor, keyInfo, x509Data, x509Certificate, signIn
  case other

  static let metadataNamespace = "urn:oasis:names:tc:SAML:2.0:metadata"
  /// Stands between namespace and local name in the names that expat gives.
  static let separator = UInt8(ascii: "|")

  private static let metadataPrefix = "\(metadataNamespace)|"
  private static let signaturePrefix = "http://www.w3.org/2000/09/xmldsig#|"

  /// The way down to a signing certificate; one that stands elsewhere, as in the file's own signature, does not count.
  static let wayToCertificate: [SAMLElement] = [
    .entity, .identityProvider, .keyDescriptor, .keyInfo, .x509Data, .x509Certificate,
  ]

  /// Tells an element from its name as expat gives it: namespace, separator, local name.
  init(_ name: UnsafePointer<CChar>) {
    if strncmp(name, Self.metadataPrefix, Self.metadataPrefix.utf8.count) == 0 {
      self = Self.inMetadata(String(cString: name + Self.metadataPrefix.utf8.count))
    } else if strncmp(name, Self.signaturePrefix, Self.signaturePrefix.utf8.count) == 0 {
      self = Self.inSignature(String(cString: name + Self.signaturePrefix.utf8.count))
    } else {
      self = .other
    }
  }

  private static func inMetadata(_ local: String) -> SAMLElement {
    switch local {
    case "EntitiesDescriptor": .entities
    case "EntityDescriptor": .entity
    case "IDPSSODescriptor": .identityProvider
    case "SPSSODescriptor": .serviceProvider
    case "KeyDescriptor": .keyDescriptor
    case "SingleSignOnService": .signIn
    default: .other
    }
  }

  private static func inSignature(_ local: String) -> SAMLElement {
    switch local {
    case "KeyInfo": .keyInfo
    case "X509Data": .x509Data
    case "X509Certificate": .x509Certificate
    default: .other
    }
  }
}

/// An element's attributes as expat hands them over: names and values in turn, ended by nil. Valid only in the handler.
struct Attributes {
  /// Longer values are cut here; the longest that matters is an entity ID of 1024 characters.
  private static let longestValue = 8 * 1024

  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  subscript(name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if strcmp(key, name) == 0 { return String(cString: value, atMost: Self.longestValue) }
      pair += 2
    }
    return nil
  }
}

extension String {
  /// The beginning of a C string; bytes that are not UTF-8 become U+FFFD.
  init(cString: UnsafePointer<CChar>, atMost limit: Int) {
    let bytes = UnsafeRawBufferPointer(start: cString, count: strnlen(cString, limit))
    self = String(decoding: bytes, as: UTF8.self).withBoundedRuns
  }
}
