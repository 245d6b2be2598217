import SetupRules
import Wizard

/// Something that a participant can do. The menu, which is the help, and the footer derive from one list of these.
package struct MenuEntry: Equatable, Sendable {
  /// The keys that do it, the first of which is its name.
  package var keys: [String]
  /// What it does, in words.
  package var words: String
  /// What happens when it is done.
  package var event: Event
  /// Whether it would change anything at this moment.
  package var canBeDoneNow: Bool
  /// The words in the footer; nil for what the footer never shows.
  package var footer: String?

  /// An entry that can be done at any time, unless `now` says otherwise.
  package init(_ keys: [String], _ words: String, _ event: Event, now canBeDoneNow: Bool = true, footer: String? = nil)
  {
    self.keys = keys
    self.words = words
    self.event = event
    self.canBeDoneNow = canBeDoneNow
    self.footer = footer
  }

  /// The keys in one line.
  package var keyNames: String { keys.joined(separator: ", ") }

  /// Everything that can be done at some time, in the order of the menu.
  package static func all(in state: WizardState) -> [MenuEntry] { all(in: Scene(state)) }

  static func all(in scene: Scene) -> [MenuEntry] {
    answering(scene) + helping(scene) + going(scene) + leaving(scene) + editing(scene)
  }

  private static func answering(_ scene: Scene) -> [MenuEntry] {
    let state = scene.state
    let hasText = !state.editor.isEmpty
    let isAction = scene.focusedItem.map { $0.field == nil } ?? false
    let isTicked = isAction && scene.focusedItem.map(state.isTicked) ?? false
    let canReturn = scene.takenRepair != nil
    let canMove = state.offeredField != nil
    let canCopy = scene.offeredRepair == nil && scene.offersCopy
    let canRepair = canReturn || canMove || canCopy || scene.offeredRepair != nil
    let isForConsole = scene.focusedField?.isMendedInConsole ?? false
    let repairWords =
      canReturn
      ? "Bring back what was typed"
      : canMove
        ? "Put it where it belongs"
        : canCopy
          ? "Save a good copy beside the answers"
          : isForConsole ? "Copy the right URL, and empty the field" : nil
    return [
      MenuEntry(["Enter"], scene.acceptWords, .accepted, footer: scene.acceptFooter),
      MenuEntry(
        ["Space"], isTicked ? "Take the tick away" : "Tick, and stay here", .toggled, now: isAction,
        footer: isTicked ? "untick" : nil),
      MenuEntry(
        ["Ctrl-R"], repairWords ?? "Take the repaired value", .askedToRepair,
        now: canRepair, footer: canReturn ? "as typed" : canMove ? "move it" : isForConsole ? "right URL" : "repair"),
      MenuEntry(
        ["Tab"], "Complete the path", .askedForCompletion, now: scene.focusedItem?.field?.isPath == true && hasText,
        footer: "complete"),
    ]
  }

  private static func going(_ scene: Scene) -> [MenuEntry] {
    let isReview = scene.place == .review
    let position = isReview ? scene.state.chosenLine ?? -1 : scene.items.firstIndex { $0.id == scene.focusedItem?.id }
    let count = isReview ? scene.state.reviewChoices.count : scene.items.count
    return [
      MenuEntry(["F3", "Ctrl-O"], "All steps, to go to one", .askedForPlaces, footer: "steps"),
      MenuEntry(
        // Down reads on, until something is chosen.
        position == -1 ? ["Tab"] : ["Tab", "Down"], position == -1 ? "Choose a value, or the handout" : "Next item",
        .movedToNextItem, now: position.map { $0 + 1 < count } ?? false, footer: position == -1 ? "values" : nil),
      MenuEntry(
        ["Shift-Tab", "Up"], "Previous item", .movedToPreviousItem,
        now: position.map { $0 > (isReview ? -1 : 0) } ?? false),
      MenuEntry(["F8", "Ctrl-N"], "Next step", .wentToNextStep, now: scene.place != .review),
      MenuEntry(["F7", "Ctrl-P"], "Previous step", .wentToPreviousStep, now: scene.place != .welcome),
      MenuEntry(["PageDown"], "Read on below", .pagedDown),
      MenuEntry(["PageUp"], "Read again above", .pagedUp),
      MenuEntry(["Esc"], "Close, or go back", .wentBack, now: scene.canGoBack, footer: "back"),
    ]
  }

  private static func helping(_ scene: Scene) -> [MenuEntry] {
    let state = scene.state
    let address = scene.focusedItem.flatMap { scene.words(of: $0).address }
    let hasHint = state.hintsShown[scene.place, default: 0] < scene.page.hints.count
    return [
      MenuEntry(
        ["Ctrl-Y"], "Copy the value", .askedToCopy,
        now: scene.valueToPaste != nil || address != nil || !state.editor.isEmpty, footer: "copy"),
      MenuEntry(
        ["F4"], "Open the address in a browser", .askedToOpenAddress,
        now: address != nil && state.surroundings.hasDisplay, footer: "browser"),
      MenuEntry(
        ["F2", "Ctrl-T"], hasHint ? "Next hint" : "Close the hints", .askedForHint, now: !scene.page.hints.isEmpty,
        footer: hasHint ? "hint" : nil),
      MenuEntry([], "Ask for help: five lines to read out", .askedForCard),
      MenuEntry([], "Write the handout of all this", .askedForHandout, now: scene.verdict.isComplete),
      MenuEntry(["Ctrl-V"], "How to paste here", .askedToPaste),
      MenuEntry(["Ctrl-S"], "Save (it is saved already)", .askedToSave),
    ]
  }

  private static func leaving(_ scene: Scene) -> [MenuEntry] {
    [
      MenuEntry([], "Clear this step (asks first)", .askedForReset, now: scene.place.step != nil),
      MenuEntry(
        [], scene.state.usesMouse ? "Give the mouse back" : "Use the mouse here", .askedToToggleMouse),
      MenuEntry(["Ctrl-L"], "Draw the screen again", .askedToRedraw),
      MenuEntry(["Ctrl-Z"], "Pause, back to the shell", .askedToPause),
      MenuEntry(["Ctrl-X"], "Save and quit", .askedToQuit(.saved), footer: "quit"),
      MenuEntry(["Ctrl-C"], "Save and quit, as interrupted", .askedToQuit(.interrupted)),
      MenuEntry(["F1", "Ctrl-G", "?"], "This menu", .askedForMenu, footer: "menu"),
    ]
  }

  private static func editing(_ scene: Scene) -> [MenuEntry] {
    let isField = scene.focusedItem?.field != nil
    func entry(_ keys: [String], _ words: String, _ command: LineEditor.Command) -> MenuEntry {
      MenuEntry(keys, "Field: \(words)", .edited(command), now: isField)
    }
    return [
      entry(["Ctrl-_"], "undo", .undo),
      entry(["Left", "Ctrl-B"], "left", .left),
      entry(["Right", "Ctrl-F"], "right", .right),
      entry(["Home", "Ctrl-A"], "to the start", .start),
      entry(["End", "Ctrl-E"], "to the end", .end),
      entry(["Alt-B"], "a word left", .wordLeft),
      entry(["Alt-F"], "a word right", .wordRight),
      entry(["Backspace", "Ctrl-H"], "delete to the left", .deleteBackward),
      entry(["Delete", "Ctrl-D"], "delete to the right", .deleteForward),
      entry(["Ctrl-W", "Alt-Backspace"], "delete a word", .deleteWordBackward),
      entry(["Ctrl-U"], "delete to the start", .deleteToStart),
      entry(["Ctrl-K"], "delete to the end", .deleteToEnd),
    ]
  }
}

extension Scene {
  /// Esc does nothing on the welcome, and closes only lists and hints on the first step.
  fileprivate var canGoBack: Bool {
    if place == .welcome { return false }
    return place.stepNumber != 1 || state.openList != nil || state.hintsShown[place, default: 0] > 0
  }

  fileprivate var acceptWords: String {
    switch place {
    case .welcome: "Begin, or go on"
    case .review:
      state.chosenOnReview.map { $0 == .handout ? "Write the handout" : "Copy the value" }
        ?? (verdict.isComplete ? "Finish" : "Go to the first open point")
    case .step: focusedItem?.field == nil ? "Tick, and go on" : "Accept, and go on"
    }
  }

  fileprivate var acceptFooter: String {
    switch place {
    case .welcome: return doneSteps == 0 ? "begin" : "go on"
    case .review:
      return state.chosenOnReview.map { $0 == .handout ? "write" : "copy" }
        ?? (verdict.isComplete ? "finish" : "first open point")
    case .step: break
    }
    guard let item = focusedItem else { return "go on" }
    guard let field = item.field else { return state.isTicked(item) ? "go on" : "tick" }
    if state.warned[field] == state.editor.text { return "keep it" }
    return state.openList?.selection == nil ? "accept" : "choose"
  }
}
