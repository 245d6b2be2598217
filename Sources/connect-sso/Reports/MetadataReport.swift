import JSON
import SetupRules

extension MetadataDescription {
  /// What `inspect metadata --json` tells of a file.
  var json: JSONValue {
    .object(present: [
      "entityID": record.entityID.map { .string($0) }, "region": record.region.map { .string($0) },
      "accountID": record.accountID.map { .string($0) },
      "applicationInstance": record.applicationInstance.map { .string($0) },
      "sha256": .string(record.sha256), "bytes": .number(record.bytes),
      "certificates": .array(certificates.map(\.json)),
      "singleSignOn": .array(
        singleSignOn.map { .object(present: ["binding": .string($0.binding), "location": .string($0.location)]) }),
    ])
  }
}

extension MetadataDescription.Certificate {
  fileprivate var json: JSONValue {
    .object(present: [
      "subject": .string(subject), "notBefore": .string(notBefore.description),
      "notAfter": .string(notAfter.description), "sha256": .string(sha256),
    ])
  }
}
