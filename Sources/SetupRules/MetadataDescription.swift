/// What a SAML metadata file says of itself, as far as the wizard and the next module need it.
public struct MetadataDescription: Hashable, Sendable {
  /// A certificate that the identity provider signs with.
  public struct Certificate: Hashable, Sendable {
    /// The distinguished name, such as `CN=amazonaws.com,OU=IDAS,O=Amazon,C=US`.
    public var subject: String
    /// From when it is valid.
    public var notBefore: Timestamp
    /// Until when it is valid.
    public var notAfter: Timestamp
    /// SHA-256 over the DER form, 64 lower-case hexadecimal digits.
    public var sha256: String

    /// What was read of a certificate.
    public init(subject: String, notBefore: Timestamp, notAfter: Timestamp, sha256: String) {
      self.subject = subject
      self.notBefore = notBefore
      self.notAfter = notAfter
      self.sha256 = sha256
    }
  }

  /// A place where the identity provider takes sign-in requests (SAML metadata, section 2.4.3).
  public struct SingleSignOn: Hashable, Sendable {
    /// The binding's URI, such as `urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST`.
    public var binding: String
    /// The URL.
    public var location: String

    /// A place to sign in at.
    public init(binding: String, location: String) {
      self.binding = binding
      self.location = location
    }
  }

  /// The entity ID, which for AWS is a URL.
  public var entityID: String?
  /// The Region of Identity Center, read from the entity ID's host.
  public var region: String?
  /// The 12 digits that the entity ID's token seems to hold. AWS does not document this.
  public var accountID: String?
  /// The application's own id inside Identity Center (`ins-…`), from the same token.
  public var applicationInstance: String?
  /// SHA-256 over the file, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The file's size.
  public var bytes: Int
  /// The signing certificates, in the order of the file.
  public var certificates: [Certificate]
  /// Where sign-in requests go, in the order of the file.
  public var singleSignOn: [SingleSignOn]

  /// What was read of a file.
  public init(
    entityID: String? = nil, region: String? = nil, accountID: String? = nil, applicationInstance: String? = nil,
    sha256: String, bytes: Int, certificates: [Certificate] = [], singleSignOn: [SingleSignOn] = []
  ) {
    self.entityID = entityID
    self.region = region
    self.accountID = accountID
    self.applicationInstance = applicationInstance
    self.sha256 = sha256
    self.bytes = bytes
    self.certificates = certificates
    self.singleSignOn = singleSignOn
  }

  /// The end of the certificate that lasts longest: after it, it is time for a new one.
  public var certificateNotAfter: Timestamp? { certificates.map(\.notAfter).max() }
}
