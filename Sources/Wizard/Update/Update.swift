import SetupRules

/// Takes in what happened: the new state, and what the outside world is to do, in order.
///
/// Neither reads nor writes anything itself; the same state and event always give the same result.
package func update(_ state: inout WizardState, _ event: Event) -> [Effect] {
  guard event.isFromParticipant else { return state.perform(event) }
  state.beginKey(event)
  return state.take(event)
}

extension WizardState {
  /// Answers a key with words alone.
  mutating func tell(_ words: String) -> [Effect] {
    notice = words
    return []
  }

  /// What the last key left behind goes with the next one, unless that only asks to see it again.
  fileprivate mutating func beginKey(_ event: Event) {
    if event == .askedToRedraw { return }
    notice = nil
    if event != .toggled { typesNowhere = false }
    if event != .askedToCopy { copied = nil }
    if event != .askedForCompletion { completionShown = nil }
  }

  /// What lies over the page, and leaving, come before the page.
  fileprivate mutating func take(_ event: Event) -> [Effect] {
    if case .chose = event { return perform(event) }
    if leaving != nil, let effects = takeWhileLeaving(event) { return effects }
    if overlay != nil, let effects = takeInOverlay(event) { return effects }
    return perform(event)
  }

  fileprivate mutating func perform(_ event: Event) -> [Effect] {
    switch event {
    case .typed(let text): return type(text)
    case .pasted(let text): return paste(text)
    case .edited(let command): return edit(command)
    case .accepted: return accept()
    case .toggled: return toggle()
    case .movedDown: return moveInList(by: 1) ?? moveFocus(by: 1)
    case .movedUp: return moveInList(by: -1) ?? moveFocus(by: -1)
    case .movedToNextItem: return moveFocus(by: 1)
    case .movedToPreviousItem: return moveFocus(by: -1)
    case .highlighted(let index): return highlight(index)
    case .pagedDown: scroll(by: 1)
    case .pagedUp: scroll(by: -1)
    case .cameBack:
      readAtFocus()
      notice = "This is what the keys act on. Press the key again."
    case .wentBack: return goBack()
    case .wentToPreviousStep: return go(by: -1)
    case .wentToNextStep: return go(by: 1)
    case .jumped(let place): return go(to: place)
    case .focused(let id): return focus(on: id)
    case .chose(let chosen):
      overlay = nil
      return take(chosen)

    case .askedForMenu: overlay = .menu(selection: 0)
    case .askedForPlaces: overlay = .places(selection: Place.all.firstIndex(of: place) ?? 0)
    case .askedForHint: return showNextHint()
    case .askedForReset: return askForReset()
    case .askedForCard: overlay = .card(line: 0)
    case .askedForHandout: return writeHandout()
    case .askedForTrainer: return askForTrainer()
    case .askedForCompletion: return complete()
    case .askedToCopy: return copy()
    case .askedToRepair: return takeRepair()
    case .askedToOpenAddress: return openAddress()
    case .askedToSave: return saveOnRequest()
    case .askedToLook: return lookOnRequest()
    case .askedToPaste: notice = surroundings.pasteAdvice
    case .askedToRedraw: return [.redraw]
    case .askedToPause: return [.save, .pause]
    case .askedToToggleMouse: return toggleMouse()
    case .askedToQuit(let ending): return quit(ending)

    case .timePassed(let now): self.now = now
    case .opened(let run, let isSaved, let remarks): return open(run, isSaved: isSaved, remarks: remarks)
    case .foundOpenElsewhere: overlay = .question(.continueHere, selection: 1)
    case .rested: return run.drafts.isEmpty && saveStatus == .nothingToSave ? [] : save()
    case .saved: return takeSaved()
    case .saveFailed(let reason): return takeSaveFailed(reason)
    case .foundChanged: return takeChanged()
    case .setAside(let path): return takeSetAside(path)
    case .metadataRead(let reading): return takeMetadata(reading)
    case .metadataCopied(let typed, let reading): return takeCopy(of: typed, reading)
    case .otherApplicationFound(let other):
      otherApplication = other
      judgeStanding()
    case .agentsRunFound(let agents): return begin(after: agents)
    case .metadataFilesFound(let paths): foundMetadataFiles = paths
    case .pathCompleted(let typed, let completed, let candidates):
      return takeCompletion(of: typed, completed, candidates)
    case .accountReplied(let reply): return takeReply(reply)
    case .cardPut: board = .joined
    case .cardNotPut: board = .notReached
    case .told(let words): notice = words
    }
    return []
  }

  private mutating func toggleMouse() -> [Effect] {
    usesMouse.toggle()
    notice =
      usesMouse
      ? "The mouse works here now. To select text, hold Shift while you drag."
      : "The mouse selects text again, as in any terminal."
    return [.reportMouse(usesMouse)]
  }

  private mutating func showNextHint() -> [Effect] {
    let count = page?.hints.count ?? 0
    let shown = hintsShown[place, default: 0]
    guard count > 0 else { return tell("There are no hints here. F1 shows what you can do.") }
    hintsShown[place] = shown < count ? shown + 1 : 0
    readAtFocus()
    isHintNew = shown < count
    return []
  }

  private mutating func openAddress() -> [Effect] {
    guard let address = focusedItem.map(words)?.address else { return tell("There is no address to open here.") }
    guard surroundings.hasDisplay else {
      return tell("No browser can be opened from here. Please open the address yourself: \(address)")
    }
    notice = "The browser opens \(address)"
    return [.openAddress(address)]
  }
}

extension Event {
  fileprivate var isFromParticipant: Bool {
    switch self {
    case .timePassed, .rested, .saved, .saveFailed, .foundChanged, .setAside, .metadataRead, .metadataCopied,
      .metadataFilesFound, .otherApplicationFound, .agentsRunFound, .pathCompleted, .accountReplied, .told,
      .cardPut, .cardNotPut, .opened, .foundOpenElsewhere:
      false
    case .typed, .pasted, .edited, .accepted, .toggled, .movedDown, .movedUp, .movedToNextItem, .movedToPreviousItem,
      .highlighted, .pagedDown, .pagedUp, .cameBack, .wentBack, .wentToPreviousStep, .wentToNextStep, .jumped, .focused,
      .chose, .askedForMenu, .askedForPlaces, .askedForHint, .askedForReset, .askedForCard, .askedForHandout,
      .askedForTrainer, .askedForCompletion, .askedToCopy, .askedToRepair, .askedToOpenAddress, .askedToSave,
      .askedToLook, .askedToPaste, .askedToRedraw, .askedToPause, .askedToToggleMouse, .askedToQuit:
      true
    }
  }
}
