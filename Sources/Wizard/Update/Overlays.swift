import SetupRules

extension WizardState {
  /// What an event means while something lies over the page; nil where the page takes it.
  mutating func takeInOverlay(_ event: Event) -> [Effect]? {
    switch event {
    case .movedDown, .movedToNextItem, .pagedDown: return moveInOverlay(by: 1)
    case .movedUp, .movedToPreviousItem, .pagedUp: return moveInOverlay(by: -1)
    case .highlighted(let index): return moveInOverlay(to: index)
    case .wentBack: return closeOverlay()
    case .accepted: return acceptInOverlay()
    case .typed, .pasted, .edited, .toggled, .focused: return []
    case .askedToQuit, .askedToRedraw, .askedToPause: return nil
    case .cameBack, .wentToPreviousStep, .wentToNextStep, .jumped, .chose, .askedForMenu, .askedForPlaces,
      .askedForHint, .askedForReset, .askedForCard, .askedForHandout, .askedForTrainer, .askedForCompletion,
      .askedToCopy, .askedToRepair, .askedToOpenAddress, .askedToSave, .askedToLook, .askedToPaste, .askedToToggleMouse:
      // An answer is owed before anything else; the lists give way.
      if case .question = overlay { return [] }
      overlay = nil
      return nil
    case .opened, .foundOpenElsewhere, .timePassed, .rested, .saved, .saveFailed, .foundChanged, .setAside,
      .metadataRead, .metadataCopied, .metadataFilesFound, .otherApplicationFound, .agentsRunFound, .pathCompleted,
      .accountReplied, .told, .cardPut, .cardNotPut:
      return nil
    }
  }

  mutating func askForReset() -> [Effect] {
    guard step != nil else { return tell("There is no step to clear here. F3 shows the steps.") }
    guard clearingWords != nil else { return tell(SetupRun.nothingToClear) }
    overlay = .question(.resetStep, selection: 0)
    return []
  }

  private var clearingWords: String? { step.flatMap { run.clearingWords($0, pages: pages) } }

  /// What the answers of a question mean now.
  package func text(of question: Question) -> String {
    (question == .resetStep ? clearingWords : nil) ?? question.text
  }

  private mutating func moveInOverlay(by offset: Int) -> [Effect] {
    switch overlay {
    case .menu(let position), .places(let position), .card(let position), .question(_, let position):
      moveInOverlay(to: position + offset)
    case nil: []
    }
  }

  private mutating func moveInOverlay(to index: Int) -> [Effect] {
    switch overlay {
    case .menu: overlay = .menu(selection: max(0, index))
    case .places: overlay = .places(selection: min(max(0, index), Place.all.count - 1))
    case .card: overlay = .card(line: max(0, index))
    case .question(let question, _):
      overlay = .question(question, selection: min(max(0, index), question.choices.count - 1))
    case nil: break
    }
    return []
  }

  private mutating func closeOverlay() -> [Effect] {
    if case .question(let question, _) = overlay { return answer(question, 0) }
    overlay = nil
    return []
  }

  private mutating func acceptInOverlay() -> [Effect] {
    switch overlay {
    case .places(let selection): return go(to: Place.all[selection])
    case .question(let question, let selection): return answer(question, selection)
    case .menu, .card, nil:
      overlay = nil
      return []
    }
  }

  /// The first choice of every question changes nothing.
  private mutating func answer(_ question: Question, _ choice: Int) -> [Effect] {
    overlay = nil
    switch (question, choice) {
    case (.continueHere, 0): return [.quit(.leftElsewhere)]
    case (.continueHere, _): return tell("The other terminal is asked to save and to close.") + [.takeOver]
    case (.changedElsewhere, 0):
      isChangeLeftOpen = true
      return []
    case (.changedElsewhere, 1): return [.keepMine]
    case (.changedElsewhere, _): return [.takeTheirs]
    case (_, 0): return []
    case (.leaveUnsaved(let ending), _): return [.quit(ending)]
    case (.comparedByHand, _): return acceptUnchecked()
    case (.goOnOrStartNew, _): return startNew()
    case (.resetStep, _): return resetStep()
    }
  }

  private mutating func acceptUnchecked() -> [Effect] {
    guard let expected = run.expectedRelayState else { return [] }
    return keep(.relayState, expected.url, byWord: true) + moveOn()
  }

  private mutating func startNew() -> [Effect] {
    begin(SetupRun(role: run.role, startedAt: now, plannedMinutes: run.plannedMinutes))
    saveStatus = .nothingToSave
    hasUnsavedText = false
    loadItem()
    notice = "A new run begins."
    return run.role == .admins ? [.setAside, .findAgentsRun] : [.setAside]
  }

  private mutating func resetStep() -> [Effect] {
    guard let step else { return [] }
    run.clear(step, now: now)
    for field in step.items.compactMap(\.field) { forget(field) }
    loadItem()
    notice = "The step is clear again."
    // In place of the usual save.
    return answersChanged().map { $0 == .save ? .saveKeepingBefore : $0 }
  }
}
