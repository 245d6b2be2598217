extension Step {
  /// Amazon Connect is chosen from the catalog of applications.
  package static let addApplication = Step(
    "add-application", [.action("applications-open"), .action("catalog"), .action("connect-chosen")])
}
