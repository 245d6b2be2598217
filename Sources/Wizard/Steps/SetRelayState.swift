import SetupRules

extension Step {
  /// The relay state leads to the instance, and the application is submitted.
  package static let setRelayState = Step(
    "set-relay-state",
    [
      .action("connect-open"),
      .field(.instance),
      .field(.instanceRegion, condition: .afterBareInstanceID),
      .field(.instanceAccount, condition: .afterBareInstanceID),
      .action("pasted"),
      .field(.relayState),
      .action("defaults-kept"),
      .action("submitted"),
    ])
}
