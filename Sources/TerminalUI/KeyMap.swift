import SetupRules
import Wizard

/// What each key means, which depends on what is focused and what lies over the page.
package enum KeyMap {
  /// The event that a key stands for now; nil for a key that does nothing.
  ///
  /// - Parameter size: The size of the screen, which tells whether there is anything to scroll to, and what was clicked.
  package static func event(for key: Key, in state: WizardState, size: Size) -> Event? {
    if case .mouse(let mouse) = key { return event(for: mouse, in: state, size: size) }
    switch state.overlay {
    case .menu(let selection): return inMenu(key, state, selection) ?? anywhere(key, state)
    case .places: return inPlaces(key) ?? anywhere(key, state)
    case .card(let line): return inCard(key, state, line, size) ?? anywhere(key, state)
    case .question: return inQuestion(key)
    case nil: return onPage(key, state, size) ?? anywhere(key, state)
    }
  }

  /// Keys that mean the same in every place.
  private static func anywhere(_ key: Key, _ state: WizardState) -> Event? {
    switch key {
    case .function(let number): return functionKeys[number]
    case .control(let letter): return controlKeys[letter]
    default: return nil
    }
  }

  private static let functionKeys: [Int: Event] = [
    1: .askedForMenu, 2: .askedForHint, 3: .askedForPlaces, 4: .askedToOpenAddress,
    7: .wentToPreviousStep, 8: .wentToNextStep,
  ]

  private static let controlKeys: [Character: Event] = [
    "g": .askedForMenu, "t": .askedForHint, "o": .askedForPlaces, "p": .wentToPreviousStep, "n": .wentToNextStep,
    "y": .askedToCopy, "r": .askedToRepair, "s": .askedToSave, "v": .askedToPaste, "l": .askedToRedraw,
    "z": .askedToPause, "x": .askedToQuit(.saved), "c": .askedToQuit(.interrupted),
  ]

  private static let editingKeys: [Character: LineEditor.Command] = [
    "a": .start, "e": .end, "b": .left, "f": .right, "d": .deleteForward, "h": .deleteBackward, "k": .deleteToEnd,
    "u": .deleteToStart, "w": .deleteWordBackward, "_": .undo,
  ]

  private static func onPage(_ key: Key, _ state: WizardState, _ size: Size) -> Event? {
    switch key {
    case .enter, .control("m"), .control("j"): return .accepted
    case .escape: return .wentBack
    case .pageDown: return scroll(down: true, state, size)
    case .pageUp: return scroll(down: false, state, size)
    case .paste(let text): return .pasted(text)
    default: break
    }
    guard let item = state.focusedItem else { return withoutItem(key, state, size) }
    return item.field.map { inField(key, $0, state) } ?? onAction(key)
  }

  /// A place without items is read: the arrows scroll.
  private static func withoutItem(_ key: Key, _ state: WizardState, _ size: Size) -> Event? {
    switch key {
    case .character("?"): .askedForMenu
    case .character(" "): scroll(down: true, state, size)
    // Down reads on to the end of the review, and then chooses among what stands there.
    case .down: state.chosenLine == nil ? scroll(down: true, state, size) ?? toFirstChoice(state) : .movedToNextItem
    case .up: state.chosenLine == nil ? scroll(down: false, state, size) : .movedToPreviousItem
    case .tab, .control("i"): .movedToNextItem
    case .shiftTab: .movedToPreviousItem
    default: typed(key)
    }
  }

  private static func toFirstChoice(_ state: WizardState) -> Event? {
    state.place == .review ? .movedToNextItem : nil
  }

  private static func onAction(_ key: Key) -> Event? {
    switch key {
    case .character(" "): .toggled
    case .character("?"): .askedForMenu
    case .tab, .control("i"), .down: .movedToNextItem
    case .shiftTab, .up: .movedToPreviousItem
    default: typed(key)
    }
  }

  private static func inField(_ key: Key, _ field: Field, _ state: WizardState) -> Event? {
    let isInList = state.openList != nil && !state.listEntries.isEmpty
    switch key {
    case .tab, .control("i"): return field.isPath && !state.editor.isEmpty ? .askedForCompletion : .movedToNextItem
    case .shiftTab: return .movedToPreviousItem
    case .down: return isInList ? .movedDown : .movedToNextItem
    case .up: return isInList ? .movedUp : .movedToPreviousItem
    default: break
    }
    return editing(key).map { .edited($0) } ?? typed(key)
  }

  /// The order that an editing key gives to a line of text.
  package static func editing(_ key: Key) -> LineEditor.Command? {
    switch key {
    case .left: .left
    case .right: .right
    case .home: .start
    case .end: .end
    case .backspace: .deleteBackward
    case .altBackspace: .deleteWordBackward
    case .delete: .deleteForward
    case .alt("b"), .alt("B"): .wordLeft
    case .alt("f"), .alt("F"): .wordRight
    case .control(let letter): editingKeys[letter]
    default: nil
    }
  }

  private static func typed(_ key: Key) -> Event? { typedText(key).map { .typed($0) } }

  /// What a key types: only what can be drawn.
  package static func typedText(_ key: Key) -> String? {
    guard case .character(let character) = key else { return nil }
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? nil : String(character)
  }

  private static func scroll(down: Bool, _ state: WizardState, _ size: Size) -> Event? {
    Screen.canScroll(down: down, in: state, size: size) ? (down ? .pagedDown : .pagedUp) : nil
  }
}
