import SetupRules
import Wizard

/// How far a run is, for people: a line for each step, one for everything missing, and the findings with their advice.
enum StatusWords {
  /// - Parameter command: The words that open the run.
  static func print(_ report: StatusReport, _ pages: NamedValues<Page>, command: String) {
    let run = report.run
    let done = Workshop.steps.count(where: run.isDone)
    line("For " + run.role.rawValue + ": \(done) of \(Workshop.steps.count) steps are done.")
    for (number, step) in zip(1..., report.steps) { print(step, number, run, pages) }
    let login = run.firstLogin
    if login.outcome != .nothingYet { line("At the first login: " + login.headline + " " + login.why) }
    for other in report.others {
      line("For " + other.role.rawValue + ": " + (other.isComplete ? "complete." : "not complete yet."))
    }
    if run.changedAt != nil { line("Saved in " + report.stateFile) }
    line(run.isComplete ? "Everything is set up." : "Not complete yet. To go on: " + command)
  }

  private static func print(_ step: StatusReport.StepReport, _ number: Int, _ run: SetupRun, _ pages: NamedValues<Page>)
  {
    func label(_ item: String) -> String { pages.label(ofItem: item, in: step.id) }
    let status = step.status.rawValue
    line("\(number)  " + status + String(repeating: " ", count: max(0, 8 - status.count)) + "  " + step.title)
    for field in Workshop.step(Step.ID(rawValue: step.id))?.items.compactMap(\.field) ?? [] {
      guard let answer = run.answers[field] else { continue }
      line(indent + label(field.rawValue) + ": " + answer + (run.byWord.contains(field) ? " (by word)" : " (checked)"))
    }
    for item in step.missing { line(indent + "needs: " + label(item)) }
    for finding in step.findings { line(indent + FindingWords.line(finding)) }
  }

  private static let indent = "             "

  private static func line(_ text: String) { Output.line(text.withoutTerminalControls) }
}
