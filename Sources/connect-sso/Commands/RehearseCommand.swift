import ArgumentParser
import Pages
import Runtime
import SetupRules

/// The words of `rehearse`.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Opens a console to rehearse in, beside the wizard; nothing in it is real.",
    discussion: """
      The console is a look-alike in characters. Do in it what the wizard asks for: a wrong turn is explained and taken back with \
      one key. At the end the first login is played out. From 120 columns on, both stand side by side; F6 changes between them.

      Whatever is written stands in a folder of its own, which goes when the rehearsal ends.

      Example:
      connect-sso rehearse --wording workshop
      """)

  @Option(help: "The words in the console: today's, or those of the workshop's page.")
  var wording = ConsoleFiles.Wording.today

  @OptionGroup var options: DemonstrationOptions

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var withoutMouse = false

  func run() throws {
    var choice = RehearsalChoice()
    choice.role = options.role
    choice.wording = wording
    choice.pages = options.pages
    choice.recording = options.record
    choice.screen = ScreenChoice(color: options.color, usesMouse: !withoutMouse)
    throw try RehearsalSitting.run(choice)
  }
}

extension ConsoleFiles.Wording: ExpressibleByArgument {}
