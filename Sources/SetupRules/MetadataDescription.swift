/// What is kept of a SAML metadata file, as far as the wizard and the next module need it.
package struct MetadataRecord: Hashable, Sendable {
  /// The entity ID, which for AWS is a URL.
  package var entityID: String?
  /// The Region of Identity Center, read from the entity ID's host.
  package var region: String?
  /// The 12 digits that the entity ID's token seems to hold. AWS does not document this.
  package var accountID: String?
  /// The application's own id inside Identity Center (`ins-…`), from the same token.
  package var applicationInstance: String?
  /// SHA-256 over the file, 64 lower-case hexadecimal digits.
  package var sha256: String
  package var bytes: Int
  /// The end of the certificate that lasts longest: after it, it is time for a new one.
  package var certificateNotAfter: Timestamp?

  package init(
    entityID: String? = nil, region: String? = nil, accountID: String? = nil, applicationInstance: String? = nil,
    sha256: String, bytes: Int, certificateNotAfter: Timestamp? = nil
  ) {
    self.entityID = entityID
    self.region = region
    self.accountID = accountID
    self.applicationInstance = applicationInstance
    self.sha256 = sha256
    self.bytes = bytes
    self.certificateNotAfter = certificateNotAfter
  }
}

/// What a SAML metadata file says of itself.
package struct MetadataDescription: Hashable, Sendable {
  /// A certificate that the identity provider signs with.
  package struct Certificate: Hashable, Sendable {
    /// The distinguished name, such as `CN=amazonaws.com,OU=IDAS,O=Amazon,C=US`.
    package var subject: String
    package var notBefore: Timestamp
    package var notAfter: Timestamp
    /// SHA-256 over the DER form, 64 lower-case hexadecimal digits.
    package var sha256: String

    package init(subject: String, notBefore: Timestamp, notAfter: Timestamp, sha256: String) {
      self.subject = subject
      self.notBefore = notBefore
      self.notAfter = notAfter
      self.sha256 = sha256
    }
  }

  /// A place where the identity provider takes sign-in requests (SAML metadata, section 2.4.3).
  package struct SingleSignOn: Hashable, Sendable {
    /// The binding's URI, such as `urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST`.
    package var binding: String
    package var location: String

    package init(binding: String, location: String) {
      self.binding = binding
      self.location = location
    }
  }

  package var record: MetadataRecord
  /// The signing certificates, in the order of the file.
  package var certificates: [Certificate]
  /// Where sign-in requests go, in the order of the file.
  package var singleSignOn: [SingleSignOn]

  package init(_ record: MetadataRecord, certificates: [Certificate] = [], singleSignOn: [SingleSignOn] = []) {
    self.record = record
    self.certificates = certificates
    self.singleSignOn = singleSignOn
  }
}

/// What became of a file, or of other contents, that were to be read as metadata.
package struct MetadataReading: Equatable, Sendable {
  /// The text of the field for which the file was read; empty for what was pasted.
  package var typed: String
  /// The absolute path of the file; what was typed where there is none.
  package var path: String
  /// What it says of itself; nil when it is not readable as the metadata of one system. A file with a fault such as an expired
  /// certificate is described all the same: the findings decide whether it will do.
  package var description: MetadataDescription?
  /// Errors first, then warnings, then notes.
  package var findings: [Finding]
  /// Whether the file could not be opened or read at all.
  package var isUnreadable: Bool

  package init(
    typed: String = "", path: String? = nil, description: MetadataDescription? = nil, findings: [Finding],
    isUnreadable: Bool = false
  ) {
    self.typed = typed
    self.path = path ?? typed
    self.description = description
    self.findings = findings.byWeight
    self.isUnreadable = isUnreadable
  }
}
