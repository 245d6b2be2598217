import Runtime
import SetupRules
import Wizard

/// How far a run is, for people: the verdict with what is to mend, a line for each step, one for everything missing, and the
/// findings with their advice.
enum StatusWords {
  /// - Parameters:
  ///   - isSaved: Whether there is a state file.
  ///   - command: The words that open the run.
  static func lines(
    of report: StatusReport, _ pages: [String: Page], isSaved: Bool, command: String
  ) -> [String] {
    let run = report.run
    let verdict = report.verdict
    let done = "\(verdict.doneSteps) of \(Workshop.steps.count) steps are done."
    var lines = ["For " + run.role.rawValue + ": " + verdict.words + ". " + done]
    for (number, step) in zip(1..., report.steps) { lines += errorLines(of: step, number, pages) }
    for (number, step) in zip(1..., report.steps) { lines += Self.lines(of: step, number, run, pages) }
    lines += run.changesToAccept
    let login = run.firstLogin(report.steps.flatMap(\.findings))
    if login.outcome != .nothingYet { lines.append("At the first login: " + login.headline + " " + login.why) }
    if let other = report.other {
      lines.append("For " + other.role.rawValue + ": " + (other.run.isComplete ? "complete." : "not complete yet."))
    }
    lines.append((isSaved ? "Saved in " : "Nothing is saved yet in ") + report.stateFile)
    lines.append(verdict.isComplete ? "Everything is set up." : "Not complete yet. To go on: " + command)
    return lines
  }

  /// What is to mend comes before all else.
  private static func errorLines(
    of step: StatusReport.StepReport, _ number: Int, _ pages: [String: Page]
  ) -> [String] {
    step.findings.filter { $0.severity == .error }.map { finding in
      let label = finding.itemID.map { pages.label(ofItem: $0, in: step.part.step.id.rawValue) } ?? step.title
      return "To mend: step \(number), \(label): " + finding.message
    }
  }

  private static func lines(
    of step: StatusReport.StepReport, _ number: Int, _ run: SetupRun, _ pages: [String: Page]
  ) -> [String] {
    func label(_ item: String) -> String { pages.label(ofItem: item, in: step.part.step.id.rawValue) }
    let status = step.part.status.rawValue
    var lines = ["\(number)  " + status + String(repeating: " ", count: max(0, 8 - status.count)) + "  " + step.title]
    for field in step.part.step.items.compactMap(\.field) {
      guard let answer = run.answers[field] else { continue }
      let toMend = step.part.toMend.contains { $0.field == field } ? ", to mend" : ""
      let words = field.words(for: answer) ?? answer
      lines.append(indent + label(field.rawValue) + ": " + words + " (" + run.knownWords(of: field) + toMend + ")")
    }
    for item in step.part.missing { lines.append(indent + "needs: " + label(item.id)) }
    for finding in step.findings { lines.append(indent + FindingWords.line(finding)) }
    return lines
  }

  private static let indent = "             "
}
