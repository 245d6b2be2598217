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
      one key, and a tick that the console does not bear out is said. At the end the first login is played out. From 120 columns on, \
      both stand side by side; F6 changes between them.

      Ctrl-X asks before it leaves. The rehearsal is kept in a folder of its own, and the next one of the same role and wording goes \
      on with it; after the right first login it goes.

      Example:
      connect-sso rehearse --wording workshop
      """)

  @Option(help: "The words in both halves: today's, or those of the workshop's page.")
  var wording = Wording.today

  @OptionGroup var options: DemonstrationOptions

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var withoutMouse = false

  func run() throws {
    throw try RehearsalSitting.run(options.choice(usesMouse: !withoutMouse), wording: wording)
  }
}

extension Wording: OneOfWords {}
