import SetupRules

extension FieldDefinition {
  static let instanceRegion = FieldDefinition(
    title: "Region of the instance",
    entries: Region.all.filter(\.hasConnect).map(\.listEntry),
    isSharedByRoles: true,
    // What an ARN tells of its Region is said of the Region of a bare id, too.
    judge: { run, text, other in
      let judgement = Region.judge(text, for: .connect)
      guard let region = judgement.value, run.hasBareInstanceID, let instance = run.givenInstance else {
        return judgement.map(\.id)
      }
      let notes = instance.notes(in: region, identityCenterRegion: run.identityCenterRegion, other: other?.instance)
      return Judgement(region.id, judgement.findings + notes.map { $0.changed { $0.field = .instanceRegion } })
    },
    suggestion: { $0.likelyARN?.region.id })
}

extension WizardState {
  /// The ARN of the instance as the other role's run has it; nil where that is another instance.
  var likelyARN: InstanceARN? {
    guard let arn = otherApplication?.instance?.arn, arn.id == run.instance?.id else { return nil }
    return arn
  }
}
