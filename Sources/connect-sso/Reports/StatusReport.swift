import SetupRules
import Wizard

/// What `status --json` prints: how far the run is, step by step.
struct StatusReport: Encodable {
  struct StepReport: Encodable {
    var id: String
    var title: String
    var status: String
    /// The ids of the items that the step still needs.
    var missing: [String]
    var findings: [FindingReport]
  }

  /// The run of the other role.
  struct Other: Encodable {
    var role: String
    var stateFile: String
    var complete: Bool
  }

  var role: String
  var complete: Bool
  var stateFile: String
  var answers: [String: String]
  var steps: [StepReport]
  var others: [Other]
  /// Of `apply` and `check` alone: whether there is no error.
  var ok: Bool?
  /// Of `apply` alone: whether the answers were kept.
  var saved: Bool?

  init(run: SetupRun, stateFile: String, pages: [String: Page], others: [Other], findings: [Finding]? = nil) {
    let byField = run.judgeAnswers()
    let found = findings ?? Field.allCases.flatMap { byField[$0] ?? [] }
    role = run.role.rawValue
    complete = run.isComplete
    self.stateFile = stateFile
    answers = run.answers.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    steps = Workshop.steps.map { step in
      let fields = step.items.compactMap(\.field)
      let own = found.filter { finding in finding.field.map(fields.contains) ?? false }
      let status: StepStatus = own.hasError ? .problem : run.isDone(step) ? .done : .open
      return StepReport(
        id: step.id.rawValue, title: pages[step.id.rawValue]?.title ?? step.id.rawValue, status: status.rawValue,
        missing: run.missing(in: step).map(\.id), findings: own.map(FindingReport.init))
    }
    self.others = others
  }
}
