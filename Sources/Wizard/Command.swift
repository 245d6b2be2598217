import SetupRules

/// Something that a participant can do. The meaning of the keys, the menu, which is the help, the footer and the commands of
/// plain mode derive from one list of these.
package struct Command: Sendable {
  /// What the footer says of it.
  package struct Footer: Sendable {
    /// The order in which the footer gives away its room; the least comes first.
    package let rank: Int
    /// nil at a moment at which the footer does not show it.
    package let words: @Sendable (WizardState) -> String?
  }

  /// The names of the keys that do it, of which the first is the name of the whole; none for what only the menu offers.
  package let keys: [String]
  package let usualWords: String
  package let event: Event
  /// What does the same in plain mode; nil where an empty line does it, or the terminal that edits its own line, or the
  /// shell, or where there is no screen for which it would be needed.
  package let plain: PlainCommand?
  /// nil at a moment at which the usual words say it.
  private let otherWords: @Sendable (WizardState) -> String?
  /// Whether it would change anything at this moment.
  package let canBeDone: @Sendable (WizardState) -> Bool
  /// nil for what the footer never shows.
  package let footer: Footer?

  private init(
    _ keys: [String], _ usualWords: String, _ event: Event, _ plain: PlainCommand?,
    words: @escaping @Sendable (WizardState) -> String? = { _ in nil },
    now canBeDone: @escaping @Sendable (WizardState) -> Bool = { _ in true }, footer: Footer? = nil
  ) {
    self.keys = keys
    self.usualWords = usualWords
    self.event = event
    self.plain = plain
    otherWords = words
    self.canBeDone = canBeDone
    self.footer = footer
  }

  /// What it does at this moment, in words.
  package func words(in state: WizardState) -> String { otherWords(state) ?? usualWords }

  /// The keys that do it at this moment.
  package func keys(in state: WizardState) -> [String] {
    // Down reads on, until something is chosen.
    event == .movedToNextItem && state.readsPage ? ["Tab"] : keys
  }

  /// Everything that can be done at some time, in the order of the menu.
  package static let all = answering + helping + going + leaving + editing
  /// Those that the footer shows at some time.
  package static let inFooter = all.filter { $0.footer != nil }

  private static let answering: [Command] = [
    Command(
      ["Enter"], "Accept, and go on", .accepted, nil, words: \.acceptWords,
      footer: Footer(rank: 0, words: \.acceptFooter)),
    Command(
      ["Space"], "Tick, and stay here", .toggled, nil, words: { $0.isOnTick ? "Take the tick away" : nil },
      now: { $0.focusedItem.map { $0.field == nil } ?? false }, footer: Footer(rank: 7) { $0.isOnTick ? "untick" : nil }
    ),
    Command(
      ["Ctrl-R"], "Take the repaired value", .askedToRepair, .fix, words: { $0.mending.words },
      now: \.canMend, footer: Footer(rank: 2) { $0.mending.footer }),
    Command(
      ["Tab"], "Complete the path", .askedForCompletion, .complete,
      now: { $0.focusedField?.isPath == true && !$0.editor.isEmpty }, footer: Footer(rank: 3) { _ in "complete" }),
  ]

  private static let helping: [Command] = [
    Command(
      ["Ctrl-Y"], "Copy the value", .askedToCopy, .copy, now: { $0.valueToCopy != nil },
      footer: Footer(rank: 6) { _ in "copy" }),
    Command(
      ["F4"], "Open the address in a browser", .askedToOpenAddress, .open,
      now: { state in state.surroundings.hasDisplay && state.focusedItem.map(state.words)?.address != nil },
      footer: Footer(rank: 8) { _ in "browser" }),
    Command(
      ["F2", "Ctrl-T"], "Next hint", .askedForHint, .hint, words: { $0.hasHint ? nil : "Close the hints" },
      now: { $0.page?.hints.isEmpty == false }, footer: Footer(rank: 4) { $0.hasHint ? "hint" : nil }),
    Command([], "Ask for help: five lines to read out", .askedForCard, .card),
    Command(
      [], "Ask the trainer to come", .askedForTrainer, .trainer,
      words: { $0.asksForTrainer ? "Take it back: the trainer need not come" : nil }, now: { $0.board != .notJoined }),
    Command(
      [], "Write the handout of all this", .askedForHandout, .handout, now: { $0.verdict.isComplete }),
    Command(
      ["F5"], "Ask AWS about the account", .askedToLook, .ask, now: \.looksIntoAccount,
      footer: Footer(rank: 12) { _ in "ask AWS" }),
    Command(["Ctrl-V"], "How to paste here", .askedToPaste, .paste),
    Command(["Ctrl-S"], "Save now (it is saved by itself, too)", .askedToSave, .save),
  ]

  private static let going: [Command] = [
    Command(
      ["F3", "Ctrl-O"], "All steps, to go to one", .askedForPlaces, .steps,
      footer: Footer(rank: 9) { _ in "steps" }),
    Command(
      ["Tab", "Down"], "Next item", .movedToNextItem, .down,
      words: { $0.readsReview ? "Choose an answer, value or handout" : nil },
      now: { $0.position.index + 1 < $0.position.count },
      footer: Footer(rank: 10) { $0.readsReview ? "whole value" : $0.readsPage ? "question" : nil }),
    Command(
      ["Shift-Tab", "Up"], "Previous item", .movedToPreviousItem, .up,
      now: { $0.position.index > ($0.place == .review ? -1 : 0) }),
    Command(["F8", "Ctrl-N"], "Next step", .wentToNextStep, .next, now: { $0.place != .review }),
    Command(["F7", "Ctrl-P"], "Previous step", .wentToPreviousStep, .back, now: { $0.place != .welcome }),
    Command(["PageDown"], "Read on below", .pagedDown, .page),
    Command(["PageUp"], "Read again above", .pagedUp, .read),
    Command(
      ["Esc"], "Close, or go back", .wentBack, .back, now: \.canGoBack,
      footer: Footer(rank: 5) { _ in "back" }),
  ]

  private static let leaving: [Command] = [
    Command([], "Clear this step (asks first)", .askedForReset, .reset, now: { $0.place.step != nil }),
    Command(
      [], "Use the mouse here", .askedToToggleMouse, nil, words: { $0.usesMouse ? "Give the mouse back" : nil }),
    Command(["Ctrl-L"], "Draw the screen again", .askedToRedraw, .read),
    Command(["Ctrl-Z"], "Pause, back to the shell", .askedToPause, nil),
    Command(
      ["Ctrl-X"], "Save and quit", .askedToQuit(.saved), .quit, footer: Footer(rank: 11) { _ in "quit" }),
    Command(["Ctrl-C"], "Save and quit, as interrupted", .askedToQuit(.interrupted), nil),
    Command(
      ["F1", "Ctrl-G", "?"], "This menu", .askedForMenu, .help, footer: Footer(rank: 1) { _ in "menu" }),
  ]

  private static let editing: [Command] = [
    edit(["Ctrl-_"], "undo", .undo),
    edit(["Left", "Ctrl-B"], "left", .left),
    edit(["Right", "Ctrl-F"], "right", .right),
    edit(["Home", "Ctrl-A"], "to the start", .start),
    edit(["End", "Ctrl-E"], "to the end", .end),
    edit(["Alt-B"], "a word left", .wordLeft),
    edit(["Alt-F"], "a word right", .wordRight),
    edit(["Backspace", "Ctrl-H"], "delete to the left", .deleteBackward),
    edit(["Delete", "Ctrl-D"], "delete to the right", .deleteForward),
    edit(["Ctrl-W", "Alt-Backspace"], "delete a word", .deleteWordBackward),
    edit(["Ctrl-U"], "delete to the start", .deleteToStart, .clear),
    edit(["Ctrl-K"], "delete to the end", .deleteToEnd),
  ]

  private static func edit(
    _ keys: [String], _ words: String, _ command: LineEditor.Command, _ plain: PlainCommand? = nil
  ) -> Command {
    Command(keys, "Field: \(words)", .edited(command), plain, now: { $0.focusedField != nil })
  }
}

/// What can be said to plain mode besides an answer: a word after a colon.
package enum PlainCommand: String, CaseIterable, Sendable {
  case hint, read, page, back, next, go, steps, down, up, fix, copy, open, list, untick, clear, complete, paste, save
  case card, trainer, handout, ask, reset, help, quit
}

extension WizardState {
  /// What Ctrl-R is for, in the menu and in the footer.
  fileprivate var mending: (words: String?, footer: String) {
    if takenRepair != nil { return ("Bring back what was typed", "as typed") }
    if offeredField != nil { return ("Put it where it belongs", "move it") }
    if offeredRepair == nil, offersCopy { return ("Save a good copy beside the answers", "repair") }
    if focusedField?.isMendedInConsole != true { return (nil, "repair") }
    return ("Copy the right URL, and empty the field", "right URL")
  }

  fileprivate var canMend: Bool {
    takenRepair != nil || offeredField != nil || offeredRepair != nil || offersCopy
  }

  fileprivate var isOnTick: Bool { focusedItem.map { $0.field == nil && isTicked($0) } ?? false }

  fileprivate var hasHint: Bool { hintsShown[place, default: 0] < page?.hints.count ?? 0 }

  /// Whether nothing is chosen on the review yet.
  fileprivate var readsReview: Bool { place == .review && readsPage }

  /// Whether nothing is focused or chosen yet.
  fileprivate var readsPage: Bool { focusedItem == nil && chosenLine == nil }

  /// The focused item, or what is chosen on the review, among how many; -1 before anything is chosen.
  fileprivate var position: (index: Int, count: Int) {
    if place == .review { return (chosenLine ?? -1, reviewChoices.count) }
    let items = items
    return (items.firstIndex { $0.id == run.currentItem } ?? -1, items.count)
  }

  /// Esc does nothing on the welcome, and closes only lists and hints on the first step.
  fileprivate var canGoBack: Bool {
    if place == .welcome { return false }
    return place.stepNumber != 1 || hasListToLeave || hintsShown[place, default: 0] > 0
  }

  fileprivate var acceptWords: String? {
    switch place {
    case .welcome where focusedItem == nil: "Begin, or go on"
    case .review:
      chosenOnReview.map { $0 == .handout ? "Write the handout" : "Copy the value" }
        ?? (verdict.isComplete ? "Finish" : "Go to the first open point")
    case .welcome, .step: focusedField == nil ? "Tick, and go on" : nil
    }
  }

  fileprivate var acceptFooter: String {
    switch place {
    case .welcome where focusedItem == nil: return verdict.doneSteps == 0 ? "begin" : "go on"
    case .review:
      return chosenOnReview.map { $0 == .handout ? "write" : "copy" }
        ?? (verdict.isComplete ? "finish" : "first open point")
    case .welcome, .step: break
    }
    guard let item = focusedItem else { return "go on" }
    guard item.field != nil else { return isTicked(item) ? "go on" : "tick" }
    if keepsWarned { return "keep it" }
    return openList?.selection == nil ? "accept" : "choose"
  }
}
