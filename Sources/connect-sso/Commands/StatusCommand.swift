import ArgumentParser
import Machine
import Runtime
import SetupRules
import StateFile
import Wizard

/// The words of `status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tells how far the setup is.",
    discussion: """
      Exit code 0 when every step is done, 1 when not.

      Example:
      connect-sso status --json
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print five lines to read out when asking for help, with ids cut to 4 characters.")
  var card = false

  func validate() throws {
    if json && card { throw ValidationError("Please choose one: --json or --card.") }
  }

  func run() throws {
    let environment = Environment.current
    let saved = try SavedRun(options.choice, environment: environment)
    let pages = try options.choice.allPages()
    if card {
      let other = UsualRun(of: saved.run.role.other, environment: environment)?.application
      try Output.lines(HelpCard(saved.run, pages: pages, beside: other).lines)
    } else {
      let report = StatusReport(run: saved.run, stateFile: saved.file.path, pages: pages, environment: environment)
      if json {
        try Output.json(report.json)
      } else {
        try Output.lines(
          StatusWords.lines(of: report, pages, isSaved: saved.saved != nil, command: options.choice.command))
      }
    }
    throw saved.run.isComplete ? ExitStatus.good : .notGood
  }
}
