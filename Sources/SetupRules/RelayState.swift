/// The relay state: the URL that the login goes on to after SAML has done its part.
public struct RelayState: Hashable, Sendable, CustomStringConvertible {
  /// The URL in its normal form.
  public let url: String

  public var description: String { url }

  /// Builds the URL for an instance and a role: agents go to the Contact Control Panel, administrators to the dashboard.
  public static func build(instance id: String, region: Region, role: Role) -> RelayState {
    build(instance: id, region: region, destination: role == .agents ? "/connect/ccp" : "")
  }

  /// Builds the URL for an instance and a destination given plain, such as `/connect/ccp`; empty for none.
  public static func build(instance id: String, region: Region, destination: String) -> RelayState {
    RelayState(url: "https://\(region).console.aws.amazon.com/connect/federate/\(id)" + (destination.isEmpty ? "" : "?destination=%2Fconnect%2Fccp"))
  }

  /// Judges what the Relay state box holds. Without an instance or its Region only the form is judged.
  public static func judge(_ input: String, instance: Instance? = nil, region: Region? = nil, role: Role = .agents)
    -> Judgement<RelayState>
  {
    Judgement(RelayState(url: input))
  }
}
