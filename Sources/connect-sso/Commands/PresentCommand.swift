import ArgumentParser
import Pages
import SetupRules
import Wizard

/// Shows the wizard to a room, without an account and without a setup of one's own.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "For trainers: shows the wizard from a tape, stop by stop.",
    discussion: """
      Space, Right or Page Down plays on to the next stop; Backspace, Left or Page Up goes back one. F9 takes over by hand, and \
      gives back. F1 shows every key. All of it happens in a scratch folder; no real setup is read or written.

      A tape is a text file in a part of VHS's syntax: Type "text", Enter, Tab, Escape, Space, Up, Down, Left, Right, Ctrl+R, \
      Sleep 2s and Wait+Screen /text/. A Sleep of a second or longer is a stop. To change the program's own: connect-sso present \
      --print-tape > my.tape

      Example:
      connect-sso present --tape my.tape --minutes 40
      """)

  @Option(
    help: ArgumentHelp("A tape of your own.", valueName: "file"), completion: .file(extensions: ["tape"]))
  var tape: String?

  @Option(help: "The application to set up: agents or admins.")
  var role = Role.agents

  @Flag(help: "Play all of it without waiting for a key, and end with it.")
  var auto = false

  @Option(help: ArgumentHelp("The minutes that you have, for the notes.", valueName: "number"))
  var minutes: Int?

  @Option(
    help: ArgumentHelp("A folder with the words of the steps; pages export makes one.", valueName: "folder"),
    completion: .directory)
  var pages: String?

  @Option(
    help: ArgumentHelp("Record what is shown in a new file, which asciinema plays.", valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Flag(help: "Let the mouse go on, with a click.")
  var mouse = false

  @Option(help: "When to use colours.")
  var color = WizardRequest.ColorChoice.auto

  @Flag(help: "Print the program's own tape, to change it, and end.")
  var printTape = false

  func validate() throws {
    if let minutes, !SetupRun.possibleMinutes.contains(minutes) {
      let range = SetupRun.possibleMinutes
      throw ValidationError("The minutes are a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
  }

  func run() throws {
    if printTape {
      Output.lines([String(decoding: try Demonstration.tape(for: role), as: UTF8.self).withoutLineEnd])
      throw ExitStatus.good
    }
    throw try PresentationSession.run(
      PresentRequest(
        role: role, tapePath: tape, pages: pages, minutes: minutes, recording: record, isAuto: auto, usesMouse: mouse,
        color: color))
  }
}

extension String {
  fileprivate var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
