import SetupRules
import Wizard

extension PlainPrompt {
  /// What has changed between two states, shortest first: answers and ticks, finished steps, what the wizard notes.
  func changeWords(from before: WizardState) -> PlainLines {
    var lines = PlainLines()
    // A run that begins anew is not a list of removed answers.
    if state.run.changedAt != nil, before.run.role == state.run.role {
      addAnswers(from: before, to: &lines)
      addTicks(from: before, to: &lines)
      addSeen(from: before, to: &lines)
      addFinishedSteps(from: before, to: &lines)
    }
    if state.isLooking, !before.isLooking {
      lines.say("AWS is being asked about the account. To wait for the answer, type :ask.")
    }
    if let notice = state.notice, !isSaidOtherwise(notice, lines) { lines.say(notice) }
    if case .failed(let reason) = state.saveStatus, before.saveStatus != state.saveStatus {
      lines.say("Not saved: \(reason.asSentence)")
    }
    return lines
  }

  private func addAnswers(from before: WizardState, to lines: inout PlainLines) {
    let changed = Field.allCases.filter {
      state.run.answers[$0] != before.run.answers[$0]
        || state.run.byWord.contains($0) != before.run.byWord.contains($0)
    }
    for field in changed {
      guard let answer = state.run.answers[field] else {
        if changed.count == 1 { lines.say("The answer is removed.") }
        continue
      }
      let entry = field.listEntries.first { $0.value == answer }
      lines.show("Accepted, \(standing(of: field))", entry?.words ?? answer)
      if let summary = state.run.summary(of: field) { lines.say(summary.asSentence) }
      let notes = state.findings(of: field).filter { $0.severity == .note }
      lines.say(notes, of: answer)
    }
  }

  private func addTicks(from before: WizardState, to lines: inout PlainLines) {
    let (now, earlier) = (state.run.tickCount, before.run.tickCount)
    // What AWS has ticked is told by its words.
    let bySeeing = state.run.seenItems.subtracting(before.run.seenItems).filter { Field(rawValue: $0) == nil }
    if now > earlier + bySeeing.count || (now > earlier && bySeeing.isEmpty) { lines.say("Ticked.") }
    if now == earlier - 1 { lines.say("The tick is taken away.") }
  }

  /// What AWS confirms or contradicts now, and did not before.
  private func addSeen(from before: WizardState, to lines: inout PlainLines) {
    let seen = state.run.seenItems.subtracting(before.run.seenItems)
    for (number, step) in zip(1..., Workshop.steps) {
      for item in state.run.items(of: step) {
        let label = "Step \(number), \(state.pages.label(of: item, in: step).asSentence)"
        if seen.contains(item.id) { lines.say("Seen in the account: \(label)") }
        // What stands with the item is read there.
        guard item.id != state.focusedItem?.id || toldItem == item.id else { continue }
        let new = state.accountFindings(of: item).filter { !before.accountFindings(of: item).contains($0) }
        if !new.isEmpty { lines.say(label) }
        lines.say(new, of: "")
      }
    }
  }

  private func addFinishedSteps(from before: WizardState, to lines: inout PlainLines) {
    for (number, (now, earlier)) in zip(1..., zip(state.verdict.parts, before.verdict.parts))
    where now.status != earlier.status {
      switch now.status {
      case .done: lines.say("Step \(number) is done.")
      case .open: lines.say("Step \(number) is open\(earlier.status == .done ? " again" : "").")
      case .problem: lines.say("Step \(number) has something to mend.")
      }
    }
  }

  /// The request says what a warning asks for, and a note was read with its answer.
  private func isSaidOtherwise(_ notice: String, _ lines: PlainLines) -> Bool {
    if state.keepsWarned, !state.editor.isEmpty { return true }
    return lines.lines.contains("Note: \(notice)")
  }
}

extension SetupRun {
  fileprivate var tickCount: Int { steps.values.reduce(0) { $0 + $1.ticked.count } }
}
