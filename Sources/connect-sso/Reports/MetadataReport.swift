import SetupRules

/// What `inspect metadata --json` tells of a file.
struct MetadataReport: Encodable {
  struct Certificate: Encodable {
    var subject: String
    var notBefore: String
    var notAfter: String
    var sha256: String
  }

  struct SingleSignOn: Encodable {
    var binding: String
    var location: String
  }

  var entityID: String?
  var region: String?
  var accountID: String?
  var applicationInstance: String?
  var sha256: String
  var bytes: Int
  var certificates: [Certificate]
  var singleSignOn: [SingleSignOn]

  init(_ description: MetadataDescription) {
    entityID = description.entityID
    region = description.region
    accountID = description.accountID
    applicationInstance = description.applicationInstance
    sha256 = description.sha256
    bytes = description.bytes
    certificates = description.certificates.map { certificate in
      Certificate(
        subject: certificate.subject, notBefore: certificate.notBefore.description,
        notAfter: certificate.notAfter.description, sha256: certificate.sha256)
    }
    singleSignOn = description.singleSignOn.map { SingleSignOn(binding: $0.binding, location: $0.location) }
  }
}
