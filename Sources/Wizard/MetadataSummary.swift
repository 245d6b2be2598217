import SetupRules

extension SetupRun.MetadataRecord {
  /// What the file is, in one line: whose it is, the Region, the application, and until when its certificate is valid.
  package var summary: String {
    let product = region.map { "IAM Identity Center in \($0)" } ?? entityID.map { "Entity ID " + $0.shortened(to: 60) }
    let application = applicationInstance.map { "application \($0)" }
    let end = certificateNotAfter.map { "valid until \($0.date)" }
    let parts = [product ?? "Another identity provider", application, end].compactMap(\.self)
    return parts.joined(separator: ", ").withoutTerminalControls
  }
}

extension SetupRun {
  /// What the accepted metadata file is, in one line; nil for every other field, and where no file was inspected.
  package func summary(of field: Field) -> String? {
    field == .metadataFile && answers[field] != nil ? metadata?.summary : nil
  }

  /// A file without the repair, where that is the file of the other role's application.
  func withoutFileOf(_ other: OtherApplication?, _ finding: Finding) -> Finding {
    guard let repair = finding.repair, other?.owns(fileNamed: repair) == true else { return finding }
    var finding = finding
    finding.repair = nil
    return finding
  }
}

extension OtherApplication {
  /// Whether a file is the other application's, as its name tells: AWS's names hold the application's own id.
  func owns(fileNamed path: String) -> Bool {
    guard let applicationInstance, let name = path.split(separator: "/").last else { return false }
    return name.lowercased().contains(applicationInstance.lowercased())
  }
}
