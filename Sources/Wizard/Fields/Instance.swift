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
    })
}
