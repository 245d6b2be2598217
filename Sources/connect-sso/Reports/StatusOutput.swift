import Machine
import Runtime
import SetupRules
import StateFile
import Wizard

/// What `status` and `check` print of a run.
struct StatusOutput {
  var saved: SavedRun
  let pages: [String: Page]
  private let choice: RunChoice
  private let environment: Environment

  init(_ choice: RunChoice, environment: Environment) throws {
    self.choice = choice
    self.environment = environment
    saved = try SavedRun(choice, environment: environment)
    pages = try choice.allPages()
  }

  /// - Parameters:
  ///   - rechecked: What `recheck` has to say about the run now; nil for a verdict from the state alone.
  ///   - isGood: Of `check` alone: whether there is no error.
  ///   - seen: Of `check --account` alone: what AWS says.
  func print(
    asJSON isJSON: Bool, rechecked: [Finding]? = nil, isGood: Bool? = nil, seen: AccountWords? = nil
  ) throws(Output.Failure) {
    var report = StatusReport(
      run: saved.run, stateFile: saved.file.path, pages: pages, environment: environment, rechecked: rechecked)
    report.isGood = isGood
    report.account = seen?.json
    if isJSON { try Output.json(report.json) } else { try say(report, isGood, seen) }
  }

  private func say(_ report: StatusReport, _ isGood: Bool?, _ seen: AccountWords?) throws(Output.Failure) {
    try Output.lines(StatusWords.lines(of: report, pages, command: choice.command))
    if let seen { try Output.lines(seen.lines) }
    guard let isGood else { return }
    let hasError = isGood ? false : report.steps.contains { $0.findings.hasError }
    let verdict = hasError ? "at least one saved answer has an error." : "no saved answer has an error."
    if let seen, !seen.isGood {
      try Output.line(seen.hasAnswer ? "AWS contradicts something." : "AWS could be asked nothing.")
    }
    try Output.line(saved.saved == nil ? "Nothing is saved yet, so there is nothing to check." : "Checked: \(verdict)")
  }
}
