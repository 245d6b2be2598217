extension MetadataRecord {
  /// Compares the file with the other answers: its Region with Identity Center's (a warning when they differ), the
  /// account in its entity ID with the instance's (a note, since another account is legal), and its application with
  /// that of the other role (a warning when it is the same one).
  package func findings(
    identityCenterRegion: Region?, instance: Instance?, other: OtherApplication? = nil
  ) -> [Finding] {
    var findings: [ComparisonFinding] = []
    if let other, let applicationInstance, other.applicationInstance?.isExactly(applicationInstance) == true {
      findings.append(.metadataOfOtherRole(application: applicationInstance, other.role))
    }
    if let region, let identityCenterRegion, !region.isExactly(identityCenterRegion.id) {
      findings.append(.metadataRegion(region, expected: identityCenterRegion))
    }
    if let accountID, let account = instance?.arn?.account, !accountID.isExactly(account) {
      findings.append(.metadataAccount(accountID, instance: account))
    }
    return findings.map { Finding($0, field: .metadataFile) }
  }
}

extension Instance {
  /// Compares the instance with the other answers. Another Region than Identity Center's is legal, so both are notes.
  /// - Parameters:
  ///   - region: The instance's Region, where the instance is known by its id alone.
  ///   - other: The instance as it was given elsewhere; a replica has the same id in another Region.
  package func notes(in region: Region? = nil, identityCenterRegion: Region?, other: Instance? = nil) -> [Finding] {
    let region = arn?.region ?? region
    var notes: [ComparisonFinding] = []
    if let region, let identityCenterRegion, region != identityCenterRegion {
      notes.append(.instanceOtherRegion(region, identityCenter: identityCenterRegion))
    }
    if let region, let otherRegion = other?.arn?.region, other?.id == id, region != otherRegion {
      notes.append(.instanceReplica(region, otherRegion))
    }
    return notes.map { Finding($0, field: .instance) }
  }
}
