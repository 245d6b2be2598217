extension FirstLoginRule {
  /// What has to come true beside the values: first what they leave open, then what the next modules make.
  func assumptions(_ end: End) -> [String] { openPoints(end) + nextModules }

  private func openPoints(_ end: End) -> [String] {
    var points: [String] = []
    if values.byWord.contains(.relayState) { points.append("The box Relay state holds what was compared by eye.") }
    if values.byWord.contains(.metadataFile) { points.append("The metadata file is this application's.") }
    if let region = end.region {
      if values.instance == nil { points.append("The instance in the URL is the right one.") }
      if values.instance != nil, values.instance?.arn == nil, values.instanceRegion == nil {
        points.append("The instance is in \(region), as the URL says.")
      }
      if !region.hasConnect { points.append("Amazon Connect is available in \(region).") }
    }
    if (values.instance?.arn?.region ?? values.instanceRegion ?? end.region)?.isGovCloud == true {
      let signIn = SignIn.govCloud
      points.append("The audience is \(signIn.audience), and Application ACS URL \(signIn.address)")
    }
    if end.outcome == .ownWebsite { points.append("The website is an approved origin of the instance.") }
    return points
  }

  /// The provider, the policy and the role, the mapping, and the users; a provider belongs to the instance's account
  /// even when Identity Center has another.
  private var nextModules: [String] {
    let person = values.role == .agents ? "agent" : "administrator"
    let file = values.applicationInstance.map { " (\($0.shown))" } ?? ""
    let account = values.instance?.arn.map { " in account \($0.account)" } ?? ""
    let isElsewhere = values.metadataAccount.map { seen in values.instance?.arn.map { $0.account != seen } ?? false }
    return [
      "IAM\(account) has a provider from the metadata file\(file).",
      isElsewhere == true ? "It is not made in Identity Center's account." : nil,
      "A role trusts it, with a policy that allows connect:GetFederationToken.",
      "The role's maximum session duration is at least the application's Session duration.",
      "The attribute mapping names this role and provider, and RoleSessionName is still mapped.",
      "Each \(person) is assigned to the application.",
      "Each \(person) has the same login name in Amazon Connect. Capital letters count.",
    ].compactMap(\.self)
  }
}
