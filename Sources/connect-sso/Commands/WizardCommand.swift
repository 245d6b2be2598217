import ArgumentParser
import NcursesTerminal

/// Opens the wizard.
struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "Opens the wizard; the same as no command at all.",
    discussion: "Example: connect-sso wizard --role admins")

  /// When to use colours.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var terminalColor: NcursesTerminal.Options.Color {
      switch self {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    }
  }

  @OptionGroup var options: StateOptions

  @Flag(help: "Ask line by line, for screen readers and pipes; also with ACCESSIBLE=1.")
  var plain = false

  @Flag(help: "Let the mouse choose; to select text, hold Shift.")
  var mouse = false

  @Option(help: "When to use colours.")
  var color = ColorChoice.auto

  func run() throws {
    if plain { throw try PlainSession.run(choice: options.choice).exitCode }
    throw try Session.run(choice: options.choice, usesMouse: mouse, color: color).exitCode
  }
}

extension ExitStatus {
  var exitCode: ExitCode { ExitCode(rawValue) }
}
