import SetupRules

/// Prints the relay state of an instance, and nothing else.
struct RelayStateRequest: Equatable {
  var target: InstanceArguments
  var role = Role.agents
  /// The plain path inside Amazon Connect; nil for the role's own, empty for none.
  var destination: String?

  /// Prints the URL.
  func run() throws -> ExitStatus {
    let target = try target.target()
    let relayState =
      destination.map { RelayState.build(instance: target.instance.id, region: target.region, destination: $0) }
      ?? RelayState.build(instance: target.instance.id, region: target.region, role: role)
    try Output.line(relayState.url)
    return .good
  }
}
