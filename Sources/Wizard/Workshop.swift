import SetupRules

/// The workshop's module: its steps in order. Header, help, step list, status and exports derive from this list.
package enum Workshop {
  /// The module's id in the state file.
  package static let id = "configure-aws-sso-for-agents"

  /// The steps, in the order in which a participant takes them.
  package static let steps: [Step] = [
    .enableSSO, .createOrganization, .addApplication, .nameApplication, .downloadMetadata, .setRelayState,
  ]

  package static func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }

  package static func step(asking field: Field) -> Step? {
    steps.first { step in step.items.contains { $0.field == field } }
  }

  /// The number, counted from 1, of the step that asks for a field.
  package static func stepNumber(asking field: Field) -> Int? {
    step(asking: field).flatMap { Place.step($0.id).stepNumber }
  }
}
