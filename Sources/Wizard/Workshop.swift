import SetupRules

/// The workshop's module. Header, help, step list, status and exports derive from its list of steps.
package enum Workshop {
  /// The module's id in the state file.
  package static let id = "configure-aws-sso-for-agents"

  /// In the order in which a participant takes them.
  package static let steps: [Step] = [
    .enableSSO, .createOrganization, .addApplication, .nameApplication, .downloadMetadata, .setRelayState,
  ]

  package static func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }

  package static func step(asking field: Field) -> Step? {
    steps.first { step in step.items.contains { $0.field == field } }
  }

  /// Counted from 1.
  package static func stepNumber(asking field: Field) -> Int? {
    step(asking: field).flatMap { Place.step($0.id).stepNumber }
  }
}

extension Step {
  package static let enableSSO = Step(
    "enable-sso",
    [
      .action("console-open"),
      .field(.consoleShows, isOptional: true),
      .field(.identityCenterRegion),
      .action(enabled),
    ])

  /// The action that Identity Center is enabled in the answered Region.
  static let enabled = "enabled"

  package static let createOrganization = Step(
    "create-organization", [.action("organization-exists"), .action("dashboard-seen")])

  package static let addApplication = Step(
    "add-application", [.action("applications-open"), .action("catalog"), .action("connect-chosen")])

  package static let nameApplication = Step("name-application", [.field(.applicationName), .action(nameTyped)])

  /// The action that the box Display name holds the name.
  static let nameTyped = "name-typed"

  package static let downloadMetadata = Step("download-metadata", [.action("downloaded"), .field(.metadataFile)])

  package static let setRelayState = Step(
    "set-relay-state",
    [
      .action("connect-open"),
      .field(.instance),
      .field(.instanceRegion, condition: .afterBareInstanceID),
      .field(.instanceAccount, condition: .afterBareInstanceID),
      .action(pasted),
      .field(.relayState),
      .action("defaults-kept"),
      .action(submitted),
    ])

  /// The actions that the box Relay state holds the instance's URL, and that the form with it is saved.
  static let pasted = "pasted"
  static let submitted = "submitted"
}
