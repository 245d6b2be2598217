import SetupRules
import StateFile
import Wizard

/// What `status --json` prints: how far the run is, step by step.
struct StatusReport {
  /// How far one step is.
  struct StepReport {
    var id: String
    var title: String
    var status: StepStatus
    /// The ids of the items that the step still needs.
    var missing: [String]
    var findings: [Finding]
  }

  /// The run of the other role.
  struct Other {
    var role: Role
    var stateFile: String
    var isComplete: Bool
  }

  var run: SetupRun
  var stateFile: String
  var steps: [StepReport]
  var others: [Other]
  /// Of `apply` alone: whether there is no error, and whether the answers were kept.
  var isGood: Bool?
  var isSaved: Bool?

  /// - Parameter findings: those to report in place of the saved answers' own.
  init(
    run: SetupRun, stateFile: String, pages: NamedValues<Page>, environment: Environment, findings: [Finding]? = nil
  ) {
    let other = UsualRun(of: run.role.other, environment: environment)
    let found = findings ?? run.standingFindings(beside: other?.application)
    self.run = run
    self.stateFile = stateFile
    others = other.map { [Other($0)] } ?? []
    steps = Workshop.steps.map { step in
      let fields = step.items.compactMap(\.field)
      let own = found.filter { finding in finding.field.map(fields.contains) ?? false }
      return StepReport(
        id: step.id.rawValue, title: pages.title(of: .step(step.id)),
        status: run.status(of: step, hasError: own.hasError),
        missing: run.missing(in: step).map(\.id), findings: own)
    }
  }

  var json: JSONText {
    var answers = NamedValues<JSONText>()
    for (field, answer) in run.answers { answers[field.rawValue] = .string(answer) }
    return .object(present: [
      "role": .string(run.role.rawValue), "complete": .boolean(run.isComplete), "stateFile": .string(stateFile),
      "answers": .object(answers), "steps": .array(steps.map(\.json)),
      "others": .array(others.map(\.json)), "ok": isGood.map { .boolean($0) }, "saved": isSaved.map { .boolean($0) },
    ])
  }
}

extension StatusReport.StepReport {
  fileprivate var json: JSONText {
    .object([
      "id": .string(id), "title": .string(title), "status": .string(status.rawValue),
      "missing": .array(missing.map { .string($0) }), "findings": .array(findings.map(\.json)),
    ])
  }
}

extension SetupRun {
  fileprivate func standingFindings(beside other: OtherApplication?) -> [Finding] {
    let byField = judgeAnswers(beside: other)
    return Field.allCases.flatMap { byField[$0] ?? [] }
  }
}

extension StatusReport.Other {
  init(_ usual: UsualRun) {
    self.init(role: usual.role, stateFile: usual.path, isComplete: usual.run.isComplete)
  }

  fileprivate var json: JSONText {
    .object([
      "role": .string(role.rawValue), "stateFile": .string(stateFile), "complete": .boolean(isComplete),
    ])
  }
}
