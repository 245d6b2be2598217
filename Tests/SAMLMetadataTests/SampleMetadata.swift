/// A metadata file in the shape of Identity Center's, with any part replaced.
struct SampleMetadata: Sendable {
  static let token = "MTExMTIyMjIzMzMzX2lucy0wMTIzNDU2Nzg5YWJjZGVm"

  static func entityID(region: String = "us-east-1", domain: String = "amazonaws.com", token: String = token) -> String
  {
    "https://portal.sso.\(region).\(domain)/saml/assertion/\(token)"
  }

  static let post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
  static let redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"

  var declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  /// Nil leaves the attribute out.
  var entityID: String? = entityID()
  var entityAttributes = ""
  /// Each in Base64.
  var certificates = [SampleCertificate().base64]
  var use = " use=\"signing\""
  var nameIDFormat = "<md:NameIDFormat/>"
  var bindings = [post, redirect]
  /// Nil means the entity ID.
  var location: String?
  /// Stands before the identity provider, such as a signature.
  var beginning = ""
  var identityProviders = 1

  var entity: String {
    let name = entityID.map { " entityID=\"\($0)\"" } ?? ""
    let descriptors = Array(repeating: identityProvider, count: identityProviders).joined()
    return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"\(name)\(entityAttributes)>\n"
      + beginning + descriptors + "</md:EntityDescriptor>"
  }

  var xml: String { declaration + "\n" + entity + "\n" }

  static func keyDescriptor(_ certificate: String, use: String) -> String {
    "    <md:KeyDescriptor\(use)>\n      <ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n        <ds:X509Data>\n"
      + "          <ds:X509Certificate>\(certificate)</ds:X509Certificate>\n        </ds:X509Data>\n"
      + "      </ds:KeyInfo>\n    </md:KeyDescriptor>\n"
  }

  private var identityProvider: String {
    let address = location ?? entityID ?? ""
    let signOut = address.split(separator: "/saml/assertion/").joined(separator: "/saml/logout/")
    let keys = certificates.map { Self.keyDescriptor($0, use: use) }.joined()
    let services = bindings.map { "    <md:SingleSignOnService Binding=\"\($0)\" Location=\"\(address)\"/>\n" }.joined()
    let endings = [Self.post, Self.redirect].map {
      "    <md:SingleLogoutService Binding=\"\($0)\" Location=\"\(signOut)\"/>\n"
    }.joined()
    return "  <md:IDPSSODescriptor WantAuthnRequestsSigned=\"false\""
      + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">\n"
      + keys + endings + "    \(nameIDFormat)\n" + services + "  </md:IDPSSODescriptor>\n"
  }
}

extension SampleMetadata {
  /// The sample with changes.
  static func with(_ change: (inout SampleMetadata) -> Void) -> SampleMetadata {
    var sample = SampleMetadata()
    change(&sample)
    return sample
  }

  /// A file of the other side: a service provider.
  static func serviceProvider(entityID: String) -> String {
    "<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"\(entityID)\">"
      + "<SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
      + "<AssertionConsumerService index=\"1\" Binding=\"\(post)\" Location=\"https://signin.aws.amazon.com/saml\"/>"
      + "</SPSSODescriptor></EntityDescriptor>"
  }

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }
}
