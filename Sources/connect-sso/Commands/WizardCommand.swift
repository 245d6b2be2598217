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

  @OptionGroup var options: WizardOptions

  var request: Request {
    .wizard(
      WizardRequest(
        choice: options.run.choice, isPlain: options.plain, usesMouse: options.mouse, color: options.color))
  }
}
