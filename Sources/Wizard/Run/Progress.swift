import SetupRules

extension SetupRun {
  /// The instance that was given, judged again. After a bare id the answers for its Region and its account, once both are
  /// there, complete its ARN: all that follows from an ARN follows from the three alike.
  package var instance: Instance? {
    givenInstance?.completed(
      region: answers[.instanceRegion].flatMap(Region.named),
      account: answers[.instanceAccount].flatMap { AccountID.judge($0).value?.digits })
  }

  /// The instance as its own answer tells it.
  var givenInstance: Instance? { answers[.instance].flatMap { Instance.judge($0).value } }

  /// Whether the instance is given by its id alone.
  var hasBareInstanceID: Bool {
    // This is asked for each frame, and nearly every answer is an ARN in its normal form.
    guard let answer = answers[.instance], !answer.hasPrefix("arn:aws:connect:") else { return false }
    return givenInstance.map { $0.arn == nil } ?? false
  }

  /// The Region of the instance: from its ARN, else as it was answered.
  package var instanceRegion: Region? {
    instance?.arn?.region ?? answers[.instanceRegion].flatMap(Region.named)
  }

  /// The relay state that the instance and the role need; nil until the instance and its Region are known.
  package var expectedRelayState: RelayState? {
    guard let instance, let region = instanceRegion else { return nil }
    return RelayState.build(instance: instance.id, region: region, role: role)
  }

  /// The URL that the console needs: the one that is known to be there, if it has no error, for it may lead to another page
  /// than the workshop's; else the one that the instance and the role need.
  func relayStateToPaste(judged findings: [Finding]) -> String? {
    guard let answer = answers[.relayState], isChecked(.relayState), !findings.hasError else {
      return expectedRelayState?.url
    }
    return answer
  }

  /// What the next module makes of this run; nil until the instance is known with its Region and its account.
  package var nextModule: NextModule? {
    instance?.arn.map { NextModule(role: role, instance: $0) }
  }

  /// What the role's people will see at their first login, worked out from the answers.
  ///
  /// - Parameter findings: What there is to say about the saved answers, each with its field.
  package func firstLogin(_ findings: [Finding]) -> FirstLogin {
    func error(of fields: Field...) -> Finding? {
      findings.first { $0.severity == .error && $0.field.map(fields.contains) ?? false }
    }
    var values = FirstLogin.Values(role: role, relayState: answers[.relayState])
    values.instance = instance
    values.instanceRegion = instanceRegion
    values.identityCenterRegion = identityCenterRegion
    values.metadataRegion = metadata?.region
    values.metadataAccount = metadata?.accountID
    values.applicationInstance = metadata?.applicationInstance
    values.byWord = byWord
    values.refusedInstance =
      accountFindings[Field.instance.rawValue]?.first { $0.severity == .error }
      ?? error(of: .instance, .instanceRegion, .instanceAccount)
    values.refusedMetadata = error(of: .metadataFile)
    return FirstLogin.foretell(values)
  }

  /// Those that the step has in this run.
  package func items(of step: Step) -> [Item] { step.items.filter(has) }

  func has(_ item: Item) -> Bool {
    switch item.condition {
    case .always, .whereAccountCanBeAsked: true
    case .afterBareInstanceID: hasBareInstanceID
    }
  }

  package func isTicked(_ item: Item, in step: Step) -> Bool {
    steps[step.id]?.ticked.contains(item.id) ?? false
  }

  /// Whether the item is ticked, or has an accepted answer.
  package func isSatisfied(_ item: Item, in step: Step?) -> Bool {
    if let field = item.field { return answers[field] != nil }
    return step.map { isTicked(item, in: $0) } ?? false
  }

  /// What the step still needs, in order.
  package func missing(in step: Step) -> [Item] {
    items(of: step).filter { !$0.isOptional && !isSatisfied($0, in: step) }
  }

  /// What was changed in accepted answers and not accepted again, a sentence each: the older answer counts.
  package var changesToAccept: [String] {
    Field.allCases.compactMap { field in
      guard answers[field] != nil, drafts[field] != nil, let number = Workshop.stepNumber(asking: field) else {
        return nil
      }
      return "A change in step \(number), \(field.title), is not accepted yet."
    }
  }

  /// Records which steps are done, and since when, for whoever reads the state file.
  mutating func recordDone(now: Timestamp) {
    for part in verdict.parts {
      let id = part.step.id
      let isDone = part.status == .done
      guard isDone != steps[id]?.done ?? false else { continue }
      steps[id, default: StepProgress()].done = isDone
      steps[id]?.doneAt = isDone ? now : nil
    }
  }

  /// The name that belongs in the box Display name: the accepted one, else the workshop's.
  var nameToType: String { answers[.applicationName] ?? ApplicationName.workshop(for: role).text }

  /// What actions speak of that stands in answers.
  struct Told {
    let region: Region?
    let name: String
    let relayState: RelayState?
  }

  var told: Told { Told(region: identityCenterRegion, name: nameToType, relayState: expectedRelayState) }

  /// Takes away the ticks of actions that speak of another value than they did: whether the console has this one too,
  /// nobody has said.
  mutating func untick(unlessStill before: Told) {
    if nameToType != before.name { steps[Step.nameApplication.id]?.ticked.remove(Step.nameTyped) }
    if let region = before.region, region != identityCenterRegion {
      steps[Step.enableSSO.id]?.ticked.remove(Step.enabled)
    }
    if let relayState = before.relayState, relayState != expectedRelayState {
      for item in [Step.pasted, Step.submitted] { steps[Step.setRelayState.id]?.ticked.remove(item) }
    }
  }

  mutating func setTick(_ ticked: Bool, _ item: Item, in step: Step) {
    if ticked {
      steps[step.id, default: StepProgress()].ticked.insert(item.id)
    } else {
      steps[step.id]?.ticked.remove(item.id)
    }
  }
}
