import ArgumentParser
import Machine
import NcursesTerminal
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
  var color = WizardRequest.ColorChoice.auto

  func run() throws {
    let environment = Environment.current
    let pages = try options.choice.allPages()
    if print { return try Output.lines(PrintedNotes.lines(pages, minutes: time.minutes)) }
    let followed = try FollowedRun(options.choice, environment: environment)
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(
        NcursesTerminal.Options(
          color: color.terminalColor, mouse: false, environment: { environment[$0] },
          crashWords: "A fault ended the notes. The wizard is not touched by it.", wordsBefore: ""))
    } catch {
      // Where nothing can be followed on a screen, all of it still helps.
      return try Output.lines(PrintedNotes.lines(pages, minutes: time.minutes))
    }
    let leaving = NotesSession(followed, pages: pages, minutes: time.minutes, terminal: terminal).run()
    terminal.close()
    if let replaced = terminal.replacedTerminal { Output.say(replaced.words) }
    throw ExitStatus(leaving)
  }
}
