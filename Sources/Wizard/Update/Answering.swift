import SetupRules

extension WizardState {
  /// Tab in a path field: asks for the path's continuation; where none was left the last time, moves on.
  mutating func complete() -> [Effect] {
    guard focusedField?.isPath == true, !editor.isEmpty, completionShown != editor.text else { return moveFocus(by: 1) }
    return [.completePath(typed: editor.text)]
  }

  mutating func open(_ run: SetupRun, isSaved: Bool, remarks: [String]) -> [Effect] {
    begin(run)
    saveStatus = isSaved ? .saved : .nothingToSave
    if !items.contains(where: { $0.id == run.currentItem }) { self.run.currentItem = firstUnfinishedItem?.id }
    loadItem()
    notice = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    if isOfEarlierWorkshop(run.asksForHelpSince) { self.run.asksForHelpSince = nil }
    if isSaved, verdict.isComplete || isOfEarlierWorkshop(run.changedAt) {
      overlay = .question(.goOnOrStartNew, selection: 0)
    }
    return arrive()
  }

  /// Begins with another run. What was said and shown of the one before goes with it.
  mutating func begin(_ run: SetupRun) {
    self.run = run
    findings = [:]
    warned = [:]
    repairs = [:]
    hintsShown = [:]
    isReading = false
    judgeStanding()
  }

  private func isOfEarlierWorkshop(_ moment: Timestamp?) -> Bool {
    moment.map { now.seconds - $0.seconds > TrainersClock.longestSession } ?? false
  }

  /// A file that was read is judged, unless the text was changed in the meantime. An accepted one was read again.
  mutating func takeMetadata(_ reading: MetadataReading) -> [Effect] {
    let isPasted = reading.typed.isEmpty
    if !isPasted, !isReading, reading.typed == run.answers[.metadataFile] {
      fileNow = reading
      judgeStanding()
      return []
    }
    guard isPasted || (isReading && text(of: .metadataFile) == reading.typed) else { return [] }
    isReading = false
    // The program has made the file itself: its path stands in the place of what was given.
    let isMade = isPasted || MetadataAddress.judge(reading.typed)?.value != nil
    if isMade, focusedField == .metadataFile { replaceText(with: reading.path) }
    let effects = settle(
      .metadataFile, typed: isMade ? reading.path : reading.typed, run.judge(reading, beside: otherApplication),
      metadata: reading.description?.record, movesOn: !isPasted)
    if isPasted, focusedField == .metadataFile, run.answers[.metadataFile] == reading.path {
      notice = "It is saved as a file, and accepted. Enter goes on."
    }
    if isMade, focusedField != .metadataFile { noteWhereItWent(reading) }
    return effects
  }

  /// Metadata that was pasted in another field, or that came when another was focused: it is accepted in its own, or waits there with what was found.
  private mutating func noteWhereItWent(_ reading: MetadataReading) {
    let place = Self.place(of: .metadataFile)
    if run.answers[.metadataFile] == reading.path {
      notice = "It is saved as a file, and accepted in \(place)."
    } else {
      run.drafts[.metadataFile] = reading.path.isEmpty ? nil : reading.path
      notice = "There is something to say about it: please go to \(place)."
    }
  }

  mutating func takeCompletion(of typed: String, _ completed: String, _ candidates: [String]) -> [Effect] {
    guard focusedField?.isPath == true, editor.text == typed else { return [] }
    if completed != typed {
      replaceText(with: completed)
      return [.watchForRest]
    }
    guard candidates.count > 1 else { return moveFocus(by: 1) }
    completionShown = typed
    // They may have blanks in them.
    let names = candidates.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    return tell("\(candidates.count) names fit. Type more of one: \(names)")
  }

  /// A new run for administrators begins with what the agents' run knows, unless something was given in the meantime.
  mutating func begin(after agents: SetupRun?) -> [Effect] {
    guard let agents, run.role == .admins, run.answers.isEmpty, run.drafts.isEmpty, run.steps.isEmpty else { return [] }
    var begun = SetupRun(administratorsAfter: agents, startedAt: run.startedAt)
    begun.plannedMinutes = run.plannedMinutes
    begun.place = run.place
    begun.currentItem = run.currentItem
    begin(begun)
    loadItem()
    return []
  }
}
