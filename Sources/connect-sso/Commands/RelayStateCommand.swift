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
      "Where the login leads, as a plain path such as /ccp-v2 or the https address of a website; empty for none.",
      valueName: "path"))
  var destination: String?

  /// Prints the URL, if `inspect` accepts it; what is wrong with another destination is said instead.
  func run() throws {
    let (instance, region) = try place.target(instance)
    guard let instance, let region else {
      throw ValidationError("The id alone does not tell the Region. Please add --region, such as --region us-east-1.")
    }
    let relayState =
      destination.map { RelayState.build(instance: instance.id, region: region, destination: $0) }
      ?? RelayState.build(instance: instance.id, region: region, role: role)
    let judgement = RelayState.judge(relayState.url, instance: instance, region: region, role: role)
    guard judgement.value == relayState else {
      Output.say("There is no relay state for \(role.rawValue) with this destination.")
      FindingWords.say(judgement.findings)
      throw ExitStatus.notGood
    }
    try Output.line(relayState.url)
  }
}
