import ArgumentParser
import Pages
import SetupRules
import StateFile
import Wizard

/// Tells how far the run is.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tells how far the setup is.",
    discussion: "Exit code 0 when every step is done, 1 when not. Example: connect-sso status --json")

  @OptionGroup var options: StateOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let environment = Environment.current
    let choice = options.choice
    let file = try choice.file(environment: environment)
    let saved = try file.read()
    if let saved { try choice.check(saved) }
    let run = saved ?? SetupRun(role: choice.role ?? .agents)
    let pages = try Pages.embedded()
    let report = StatusReport(
      run: run, stateFile: file.path, pages: pages,
      others: OtherRuns.reports(besides: run.role, environment: environment))
    if json { Output.json(report.json) } else { StatusWords.print(report, pages) }
    throw (report.run.isComplete ? ExitStatus.good : .notGood).exitCode
  }
}

/// The status in a line for each step.
enum StatusWords {
  static func print(_ report: StatusReport, _ pages: NamedValues<Page>) {
    for step in report.steps {
      Output.line("\(step.status.rawValue)  \(step.title)".withoutTerminalControls)
      for item in step.missing {
        let words = pages[step.id]?.items[item]?.label.plainText ?? item
        Output.line("        needs: \(words)".withoutTerminalControls)
      }
      for finding in step.findings where finding.severity != .note {
        Output.line(
          "        \(finding.severity.rawValue): \(finding.message) \(finding.advice)".withoutTerminalControls)
      }
    }
    Output.line(report.run.isComplete ? "Everything is set up." : "Not complete yet. To go on: connect-sso")
  }
}
