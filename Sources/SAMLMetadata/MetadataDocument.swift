/// A place in a file; line and column count from 1, the column in characters.
struct Place: Hashable, Sendable {
  var line: Int
  var column: Int
}

/// What a metadata file holds, unjudged, as far as the rules look at it.
struct MetadataDocument: Sendable {
  /// An attribute's value and the place of its element.
  struct Value: Hashable, Sendable {
    var text: String
    var place: Place
  }

  /// The contents of an `X509Certificate` element.
  struct CertificateText: Sendable {
    var base64: [UInt8] = []
    /// Whether the text was longer than any certificate, and the rest was not kept.
    var isCut = false
    var place: Place
  }

  struct SignIn: Hashable, Sendable {
    var binding: String
    var location: String
    var place: Place
  }

  /// The outermost element's name, without its namespace.
  var root: String?
  var rootElement = SAMLElement.other
  /// How many `EntityDescriptor` elements there are. Everything below is of the first one.
  var entities = 0
  var entityPlace: Place?
  var entityID: String?
  var validUntil: [Value] = []
  var identityProviders = 0
  var serviceProviders = 0
  var certificates: [CertificateText] = []
  var signIn: [SignIn] = []

  /// SHA-256 of the file, 64 lower-case hexadecimal digits.
  var sha256 = ""
  var bytes = 0
  /// How many Unicode characters the first 64 KB hold.
  var characters = 0
}
