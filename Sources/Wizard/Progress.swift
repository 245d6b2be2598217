import SetupRules

extension SetupRun {
  /// The instance that was given, judged again.
  public var instance: Instance? {
    answers[.instance].flatMap { Instance.judge($0).value }
  }

  /// The Region of the instance: from its ARN, else as it was answered.
  public var instanceRegion: Region? {
    instance?.arn?.region ?? answers[.instanceRegion].flatMap(Region.named)
  }

  /// The relay state that the instance and the role need; nil until the instance and its Region are known.
  public var expectedRelayState: RelayState? {
    guard let instance, let region = instanceRegion else { return nil }
    return RelayState.build(instance: instance.id, region: region, role: role)
  }

  /// The items that a step has in this run.
  public func items(of step: Step) -> [Item] {
    step.items.filter { item in
      switch item.condition {
      case .always: true
      // An accepted answer is in its normal form, and this is asked for each frame.
      case .afterBareInstanceID: answers[.instance].map { !$0.hasPrefix("arn:") } ?? false
      }
    }
  }

  /// Whether an action of the step is ticked.
  public func isTicked(_ item: Item, in step: Step) -> Bool {
    steps[step.id]?.ticked.contains(item.id) ?? false
  }

  /// Whether the item is ticked, or has an accepted answer.
  public func isSatisfied(_ item: Item, in step: Step) -> Bool {
    switch item.kind {
    case .action: isTicked(item, in: step)
    case .field(let field): answers[field] != nil
    }
  }

  /// What the step still needs, in order.
  public func missing(in step: Step) -> [Item] {
    items(of: step).filter { !$0.isOptional && !isSatisfied($0, in: step) }
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

  /// The box Display name holds an earlier name than the one that is answered now.
  mutating func untickName(unlessStill name: String) {
    if nameToType != name { steps[Step.nameApplication.id]?.ticked.remove(Step.nameTyped) }
  }

  /// Ticks an action, or takes the tick away.
  mutating func setTick(_ ticked: Bool, _ item: Item, in step: Step) {
    if ticked {
      steps[step.id, default: StepProgress()].ticked.insert(item.id)
    } else {
      steps[step.id]?.ticked.remove(item.id)
    }
  }
}
