import ArgumentParser
import Runtime
import SetupRules

/// The words of `relay-state`.
struct RelayStateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relay-state",
    abstract: "Prints the relay state URL of an instance.",
    discussion: """
      Example:
      connect-sso relay-state 178c75e4-b3de-4839-a6aa-e321ab3f3770 --region us-east-1
      """)

  @Argument(help: "The instance's ARN or id.")
  var instance: String

  @OptionGroup var place: InstanceRegionOption

  @Option(help: "The role: agents or admins.")
  var role = Role.agents

  @Option(
    help: ArgumentHelp(
      "Where the login leads, as a plain path such as /ccp-v2 or the https address of a website; empty for none, as admins have it.",
      valueName: "path"))
  var destination: String?

  /// Prints the URL, if `inspect` accepts it; what is wrong with another destination is said instead.
  func run() throws {
    let judged = Instance.judge(instance)
    guard let instance = judged.value else {
      FindingWords.say(judged.findings)
      throw ExitStatus.notGood
    }
    let place = try place.judged(for: instance)
    guard let place, let region = place.value else {
      throw Refusal(
        .usage, ["The id alone does not tell the Region. Please add --region, such as --region us-east-1."])
    }
    let relayState =
      destination.map { RelayState.build(instance: instance.id, region: region, destination: $0) }
      ?? RelayState.build(instance: instance.id, region: region, role: role)
    let judgement = RelayState.judge(relayState.url, instance: instance, region: region, role: role)
    guard judgement.value == relayState else {
      let given = destination.map { $0.isEmpty ? "without a destination." : "with this destination: \($0)" } ?? "here."
      Output.say("There is no relay state for \(role.rawValue) \(given)")
      Self.say(judgement.findings)
      Output.say("Please give a page, such as /ccp-v2 or /agent-app-v2, or the https address of a website.")
      throw ExitStatus.notGood
    }
    // Of a destination whoever has chosen it knows.
    Self.say(judged.findings + place.findings)
    try Output.line(relayState.url)
  }

  // Their advice is for who has a box in AWS before them.
  private static func say(_ findings: [Finding]) {
    for finding in findings where finding.severity != .note {
      Output.say("\(finding.severity.rawValue): \(finding.message) (\(finding.code))")
    }
  }
}
