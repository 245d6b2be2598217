import SetupRules
import Wizard

/// How far a run is, for people: a line for each step, one for everything missing, and the findings with their advice.
enum StatusWords {
  /// - Parameter command: The words that open the run.
  static func print(_ report: StatusReport, _ pages: NamedValues<Page>, command: String) throws(Output.Failure) {
    try Output.lines(lines(of: report, pages, command: command))
  }

  private static func lines(of report: StatusReport, _ pages: NamedValues<Page>, command: String) -> [String] {
    let run = report.run
    let done = Workshop.steps.count(where: run.isDone)
    var lines = ["For " + run.role.rawValue + ": \(done) of \(Workshop.steps.count) steps are done."]
    for (number, step) in zip(1..., report.steps) { lines += Self.lines(of: step, number, run, pages) }
    let login = run.firstLogin
    if login.outcome != .nothingYet { lines.append("At the first login: " + login.headline + " " + login.why) }
    for other in report.others {
      lines.append("For " + other.role.rawValue + ": " + (other.isComplete ? "complete." : "not complete yet."))
    }
    if run.changedAt != nil { lines.append("Saved in " + report.stateFile) }
    lines.append(run.isComplete ? "Everything is set up." : "Not complete yet. To go on: " + command)
    return lines
  }

  private static func lines(
    of step: StatusReport.StepReport, _ number: Int, _ run: SetupRun, _ pages: NamedValues<Page>
  ) -> [String] {
    func label(_ item: String) -> String { pages.label(ofItem: item, in: step.id) }
    let status = step.status.rawValue
    var lines = ["\(number)  " + status + String(repeating: " ", count: max(0, 8 - status.count)) + "  " + step.title]
    for field in Workshop.step(Step.ID(rawValue: step.id))?.items.compactMap(\.field) ?? [] {
      guard let answer = run.answers[field] else { continue }
      let standing = run.byWord.contains(field) ? " (by word)" : " (checked)"
      lines.append(indent + label(field.rawValue) + ": " + answer + standing)
    }
    for item in step.missing { lines.append(indent + "needs: " + label(item)) }
    for finding in step.findings { lines.append(indent + FindingWords.line(finding)) }
    return lines
  }

  private static let indent = "             "
}
