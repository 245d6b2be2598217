import SetupRules
import Wizard

extension MetadataReading {
  /// A file that was read without any finding.
  static func good(typed: String, path: String = "/home/me/metadata.xml") -> MetadataReading {
    let description = MetadataDescription(
      MetadataRecord(
        entityID: "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x", region: "us-east-1",
        accountID: "111122223333", applicationInstance: "ins-0123456789abcdef", sha256: "00", bytes: 2575))
    return MetadataReading(typed: typed, path: path, description: description, findings: [])
  }
}
