import SetupRules
import Wizard

/// How far a run is, for people: the verdict with what is to mend, a line for each step, one for everything missing, and the
/// findings with their advice.
enum StatusWords {
  /// - Parameter command: The words that open the run.
  static func print(_ report: StatusReport, _ pages: NamedValues<Page>, command: String) {
    let run = report.run
    let verdict = report.verdict
    let done = "\(verdict.doneSteps) of \(Workshop.steps.count) steps are done."
    line("For " + run.role.rawValue + ": " + verdict.words + ". " + done)
    for (number, step) in zip(1..., report.steps) { printErrors(of: step, number, pages) }
    for (number, step) in zip(1..., report.steps) { print(step, number, run, pages) }
    let login = run.firstLogin
    if login.outcome != .nothingYet { line("At the first login: " + login.headline + " " + login.why) }
    for other in report.others {
      line("For " + other.role.rawValue + ": " + (other.isComplete ? "complete." : "not complete yet."))
    }
    if run.changedAt != nil { line("Saved in " + report.stateFile) }
    line(verdict.isComplete ? "Everything is set up." : "Not complete yet. To go on: " + command)
  }

  /// What is to mend comes before all else.
  private static func printErrors(of step: StatusReport.StepReport, _ number: Int, _ pages: NamedValues<Page>) {
    for finding in step.findings where finding.severity == .error {
      let label = finding.field.map { pages.label(ofItem: $0.rawValue, in: step.part.step.id.rawValue) } ?? step.title
      line("To mend: step \(number), \(label): " + finding.message)
    }
  }

  private static func print(_ step: StatusReport.StepReport, _ number: Int, _ run: SetupRun, _ pages: NamedValues<Page>)
  {
    func label(_ item: String) -> String { pages.label(ofItem: item, in: step.part.step.id.rawValue) }
    let status = step.part.status.rawValue
    line("\(number)  " + status + String(repeating: " ", count: max(0, 8 - status.count)) + "  " + step.title)
    for field in step.part.step.items.compactMap(\.field) {
      guard let answer = run.answers[field] else { continue }
      let toMend = step.part.toMend.contains { $0.field == field } ? ", to mend" : ""
      line(indent + label(field.rawValue) + ": " + answer + " (" + run.knownWords(of: field) + toMend + ")")
    }
    for item in step.part.missing { line(indent + "needs: " + label(item.id)) }
    for finding in step.findings { line(indent + FindingWords.line(finding)) }
  }

  private static let indent = "             "

  private static func line(_ text: String) { Output.line(text.withoutTerminalControls) }
}
