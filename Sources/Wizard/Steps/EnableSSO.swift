import SetupRules

extension Step {
  /// Identity Center is enabled, in a Region that is known.
  package static let enableSSO = Step(
    "enable-sso",
    [
      .action("console-open"),
      .field(.consoleShows, isOptional: true),
      .field(.identityCenterRegion),
      .action("enabled"),
    ])
}
