import SetupRules

/// Answers without questions: what an answers file asks to change in a run.
package struct AnswersFile: Equatable, Sendable {
  package enum Change: Equatable, Sendable {
    case set(String)
    case remove
  }

  /// The role that the file is for; nil where it does not say.
  package var role: Role?
  package var answers: [Field: Change]
  /// The steps whose actions are all ticked.
  package var done: [Step.ID]
  package var byWord: Set<Field> = []
  package var taken: Set<Field> = []

  package init(role: Role? = nil, answers: [Field: Change] = [:], done: [Step.ID] = []) {
    self.role = role
    self.answers = answers
    self.done = done
  }
}

extension SetupRun {
  /// The fields by whose answers those of others are judged.
  private static let judgedFirst: [Field] = [.identityCenterRegion, .instance, .instanceRegion, .instanceAccount]

  /// Merges an answers file: every given value is judged in the light of all the others, as the wizard judges it.
  ///
  /// The run is to be kept only if no finding is an error. The caller reads the metadata file that the answers
  /// name, and what the other role's run knows of its application.
  package mutating func apply(
    _ file: AnswersFile, metadata: MetadataReading?, beside other: OtherApplication? = nil, now: Timestamp
  ) -> [Finding] {
    var byField: [Field: [Finding]] = [:]
    let told = told
    for field in Self.judgedFirst + Field.allCases.filter({ !Self.judgedFirst.contains($0) }) {
      switch file.answers[field] {
      case .set(let text): byField[field] = set(field, text, metadata, other)
      case .remove: remove(field)
      case nil: break
      }
    }
    var findings = Field.allCases.flatMap { byField[$0] ?? [] } + agreeOnInstance(file)
    if file.answers[.relayState] == nil { buildRelayState() }
    mark(file)
    untick(unlessStill: told)
    for id in file.done {
      guard let step = Workshop.step(id) else { continue }
      for item in step.items where item.field == nil { setTick(true, item, in: step) }
      if let finding = incompleteness(of: step) { findings.append(finding) }
    }
    changedAt = now
    recordDone(now: now)
    // Whoever has answered no longer stands before the first step.
    if place == .welcome {
      let verdict = verdict
      place = verdict.firstOpenPlace
      currentItem = verdict.firstOpenPoint?.item.id
    }
    return findings
  }

  private mutating func set(
    _ field: Field, _ text: String, _ metadata: MetadataReading?, _ other: OtherApplication?
  ) -> [Finding] {
    remove(field)
    if field == .metadataFile, Self.isElsewhere(text) {
      answers[field] = Self.metadataElsewhere
      byWord.insert(field)
      return []
    }
    let isFile = field == .metadataFile
    let typed = judge(field, text)
    let reading = isFile && typed.value != nil ? metadata : nil
    let judgement = reading.map { judge($0, beside: other) } ?? typed
    answers[field] = judgement.value
    if isFile { self.metadata = reading?.description?.record }
    return judgement.findings
  }

  /// The ARN tells the instance's Region and account, so no other answers stand beside it.
  private mutating func agreeOnInstance(_ file: AnswersFile) -> [Finding] {
    guard !hasBareInstanceID, let arn = instance?.arn else { return [] }
    let told: [(field: Field, value: String, finding: (String, String) -> WizardFinding)] = [
      (.instanceRegion, arn.region.id, WizardFinding.regionsDiffer),
      (.instanceAccount, arn.account, WizardFinding.accountsDiffer),
    ]
    return told.compactMap { field, value, finding in
      let other = answers[field]
      remove(field)
      guard case .set = file.answers[field], let other, other != value else { return nil }
      return Finding(finding(value, other), field: field)
    }
  }

  /// How answers came about, as an export tells it. A metadata file that is here is always looked at.
  private mutating func mark(_ file: AnswersFile) {
    for field in file.byWord where field == .relayState && answers[field] != nil { byWord.insert(field) }
    for field in file.taken where role == .admins && answers[field] != nil { taken.insert(field) }
  }

  /// A relay state that is not given follows from the instance, also when the instance is a new one. What the box in the
  /// console holds then, nobody has looked at. One that is checked tells what it holds, right or wrong, and stays.
  private mutating func buildRelayState() {
    guard let expectedRelayState, answers[.relayState] == nil || !isChecked(.relayState) else { return }
    let agrees = answers[.relayState].map { !judge(.relayState, $0).findings.hasError } ?? false
    if !agrees {
      remove(.relayState)
      answers[.relayState] = expectedRelayState.url
      byWord.insert(.relayState)
    }
  }

  private func incompleteness(of step: Step) -> Finding? {
    let missing = missing(in: step)
    guard !missing.isEmpty else { return nil }
    let finding = WizardFinding.stepIncomplete(step.id, missing: missing.map(\.id))
    return Finding(finding, field: missing.first?.field)
  }
}
