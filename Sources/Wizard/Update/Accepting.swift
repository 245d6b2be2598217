import SetupRules

extension WizardState {
  /// Enter: accepts what is focused, and moves on.
  mutating func accept() -> [Effect] {
    if place == .review { return acceptOnReview() }
    guard let item = focusedItem else { return openQuestion.map { focus(on: $0.id) } ?? moveOn() }
    if let field = item.field { return acceptField(field, item) }
    guard let step, !isTicked(item) else { return moveOn() }
    run.setTick(true, item, in: step)
    return answersChanged() + moveOn()
  }

  /// What the welcome still asks, before the first step.
  package var openQuestion: Item? { place == .welcome ? items.first { !isSatisfied($0) } : nil }

  /// Space: ticks an action, or takes the tick away; in a field it is a character.
  mutating func toggle() -> [Effect] {
    guard let item = focusedItem, let step, item.field == nil else { return type(" ") }
    if typesNowhere { return [] }
    run.setTick(!isTicked(item), item, in: step)
    return answersChanged()
  }

  private mutating func acceptField(_ field: Field, _ item: Item) -> [Effect] {
    let text = textToAccept(in: field)
    if text.isEmpty { return acceptNothing(in: field, item) }
    if text == run.answers[field], findings(of: field).hasError == false {
      run.drafts[field] = nil
      return moveOn()
    }
    if editor.text != text {
      editor.replace(with: text)
      textChanged()
    }
    if field == .metadataFile { return acceptMetadataPath(text) }
    return settle(field, typed: text, run.judge(field, text))
  }

  /// Whether Enter keeps what is in the focused field as it is, in spite of a warning.
  package var keepsWarned: Bool { focusedField.map { warned[$0] == textToAccept(in: $0) } ?? false }

  /// In a list, the highlighted entry if it was moved to, or the only one that matches; else what is typed.
  private func textToAccept(in field: Field) -> String {
    if let openList {
      let entries = listEntries
      if let selection = openList.selection, entries.indices.contains(selection) { return entries[selection].value }
      // A number alone filters, and means no entry.
      if entries.count == 1, field.isList, editor.text.contains(where: \.isLetter) { return entries[0].value }
    }
    return editor.isEmpty ? field.definition.suggestion(self) ?? "" : editor.text
  }

  private mutating func acceptNothing(in field: Field, _ item: Item) -> [Effect] {
    let wasAnswered = run.answers[field] != nil
    remove(field)
    let effects = wasAnswered ? answersChanged() : []
    if item.isOptional { return effects + moveOn() }
    if field == .relayState, run.expectedRelayState != nil {
      overlay = .question(.comparedByHand, selection: 0)
      return effects
    }
    findings[field] = run.judge(field, "").findings
    return effects
  }

  private mutating func acceptMetadataPath(_ text: String) -> [Effect] {
    if SetupRun.isElsewhere(text) {
      run.metadata = nil
      return keep(.metadataFile, SetupRun.metadataElsewhere, byWord: true) + moveOn()
    }
    if text.isWholeMetadata { return keepPastedMetadata(text) }
    let judgement = run.judge(.metadataFile, text)
    guard judgement.value != nil else { return settle(.metadataFile, typed: text, judgement) }
    if let address = MetadataAddress.judge(text)?.value {
      // It is on its way already.
      if isReading { return [] }
      isReading = true
      return [.fetchMetadata(address, typed: text)]
    }
    isReading = true
    return [.readMetadata(typed: text)]
  }

  /// What becomes of a judged text: an error stays, a warning asks for a second Enter, all else is kept.
  /// - Parameters:
  ///   - metadata: What is known of a metadata file, to be kept together with its path.
  ///   - movesOn: Whether a key has asked for that. An Enter behind a paste belongs to the field.
  mutating func settle(
    _ field: Field, typed: String, _ judgement: Judgement<String>, metadata: MetadataRecord? = nil, movesOn: Bool = true
  ) -> [Effect] {
    findings[field] = judgement.findings
    if focusedField == field {
      readAtFocus()
      // Another choice can be taken at once.
      if field.hasShortList, !judgement.findings.isEmpty { openList = OpenList() }
    }
    guard let value = judgement.value else { return [.watchForRest] }
    if judgement.findings.hasWarning, warned[field] != typed {
      warned[field] = typed
      notice = "Enter again keeps it as it is."
      return [.watchForRest]
    }
    if let metadata { run.metadata = metadata }
    let effects = keep(field, value)
    if let note = judgement.findings.first(where: { $0.severity == .note }) { notice = note.message }
    return movesOn && focusedField == field ? effects + moveOn() : effects
  }

  mutating func keep(_ field: Field, _ value: String, byWord isByWord: Bool = false) -> [Effect] {
    let told = run.told
    run.answers[field] = value
    run.drafts[field] = nil
    run.taken.remove(field)
    warned[field] = nil
    if isByWord { run.byWord.insert(field) } else { run.byWord.remove(field) }
    if field == .instance, !run.hasBareInstanceID {
      remove(.instanceRegion)
      remove(.instanceAccount)
    }
    run.untick(unlessStill: told)
    if field == .metadataFile { fileNow = nil }
    if field == .askAccount, value != AskAccount.yes.rawValue { forgetAccount() }
    if focusedField == field { editor = LineEditor(value) }
    // What becomes of the first look is said.
    return answersChanged() + (field == .askAccount ? look(onRequest: true) : [])
  }

  /// Takes a field's answer, draft and findings away.
  mutating func remove(_ field: Field) {
    let told = run.told
    run.remove(field)
    run.untick(unlessStill: told)
    if field == .askAccount { forgetAccount() }
    forget(field)
  }

  mutating func forget(_ field: Field) {
    findings[field] = nil
    warned[field] = nil
    repairs[field] = nil
    if field == .metadataFile { isReading = false }
  }

  /// What follows from any change of an answer or a tick.
  mutating func answersChanged() -> [Effect] {
    run.changedAt = now
    run.recordDone(now: now)
    judgeStanding()
    return save() + look()
  }

  /// Works out what follows from the answers, once for each change and not for each frame.
  mutating func judgeStanding() {
    if fileNow?.typed != run.answers[.metadataFile] { fileNow = nil }
    standing = run.judgeAnswers(beside: otherApplication, reading: fileNow)
    accountFindings = run.accountFindings
    relayStateToPaste = run.relayStateToPaste(judged: standing[.relayState] ?? [])
  }
}
