import SetupRules

extension FieldDefinition {
  static let identityCenterRegion = FieldDefinition(
    title: "Region of Identity Center",
    entries: Region.all.map(\.listEntry),
    isSharedByRoles: true,
    judge: { _, text, _ in Region.judge(text, for: .identityCenter).map(\.id) },
    // The machine's own Region, unless the console says that Identity Center is in another one.
    suggestion: { state in
      if state.run.answers[.consoleShows] == ConsoleView.otherRegion.rawValue { return nil }
      return state.surroundings.awsRegion.flatMap { Region.judge($0, for: .identityCenter).value }?.id
    })
}

extension SetupRun {
  var identityCenterRegion: Region? { answers[.identityCenterRegion].flatMap(Region.named) }
}

extension Region {
  var listEntry: ListEntry { ListEntry(value: id, label: "\(id)  \(name)") }
}
