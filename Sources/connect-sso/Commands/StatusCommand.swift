import ArgumentParser

/// The words of `status`.
struct StatusCommand: RequestingCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tells how far the setup is.",
    discussion: """
      Exit code 0 when every step is done, 1 when not.

      Example:
      connect-sso status --json
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print five lines to read out when asking for help, with ids cut to 4 characters.")
  var card = false

  func validate() throws {
    if json && card { throw ValidationError("Please choose one: --json or --card.") }
  }

  var request: Request { .status(StatusRequest(choice: options.choice, isJSON: json, isCard: card)) }
}
