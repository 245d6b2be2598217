import SetupRules

/// What keeps a run from being handed over to the next module: nothing half right leaves the program.
package struct Obstacles {
  /// What is still to be answered or ticked, in the order of the steps: the number of the step, and the item's words.
  package var missing: [(step: Int, label: String)]
  /// The errors of the saved answers.
  package var faults: [Finding]

  /// - Parameter findings: What `recheck` has to say about the run now.
  package init(_ run: SetupRun, pages: [String: Page], findings: [Finding]) {
    missing = zip(1..., Verdict(run, findings: findings).parts).flatMap { number, part in
      part.missing.map { (step: number, label: pages.label(of: $0, in: part.step)) }
    }
    faults = findings.filter { $0.severity == .error }
  }

  package var isEmpty: Bool { missing.isEmpty && faults.isEmpty }
}
