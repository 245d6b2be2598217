import ArgumentParser
import Machine
import NcursesTerminal
import Runtime
import SetupRules

/// The trainer's notes of the step on which a wizard, a demonstration or a rehearsal stands.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Shows the trainer's notes beside a wizard in another terminal.",
    discussion: """
      The notes follow the run that was saved last: a demonstration, a rehearsal or a real setup; any number of them can be open. \
      Beside a presentation they show its tape: what the next Space does, the comments of its author, and what comes after. F1 \
      shows every key.

      Notes and presentation have one clock. It began with the first run of a session, of four hours at most, and a new run does \
      not turn it back; R, in either, begins it anew.

      With --print, the lines are folded at 72 columns, or at COLUMNS where that is set.

      Example:
      connect-sso notes --minutes 30
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Print the notes of all steps, and end.")
  var print = false

  @OptionGroup var time: MinutesOption

  @Option(help: .color)
  var color = ScreenChoice().color

  @Flag(help: .mask)
  var mask = false

  func run() throws {
    let pages = try options.choice.allPages()
    let printed = {
      try NotesSitting.printed(options.choice, pages: pages, minutes: time.minutes, isMasked: mask)
    }
    if print { return try Output.lines(printed()) }
    do {
      throw try NotesSitting.run(
        options.choice, pages: pages, minutes: time.minutes, on: ScreenChoice(color: color, isMasked: mask))
    } catch is TerminalError {
      // Where nothing can be followed on a screen, all of it still helps.
      try Output.lines(printed())
    }
  }
}
