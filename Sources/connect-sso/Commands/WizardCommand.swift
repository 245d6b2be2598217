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

  func run() throws {
    var choice = WizardChoice()
    choice.run = options.run.choice
    choice.board = try options.joining.choice
    choice.screen = ScreenChoice(color: options.color, usesMouse: options.mouse, isMasked: options.mask)
    choice.isPlain = options.plain
    throw try WizardSitting.run(choice)
  }
}
