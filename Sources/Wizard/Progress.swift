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

  /// The first step that is open, else the review.
  var firstOpenPlace: Place {
    Workshop.steps.first { !isDone($0) }.map { .step($0.id) } ?? .review
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
