import Glibc

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
