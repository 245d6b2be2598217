import ArgumentParser
import Machine
import Runtime
import SetupRules
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
    let output = try StatusOutput(options.choice, environment: environment)
    let run = output.saved.run
    if card {
      let other = UsualRun(of: run.role.other, environment: environment)?.application
      try Output.lines(HelpCard(run, pages: output.pages, beside: other).lines)
    } else {
      try output.print(asJSON: json)
    }
    throw run.isComplete ? ExitStatus.good : .notGood
  }
}
