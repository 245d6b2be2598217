import ArgumentParser
import Runtime

/// The words of `wizard`, and of no command at all.
struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    // Completions are asked of the program; a command of its own would look for that, at every start.
    _superCommandName: "connect-sso",
    abstract: "Opens the wizard; the same as no command at all.",
    discussion: """
      Example:
      connect-sso wizard --role admins
      """)

  @OptionGroup var options: WizardOptions

  func run() throws { throw try WizardSitting.run(options.choice) }
}
