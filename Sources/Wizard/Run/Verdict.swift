import SetupRules

package enum StepStatus: String, Sendable {
  case done, open
  /// A saved answer has an error: the step is not done, whatever else it has.
  case problem
}

/// How far a run is: the one place where it is worked out which steps are done, and whether the run is complete.
///
/// Complete is a run in which every required answer is there, every action is ticked, no saved answer has an error, and AWS
/// contradicts none.
package struct Verdict: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let step: Step
    /// What the step still needs, in order.
    package let missing: [Item]
    /// The items whose saved answers have an error, in order.
    package let toMend: [Item]
    /// The first item that is missing or to mend; nil where the step is done.
    package var firstOpenItem: Item? { step.items.first { missing.contains($0) || toMend.contains($0) } }

    package var status: StepStatus { toMend.isEmpty ? missing.isEmpty ? .done : .open : .problem }
  }

  package let parts: [Part]

  /// - Parameters:
  ///   - findings: What there is to say about its saved answers, by field.
  ///   - account: What AWS contradicts, by item.
  package init(_ run: SetupRun, findings: [Field: [Finding]], account: [String: [Finding]]) {
    parts = Workshop.steps.map { step in
      let items = run.items(of: step)
      let toMend = items.filter { item in
        item.field.flatMap { findings[$0] }?.hasError ?? false || account[item.id]?.hasError ?? false
      }
      return Part(step: step, missing: run.missing(in: step), toMend: toMend)
    }
  }

  /// - Parameter findings: What there is to say about its saved answers, each with its field.
  package init(_ run: SetupRun, findings: [Finding]) {
    var byField: [Field: [Finding]] = [:]
    for finding in findings {
      if let field = finding.field { byField[field, default: []].append(finding) }
    }
    self.init(run, findings: byField, account: run.accountFindings)
  }

  /// Whether the item's saved answer has an error, or AWS contradicts the item.
  package func isToMend(_ item: Item.ID) -> Bool { parts.contains { $0.toMend.contains { $0.id == item } } }

  package var isComplete: Bool { parts.allSatisfy { $0.status == .done } }
  package var doneSteps: Int { parts.count { $0.status == .done } }
  package var toMend: Int { parts.reduce(0) { $0 + $1.toMend.count } }
  /// How many items are still to be answered or ticked.
  package var open: Int { parts.reduce(0) { $0 + $1.missing.count } }

  /// The verdict in a few words: `Done`, `2 open`, `1 to mend, 2 open`.
  package var words: String {
    let parts = [toMend > 0 ? "\(toMend) to mend" : nil, open > 0 ? "\(open) open" : nil].compactMap(\.self)
    return parts.isEmpty ? "Done" : parts.joined(separator: ", ")
  }

  package func status(of step: Step) -> StepStatus { parts.first { $0.step.id == step.id }?.status ?? .open }

  /// The first item of the first step that is not done; nil when all are.
  package var firstOpenPoint: (step: Step, item: Item)? {
    parts.first { $0.status != .done }.flatMap { part in part.firstOpenItem.map { (part.step, $0) } }
  }

  /// The step of the first open point, else the review.
  package var firstOpenPlace: Place { firstOpenPoint.map { .step($0.step.id) } ?? .review }
}

extension SetupRun {
  /// The verdict from the run alone. What the other role's run knows gives warnings and notes only, so it does not count.
  package var verdict: Verdict { Verdict(self, findings: judgeAnswers(), account: accountFindings) }

  package var isComplete: Bool { verdict.isComplete }
}

extension WizardState {
  /// How far the run is, by what is known of its saved answers now.
  package var verdict: Verdict { Verdict(run, findings: standing, account: accountFindings) }
}
