import SetupRules

extension SetupRun {
  /// A new run for the administrators' application. Identity Center and the instance are those of the agents' run: its
  /// Region, its instance and its first two steps are taken from there, and marked so.
  public init(administratorsAfter agents: SetupRun, startedAt: Timestamp? = nil) {
    self.init(role: .admins, startedAt: startedAt)
    for field in [Field.identityCenterRegion, .instance, .instanceRegion] {
      guard let answer = agents.answers[field] else { continue }
      answers[field] = answer
      taken.insert(field)
    }
    for step in [Step.enableSSO, .createOrganization] { steps[step.id] = agents.steps[step.id] }
  }
}
