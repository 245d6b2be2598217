import ArgumentParser
import SetupRules

/// The words of `inspect`.
struct InspectCommand: RequestingCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Judges one value, as the wizard does.",
    discussion: """
      Exit code 0 when it has no error, 1 when it has.

      Example:
      connect-sso inspect region us-east-1 --json
      """)

  @Argument(help: "What the value is to be.")
  var kind: InspectRequest.Kind

  @Argument(help: "The value; for metadata the path of the file.", completion: .file())
  var value: String

  @Option(help: "The instance that a relay state leads to: its ARN or its id.")
  var instance: String?

  @Option(
    help: "The Region of the instance, where the instance is given by its id alone.",
    completion: .connectRegions)
  var region: String?

  @Option(help: "The role: agents or admins.")
  var role = Role.agents

  @Flag(help: "Print JSON.")
  var json = false

  var request: Request {
    .inspect(
      InspectRequest(
        kind: kind, value: value, target: InstanceArguments(instance: instance, region: region), role: role,
        isJSON: json))
  }
}

extension InspectRequest.Kind: ExpressibleByArgument {}
