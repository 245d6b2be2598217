extension Step {
  /// An organization exists, and this is its management account.
  package static let createOrganization = Step(
    "create-organization", [.action("organization-exists"), .action("dashboard-seen")])
}
