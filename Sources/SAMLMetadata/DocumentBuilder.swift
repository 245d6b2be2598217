import Glibc
import SetupRules

/// Puts a document together from the elements of a file, one after the other.
struct DocumentBuilder {
  /// Far more than any certificate, in Base64; a 16,384-bit RSA key needs 4 kB.
  private static let longestCertificate = 64 * 1024
  /// Far more than any identity provider has; what comes after them is not kept.
  private static let mostEntries = 32

  var document = MetadataDocument()
  /// The open elements, from the root.
  private(set) var path: [SAMLElement] = []
  private var isSigningKey = false
  private var isCertificateOpen = false

  /// Whether the text that comes next is a certificate's.
  var wantsText: Bool { isCertificateOpen }

  mutating func open(_ element: SAMLElement, attributes: Attributes, place: () -> Place) {
    let parent = path.last
    path.append(element)
    if parent == nil { document.rootElement = element }
    if element == .entity { openEntity(attributes, place) }
    if element == .entities { addValidUntil(attributes, place) }
    guard document.entities == 1 else { return }
    switch element {
    case .identityProvider where parent == .entity:
      document.identityProviders += 1
      addValidUntil(attributes, place)
    case .serviceProvider where parent == .entity:
      document.serviceProviders += 1
    case .keyDescriptor where parent == .identityProvider:
      // A key without a use serves signing and encryption alike (SAML metadata, section 2.4.1.1).
      isSigningKey = attributes["use"].map { $0 == "signing" } ?? true
    case .signIn where parent == .identityProvider && document.signIn.count < Self.mostEntries:
      document.signIn.append(
        .init(binding: attributes["Binding"] ?? "", location: attributes["Location"] ?? "", place: place()))
    case .x509Certificate
    where isSigningKey && path.suffix(SAMLElement.wayToCertificate.count) == SAMLElement.wayToCertificate[...]
      && document.certificates.count < Self.mostEntries:
      document.certificates.append(.init(place: place()))
      isCertificateOpen = true
    case .entities, .entity, .identityProvider, .serviceProvider, .keyDescriptor, .keyInfo, .x509Data, .x509Certificate,
      .signIn, .other:
      break
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

  private mutating func openEntity(_ attributes: Attributes, _ place: () -> Place) {
    document.entities += 1
    guard document.entities == 1 else { return }
    document.entityPlace = place()
    document.entityID = attributes["entityID"]
    addValidUntil(attributes, place)
  }

  private mutating func addValidUntil(_ attributes: Attributes, _ place: () -> Place) {
    guard let text = attributes["validUntil"], document.validUntil.count < Self.mostEntries else { return }
    document.validUntil.append(.init(text: text, place: place()))
  }
}

/// The elements that the reader tells apart (SAML metadata, section 2; XML Signature, section 4.4), by the names that expat
/// gives: namespace, separator, local name.
enum SAMLElement: String {
  case entities = "urn:oasis:names:tc:SAML:2.0:metadata|EntitiesDescriptor"
  case entity = "urn:oasis:names:tc:SAML:2.0:metadata|EntityDescriptor"
  case identityProvider = "urn:oasis:names:tc:SAML:2.0:metadata|IDPSSODescriptor"
  case serviceProvider = "urn:oasis:names:tc:SAML:2.0:metadata|SPSSODescriptor"
  case keyDescriptor = "urn:oasis:names:tc:SAML:2.0:metadata|KeyDescriptor"
  case signIn = "urn:oasis:names:tc:SAML:2.0:metadata|SingleSignOnService"
  case keyInfo = "http://www.w3.org/2000/09/xmldsig#|KeyInfo"
  case x509Data = "http://www.w3.org/2000/09/xmldsig#|X509Data"
  case x509Certificate = "http://www.w3.org/2000/09/xmldsig#|X509Certificate"
  case other = ""

  static let separator = UInt8(ascii: "|")

  /// The way down to a signing certificate; one that stands elsewhere, as in the file's own signature, does not count.
  static let wayToCertificate: [SAMLElement] = [
    .entity, .identityProvider, .keyDescriptor, .keyInfo, .x509Data, .x509Certificate,
  ]

  init(_ name: UnsafePointer<CChar>) {
    self = SAMLElement(rawValue: String(cString: name)) ?? .other
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
