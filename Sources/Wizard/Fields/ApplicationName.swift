import SetupRules

extension FieldDefinition {
  static let applicationName = FieldDefinition(
    title: "Application name",
    judge: { run, text, _ in ApplicationName.judge(text, for: run.role).map(\.text) },
    suggestion: { ApplicationName.workshop(for: $0.run.role).text },
    valueToPaste: { ValueToCopy(box: "Display name", value: $0.run.nameToType) })
}
