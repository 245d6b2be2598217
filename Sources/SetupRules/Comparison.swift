/// Findings across fields: what differs between two answers that are each right.
enum ComparisonCode: String, RuleCode {
  case metadataRegion = "metadata/region-differs"
  case metadataAccount = "metadata/account-differs"
  case metadataOfOtherRole = "metadata/other-roles-application"
  case instanceOtherRegion = "instance/other-region"
  case instanceReplica = "instance/replica"
}

extension MetadataOrigin {
  /// Compares the file with the other answers: its Region with Identity Center's (a warning when they differ), the
  /// account in its entity ID with the instance's (a note, since another account is legal), and its application with
  /// that of the other role (a warning when it is the same one).
  package func findings(
    identityCenterRegion: Region?, instance: Instance?, other: OtherApplication? = nil
  ) -> [Finding] {
    var findings: [Finding] = []
    if let other, let applicationInstance, other.applicationInstance?.isExactly(applicationInstance) == true {
      findings.append(.metadataOfOtherRole(applicationInstance, other.role))
    }
    if let region, let identityCenterRegion, !region.isExactly(identityCenterRegion.id) {
      findings.append(.metadataRegion(region, identityCenterRegion))
    }
    if let accountID, let account = instance?.arn?.account, !accountID.isExactly(account) {
      findings.append(.metadataAccount(accountID, account))
    }
    return findings
  }
}

extension Instance {
  /// Compares the instance with the other answers. Another Region than Identity Center's is legal, so both are notes.
  /// - Parameters:
  ///   - region: The instance's Region, where the instance is known by its id alone.
  ///   - other: The instance as it was given elsewhere; a replica has the same id in another Region.
  package func notes(in region: Region? = nil, identityCenterRegion: Region?, other: Instance? = nil) -> [Finding] {
    let region = arn?.region ?? region
    var findings: [Finding] = []
    if let region, let identityCenterRegion, region != identityCenterRegion {
      findings.append(.instanceOtherRegion(region, identityCenterRegion))
    }
    if let region, let otherRegion = other?.arn?.region, other?.id == id, region != otherRegion {
      findings.append(.instanceReplica(region, otherRegion))
    }
    return findings
  }
}

extension Finding {
  fileprivate static func metadataRegion(_ region: String, _ expected: Region) -> Finding {
    Finding(
      ComparisonCode.metadataRegion, .warning,
      "The file comes from IAM Identity Center in \(region.shown). The answer for its Region is \(expected).",
      advice: "Check which Region has your Identity Center: change that answer, or download the file there.",
      field: .metadataFile)
  }

  fileprivate static func metadataOfOtherRole(_ application: String, _ other: Role) -> Finding {
    let name = ApplicationName.workshop(for: other.other).text
    return Finding(
      ComparisonCode.metadataOfOtherRole, .warning,
      "The file belongs to the application \(application.shown), "
        + "and so does the file in the setup for \(other.rawValue).",
      advice: "Each role has an application and a file of its own. In the console open \(name), and download its SAML "
        + "metadata file. If this is it, the setup for \(other.rawValue) has the wrong one.",
      field: .metadataFile)
  }

  fileprivate static func metadataAccount(_ account: String, _ expected: String) -> Finding {
    Finding(
      ComparisonCode.metadataAccount, .note,
      "The file seems to come from account \(account.shown). The instance is in account \(expected.shown).",
      advice: "That is fine when Identity Center and Amazon Connect are in two accounts.", field: .metadataFile)
  }

  fileprivate static func instanceOtherRegion(_ region: Region, _ center: Region) -> Finding {
    Finding(
      ComparisonCode.instanceOtherRegion, .note,
      "The instance is in \(region), and Identity Center is in \(center).",
      advice: "That is fine. The relay state needs the instance's Region.", field: .instance)
  }

  fileprivate static func instanceReplica(_ region: Region, _ other: Region) -> Finding {
    Finding(
      ComparisonCode.instanceReplica, .note,
      "The same instance id is known in \(other) and in \(region): one is the other's replica.",
      advice:
        "That is fine. Either signs in at https://INSTANCE-ID.SOURCE-REGION.sign-in.connect.aws/saml, and needs no relay "
        + "state then.",
      field: .instance)
  }
}
