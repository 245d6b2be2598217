/// The relay state: the URL that the login goes on to after SAML has done its part.
package struct RelayState: Hashable, Sendable, CustomStringConvertible {
  /// The URL in its normal form.
  package let url: String

  package var description: String { url }

  /// Builds the URL for an instance and a role: agents go to the Contact Control Panel, administrators to the dashboard.
  /// In GovCloud it is the panel at `/ccp-v2`, since the earlier one is not available there.
  package static func build(instance id: String, region: Region, role: Role) -> RelayState {
    build(instance: id, region: region, .standard(for: role, in: region))
  }

  /// Builds the URL for an instance and a destination given plain, such as `/connect/ccp` or
  /// `/agent-app-v2?VDIPlatform=AZURE`; empty for none. Every byte of the destination but RFC 3986's unreserved characters
  /// is percent-encoded; parameters that AWS documents stand beside it.
  package static func build(instance id: String, region: Region, destination: String) -> RelayState {
    build(instance: id, region: region, RelayStateDestination(given: destination))
  }

  static func build(instance id: String, region: Region, _ destination: RelayStateDestination) -> RelayState {
    RelayState(
      url: "https://\(RelayStateHost.name(for: region))\(RelayStateHost.path)\(id)\(destination.query)")
  }

  /// Judges what the Relay state box holds (Amazon Connect Administrator Guide, "Configure SAML with IAM").
  /// Without an instance or its Region only the form is judged, and a warning says so.
  /// - Parameter region: The instance's Region, where the instance is known by its id alone.
  package static func judge(_ input: String, instance: Instance? = nil, region: Region? = nil, role: Role = .agents)
    -> Judgement<RelayState>
  {
    let rule = RelayStateRule(instance: instance, region: region, role: role)
    let judgement = Judgement(input) { rule.examine($0) }
    return Judgement(judgement.value, judgement.findings.map(\.correctingTheBox))
  }
}

extension Finding {
  /// The value lives in the console: what is wrong with it is mended there, and not in a copy of it.
  fileprivate var correctingTheBox: Finding {
    let isOfTheBox = severity == .error || repair != nil && code != "relay-state/not-compared"
    guard isOfTheBox, belongsIn == nil, code.hasPrefix("relay-state/"), !Self.unread.contains(code) else { return self }
    return changed { $0.advice = "Correct the box in AWS. " + advice }
  }

  /// Of these, only the text is known that was pasted here.
  private static let unread = [
    "relay-state/empty", "relay-state/too-long", "relay-state/invisible-characters", "relay-state/look-alike",
    "relay-state/belongs-elsewhere",
  ]
}
