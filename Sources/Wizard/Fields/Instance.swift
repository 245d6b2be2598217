import SetupRules

extension FieldDefinition {
  static let instance = FieldDefinition(
    title: "Instance ARN",
    isSharedByRoles: true,
    judge: { run, text, other in
      let judgement = Instance.judge(text)
      let notes = judgement.value?.notes(identityCenterRegion: run.identityCenterRegion, other: other?.instance) ?? []
      // What a bare id does not tell is no news once it was answered.
      let isCompleted = text == run.answers[.instance] && run.instance?.arn != nil
      let findings = judgement.findings.filter { !isCompleted || $0.code != "instance/region-missing" }
      return Judgement(judgement.value?.description, findings + notes)
    },
    // Where AWS has listed just one that fits.
    suggestion: { state in
      let fitting = state.run.account.instances.filter { $0.isSAML && $0.isActive }
      return fitting.count == 1 ? fitting[0].arn : nil
    })
}

extension SetupRun {
  /// What AWS has listed, to choose from.
  var instanceEntries: [ListEntry] { account.instances.map { ListEntry(value: $0.arn, label: $0.label) } }
}

extension AccountFact.ConnectInstance {
  /// What tells one instance from the others.
  fileprivate var label: String {
    let region = Instance.judge(arn).value?.arn?.region.id ?? ""
    let users = isSAML ? "SAML" : "not SAML"
    let name = alias.isEmpty ? String(arn.suffix(36)) : alias
    return "\(name)  \(region), \(users), \(isActive ? "ACTIVE" : "not ACTIVE")"
  }
}
