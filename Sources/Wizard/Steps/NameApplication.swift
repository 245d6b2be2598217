import SetupRules

extension Step {
  /// The application has the workshop's name.
  package static let nameApplication = Step("name-application", [.field(.applicationName), .action(nameTyped)])

  /// The action that the box Display name holds the name.
  static let nameTyped = "name-typed"
}
