import JSON
import Machine
import Runtime
import SetupRules
import Wizard

/// What `status`, `check` and `apply` print: how far the run is, step by step.
struct StatusReport {
  /// How far one step is.
  struct StepReport {
    var part: Verdict.Part
    var title: String
    var findings: [Finding]
  }

  var run: SetupRun
  var verdict: Verdict
  var stateFile: String
  var steps: [StepReport]
  /// The run of the other role; nil where there is none.
  var other: UsualRun?
  /// Of `check` and `apply` alone: whether there is no error.
  var isGood: Bool?
  /// Of `check --account` alone: what AWS says.
  var seen: AccountWords?
  /// Of `apply` alone: whether the answers were kept.
  var isSaved: Bool?

  /// - Parameters:
  ///   - rechecked: What `recheck` has to say about the run now; nil for a verdict from the state alone.
  ///   - reported: The findings to report beside the errors of the verdict; nil for all that it was made from.
  init(
    run: SetupRun, stateFile: String, pages: [String: Page], environment: Environment,
    rechecked: [Finding]? = nil, reported: [Finding]? = nil
  ) {
    other = UsualRun(of: run.role.other, environment: environment)
    let judged = rechecked ?? run.standingFindings(beside: other?.application)
    let found =
      reported.map { given in given + judged.filter { $0.severity == .error && !given.contains($0) } } ?? judged
    self.run = run
    self.stateFile = stateFile
    verdict = Verdict(run, findings: judged)
    steps = verdict.parts.map { part in
      let items = part.step.items.map(\.id)
      return StepReport(
        part: part, title: pages.title(of: .step(part.step.id)),
        findings: found.filter { finding in finding.itemID.map(items.contains) ?? false })
    }
  }

  var json: JSONValue {
    var answers: [String: JSONValue] = [:]
    for (field, answer) in run.answers { answers[field.rawValue] = .string(answer) }
    return .object(present: [
      "role": .string(run.role.rawValue), "complete": .boolean(verdict.isComplete), "stateFile": .string(stateFile),
      "currentStep": .string(run.place.id), "currentItem": run.currentItem.map { .string($0) },
      "startedAt": run.startedAt.map { .string($0.description) },
      "changedAt": run.changedAt.map { .string($0.description) },
      "answers": .object(answers), "steps": .array(steps.map(\.json)),
      "others": .array([other].compactMap { $0?.json }), "account": seen?.json, "ok": isGood.map { .boolean($0) },
      "saved": isSaved.map { .boolean($0) },
    ])
  }
}

extension StatusReport.StepReport {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(part.step.id.rawValue), "title": .string(title), "status": .string(part.status.rawValue),
      "missing": .array(part.missing.map { .string($0.id) }), "findings": .array(findings.map(\.json)),
    ])
  }
}

extension SetupRun {
  fileprivate func standingFindings(beside other: OtherApplication?) -> [Finding] {
    let byField = judgeAnswers(beside: other)
    return Field.allCases.flatMap { byField[$0] ?? [] } + allAccountFindings
  }
}

extension UsualRun {
  fileprivate var json: JSONValue {
    .object([
      "role": .string(role.rawValue), "stateFile": .string(path), "complete": .boolean(run.isComplete),
    ])
  }
}
