import SetupRules

/// What is kept of one run through the workshop: one role, one run, one state file.
package struct SetupRun: Equatable, Sendable {
  package struct StepProgress: Equatable, Sendable {
    /// The ids of the ticked actions.
    package var ticked: Set<String>
    /// Whether the step was done when an answer or a tick changed last. It is for whoever reads the state file: the
    /// program works it out anew, in `Verdict`.
    package var done: Bool
    /// When the step was done last; nil while it is open.
    package var doneAt: Timestamp?

    package init(ticked: Set<String> = [], done: Bool = false, doneAt: Timestamp? = nil) {
      self.ticked = ticked
      self.done = done
      self.doneAt = doneAt
    }
  }

  /// Whom the application is for.
  package var role: Role
  /// The accepted values.
  package var answers: [Field: String]
  /// The answers that the participant gave their word for, and the program did not judge.
  package var byWord: Set<Field>
  /// The answers that come from the other role's run and were not given again.
  package var taken: Set<Field>
  /// What is typed and not accepted.
  package var drafts: [Field: String]
  package var metadata: MetadataRecord?
  package var account = AccountFacts()
  /// How far each step is; a step that was never touched is missing.
  package var steps: [Step.ID: StepProgress]
  package var place: Place
  /// The id of the focused item; nil where a place has none.
  package var currentItem: String?
  /// When an answer or a tick changed last.
  package var changedAt: Timestamp?
  /// When the run began; nil where an earlier program began it.
  package var startedAt: Timestamp?
  /// The minutes that a trainer has for the whole module, within `possibleMinutes`; nil where nobody set a time.
  package var plannedMinutes: Int?
  /// Since when the trainer is asked to come; nil while nobody is asked.
  package var asksForHelpSince: Timestamp?

  /// The minutes that can be planned: up to a day.
  package static let possibleMinutes = 1...1440

  package init(
    role: Role, answers: [Field: String] = [:], byWord: Set<Field> = [], taken: Set<Field> = [],
    drafts: [Field: String] = [:],
    metadata: MetadataRecord? = nil, steps: [Step.ID: StepProgress] = [:], place: Place = .welcome,
    currentItem: String? = nil, changedAt: Timestamp? = nil, startedAt: Timestamp? = nil, plannedMinutes: Int? = nil
  ) {
    self.role = role
    self.answers = answers
    self.byWord = byWord
    self.taken = taken
    self.drafts = drafts
    self.metadata = metadata
    self.steps = steps
    self.place = place
    self.currentItem = currentItem
    self.changedAt = changedAt
    self.startedAt = startedAt
    self.plannedMinutes = plannedMinutes
  }
}

extension SetupRun {
  /// A new run for the administrators' application. Identity Center and the instance are those of the agents' run: its
  /// Region, its instance and its first two steps are taken from there, and marked so.
  package init(administratorsAfter agents: SetupRun, startedAt: Timestamp? = nil) {
    self.init(role: .admins, startedAt: startedAt)
    for field in Field.sharedByRoles {
      guard let answer = agents.answers[field] else { continue }
      answers[field] = answer
      taken.insert(field)
    }
    for step in [Step.enableSSO, .createOrganization] { steps[step.id] = agents.steps[step.id] }
  }
}

extension SetupRun {
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

  package static let nothingToClear = "There is nothing to clear."

  /// Says what clearing a step, or with nil the whole run, takes away; nil where that is nothing.
  package func clearingWords(_ step: Step?, pages: [String: Page]) -> String? {
    let cleared = step.map { [$0] } ?? Workshop.steps
    let labels = cleared.flatMap { step in
      step.items.compactMap { item in
        item.field.flatMap { answers[$0] ?? drafts[$0] } == nil ? nil : pages.label(of: item, in: step)
      }
    }
    let ticks = cleared.reduce(0) { $0 + (steps[$1.id]?.ticked.count ?? 0) }
    let ticked = ticks == 0 ? [] : [ticks == 1 ? "1 tick" : "\(ticks) ticks"]
    let parts = labels.map { "the answer \($0)" } + ticked
    if parts.isEmpty { return nil }
    return "This takes away: \(parts.joined(separator: ", ")). The state before is kept in a file beside it."
  }
}
