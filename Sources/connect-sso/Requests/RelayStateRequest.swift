import SetupRules

/// Prints the relay state of an instance, and nothing else.
struct RelayStateRequest: Equatable {
  var target: InstanceArguments
  var role = Role.agents
  /// The plain path inside Amazon Connect, or a website; nil for the role's own, empty for none.
  var destination: String?

  /// Prints the URL, if `inspect` accepts it; what is wrong with another destination is said instead.
  func run() throws -> ExitStatus {
    let (instance, region) = try target.target()
    let relayState =
      destination.map { RelayState.build(instance: instance.id, region: region, destination: $0) }
      ?? RelayState.build(instance: instance.id, region: region, role: role)
    let judgement = RelayState.judge(relayState.url, instance: instance, region: region, role: role)
    guard judgement.value == relayState else {
      Output.say("There is no relay state for \(role.rawValue) with this destination.")
      FindingWords.say(judgement.findings)
      return .notGood
    }
    Output.line(relayState.url)
    return .good
  }
}
