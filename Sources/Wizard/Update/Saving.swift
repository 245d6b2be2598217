import SetupRules

extension WizardState {
  mutating func save() -> [Effect] {
    saveStatus = .saving
    hasUnsavedText = false
    return [.save]
  }

  mutating func saveOnRequest() -> [Effect] {
    isChangeLeftOpen = false
    notice = "Every answer is saved as you give it. There is nothing to do."
    if case .failed = saveStatus { notice = "One more try to save." }
    return save()
  }

  /// How an event begins to leave the wizard, for whoever asks first; nil for one that does not, and where it is decided already.
  package func beginsToLeave(with event: Event) -> Ending? {
    if leaving != nil { return nil }
    if case .question(.leaveUnsaved, _) = overlay { return nil }
    if case .askedToQuit(let ending) = event { return ending }
    if case .chose(.askedToQuit(let ending)) = event { return ending }
    let isAtEnd = place == .review && overlay == nil && chosenOnReview == nil && verdict.isComplete
    return event == .accepted && isAtEnd ? .finished : nil
  }

  /// Leaves as soon as the disk has everything; asked once more, or where that fails, it is a decision.
  mutating func quit(_ ending: Ending) -> [Effect] {
    switch overlay {
    case .question(.continueHere, _): return [.quit(.leftElsewhere)]
    case .question(.leaveUnsaved, _): return [.quit(ending)]
    // Neither of the two need be chosen for that.
    case .question(.changedElsewhere, _):
      overlay = .question(.leaveUnsaved(ending), selection: 0)
      return []
    case .question, .menu, .places, .card, nil: break
    }
    leaving = ending
    isChangeLeftOpen = false
    notice = "Leaving, as soon as your answers are saved. Ctrl-X again does not wait, Esc stays."
    return save()
  }

  /// While the disk is waited for, nothing is typed any more; nil for what is done all the same.
  mutating func takeWhileLeaving(_ event: Event) -> [Effect]? {
    if case .askedToQuit(let ending) = event { return [.quit(ending)] }
    if event == .wentBack { leaving = nil }
    return event == .askedToRedraw || event == .askedToPause ? nil : []
  }

  mutating func takeSaved() -> [Effect] {
    saveStatus = .saved
    if case .question(.leaveUnsaved(let ending), _) = overlay {
      // A later try has gone well, and nothing is lost any more.
      overlay = nil
      leaving = ending
    }
    guard let leaving else { return [] }
    self.leaving = nil
    notice = nil
    return [.quit(leaving)]
  }

  mutating func takeSaveFailed(_ reason: String) -> [Effect] {
    // The reason takes the place of what was said before it.
    if case .failed = saveStatus {} else { notice = nil }
    saveStatus = .failed(reason)
    guard let leaving else { return [] }
    self.leaving = nil
    notice = nil
    overlay = .question(.leaveUnsaved(leaving), selection: 0)
    return []
  }

  /// Nothing is written over what somebody else has saved before one of the two is chosen.
  mutating func takeChanged() -> [Effect] {
    saveStatus = .failed("The saved run was changed by somebody else. Ctrl-S asks which one to keep.")
    leaving = nil
    if overlay == nil, !isChangeLeftOpen { overlay = .question(.changedElsewhere, selection: 0) }
    return []
  }

  mutating func takeSetAside(_ path: String?) -> [Effect] {
    if case .failed = saveStatus { saveStatus = .nothingToSave }
    if let path { notice = "A new run begins. The earlier answers are kept in \(path)" }
    return []
  }
}
