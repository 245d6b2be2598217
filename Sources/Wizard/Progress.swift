import SetupRules

extension SetupRun {
  /// The instance that was given, judged again. After a bare id the answers for its Region and its account, once both are
  /// there, complete its ARN: all that follows from an ARN follows from the three alike.
  public var instance: Instance? {
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
  public var instanceRegion: Region? {
    instance?.arn?.region ?? answers[.instanceRegion].flatMap(Region.named)
  }

  /// The relay state that the instance and the role need; nil until the instance and its Region are known.
  public var expectedRelayState: RelayState? {
    guard let instance, let region = instanceRegion else { return nil }
    return RelayState.build(instance: instance.id, region: region, role: role)
  }

  /// The first step that is open, else the review.
  var firstOpenPlace: Place {
    Workshop.steps.first { !isDone($0) }.map { .step($0.id) } ?? .review
  }

  /// The items that a step has in this run.
  public func items(of step: Step) -> [Item] {
    step.items.filter { item in
      switch item.condition {
      case .always: true
      case .afterBareInstanceID: hasBareInstanceID
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

  /// Whether the step had all it needs when an answer or a tick changed last.
  public func isDone(_ step: Step) -> Bool { steps[step.id]?.done ?? false }

  /// Whether every step is done.
  public var isComplete: Bool { Workshop.steps.allSatisfy(isDone) }

  /// Marks the steps that have all they need as done, and reopens the others.
  mutating func updateDone(now: Timestamp) {
    for step in Workshop.steps {
      let hasAll = missing(in: step).isEmpty
      guard hasAll != isDone(step) else { continue }
      steps[step.id, default: StepProgress()].done = hasAll
      steps[step.id]?.doneAt = hasAll ? now : nil
    }
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
