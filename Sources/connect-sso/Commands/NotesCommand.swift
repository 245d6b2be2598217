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
      The notes follow the run that was saved last: a demonstration, a rehearsal or a real setup. They read it and write \
      nothing; any number of them can be open. The time is that of the run's beginning; R counts it from now.

      Example:
      connect-sso notes --minutes 30
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Print the notes of all steps, and end.")
  var print = false

  @OptionGroup var time: MinutesOption

  @Option(help: "When to use colours.")
  var color = ScreenChoice.Color.auto

  func run() throws {
    let pages = try options.choice.allPages()
    if print { return try Output.lines(PrintedNotes.lines(pages, minutes: time.minutes)) }
    do {
      throw try NotesSitting.run(options.choice, pages: pages, minutes: time.minutes, color: color)
    } catch is TerminalError {
      // Where nothing can be followed on a screen, all of it still helps.
      try Output.lines(PrintedNotes.lines(pages, minutes: time.minutes))
    }
  }
}
