import SetupRules

extension SetupRun {
  /// Takes a field's answer and draft away.
  mutating func remove(_ field: Field) {
    answers[field] = nil
    drafts[field] = nil
    byWord.remove(field)
    taken.remove(field)
    if field == .metadataFile { metadata = nil }
  }

  /// Clears one step, or with nil the whole run: its answers, drafts and ticks, and its time
  /// begins anew. The role and the planned minutes stay.
  package mutating func clear(_ step: Step?, now: Timestamp) {
    guard let step else {
      self = SetupRun(role: role, changedAt: now, startedAt: now, plannedMinutes: plannedMinutes)
      return
    }
    for field in step.items.compactMap(\.field) { remove(field) }
    steps[step.id] = nil
    if place == .step(step.id) { currentItem = items(of: step).first?.id }
    changedAt = now
    recordDone(now: now)
  }

  /// Says what clearing a step, or with nil the whole run, takes away.
  /// - Parameter kept: Where the state before is then.
  package func clearingWords(_ step: Step?, pages: [String: Page], kept: String) -> String {
    let cleared = step.map { [$0] } ?? Workshop.steps
    let labels = cleared.flatMap { step in
      step.items.compactMap { item in
        item.field.flatMap { answers[$0] ?? drafts[$0] } == nil ? nil : pages.label(of: item, in: step)
      }
    }
    let ticks = cleared.reduce(0) { $0 + (steps[$1.id]?.ticked.count ?? 0) }
    let ticked = ticks == 0 ? [] : [ticks == 1 ? "1 tick" : "\(ticks) ticks"]
    let parts = labels.map { "the answer \($0)" } + ticked
    guard !parts.isEmpty else { return "There is nothing in it to clear." }
    return "This takes away: \(parts.joined(separator: ", ")). \(kept)"
  }
}
