import SetupRules

extension Step {
  /// The application has the workshop's name.
  public static let nameApplication = Step("name-application", [.field(.applicationName), .action("name-typed")])
}
