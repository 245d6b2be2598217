import ArgumentParser

/// The words of `wizard`, and of no command at all.
struct WizardCommand: RequestingCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "Opens the wizard; the same as no command at all.",
    discussion: """
      Example:
      connect-sso wizard --role admins
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Ask line by line, for screen readers and pipes; also with ACCESSIBLE=1.")
  var plain = false

  @Flag(help: "Let the mouse choose; to select text, hold Shift.")
  var mouse = false

  @Option(help: "When to use colours.")
  var color = WizardRequest.ColorChoice.auto

  var request: Request {
    .wizard(WizardRequest(choice: options.choice, isPlain: plain, usesMouse: mouse, color: color))
  }
}

extension WizardRequest.ColorChoice: ExpressibleByArgument {}
