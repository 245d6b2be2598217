import ArgumentParser
import Pages
import Runtime
import SetupRules

/// Shows the wizard to a room, without an account and without a setup of one's own.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "For trainers: shows the wizard from a tape, stop by stop.",
    discussion: """
      Space, Right or Page Down plays on to the next stop; Backspace, Left or Page Up goes back one. F9 takes over by hand, and \
      gives back; b blanks the screen. F1 shows every key. Ctrl-X asks before it leaves. All of it happens in a scratch folder; no \
      real setup is read or written.

      A tape is a text file in a part of VHS's syntax: Type "text", Enter, Tab, Escape, Space, Up, Down, Left, Right, Ctrl+R, \
      Sleep 2s and Wait+Screen /text/. A Sleep of a second or longer is a stop, and a comment above a command or behind it is for \
      the notes. To change the program's own: connect-sso present --print-tape > my.tape

      Example:
      connect-sso present --tape my.tape --minutes 40
      """)

  @Option(
    help: ArgumentHelp("A tape of your own.", valueName: "file"), completion: .file(extensions: ["tape"]))
  var tape: String?

  @OptionGroup var options: DemonstrationOptions

  @Flag(help: "Play all of it without waiting for a key, and end with it.")
  var auto = false

  @OptionGroup var time: MinutesOption

  @Flag(help: "Let the mouse go on, with a click.")
  var mouse = false

  @Flag(help: "Print the program's own tape, to change it, and end.")
  var printTape = false

  func run() throws {
    if printTape {
      return try Output.text(String(decoding: Demonstration.tape(for: options.role), as: UTF8.self))
    }
    throw try PresentationSitting.run(
      options.choice(usesMouse: mouse), tape: tape, minutes: time.minutes, isAuto: auto)
  }
}
