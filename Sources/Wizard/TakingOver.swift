import SetupRules

extension SetupRun {
  /// A new run for the administrators' application. Identity Center and the instance are those of the agents' run: its
  /// Region, its instance and its first two steps are taken from there, and marked so.
  package init(administratorsAfter agents: SetupRun, startedAt: Timestamp? = nil) {
    self.init(role: .admins, startedAt: startedAt)
    for field in Field.allCases where field.definition.isSharedByRoles {
      guard let answer = agents.answers[field] else { continue }
      answers[field] = answer
      taken.insert(field)
    }
    for step in [Step.enableSSO, .createOrganization] { steps[step.id] = agents.steps[step.id] }
  }
}

extension WizardState {
  /// A new run for administrators begins with what the agents' run knows, unless something was given in the meantime.
  mutating func begin(after agents: SetupRun?) -> [Effect] {
    guard let agents, run.role == .admins, run.answers.isEmpty, run.drafts.isEmpty, run.steps.isEmpty else { return [] }
    var begun = SetupRun(administratorsAfter: agents, startedAt: run.startedAt)
    begun.plannedMinutes = run.plannedMinutes
    begun.place = run.place
    begun.currentItem = run.currentItem
    run = begun
    judgeStanding()
    loadItem()
    return []
  }
}
