import ArgumentParser
import Runtime

/// The words of `wizard`, and of no command at all.
struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "Opens the wizard; the same as no command at all.",
    discussion: """
      Example:
      connect-sso wizard --role admins
      """)

  @OptionGroup var options: WizardOptions

  func run() throws {
    var choice = options.run.choice
    choice.board = try options.joining.choice
    let isMasked = options.room.mask
    if options.plain { throw try PlainSitting.run(choice, option: " --plain", isMasked: isMasked) }
    throw try WizardSitting.run(
      choice, on: ScreenChoice(color: options.color, usesMouse: options.mouse, isMasked: isMasked))
  }
}
