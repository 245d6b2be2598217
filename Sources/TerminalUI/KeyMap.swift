import SetupRules
import Wizard

/// What each key means, which depends on what is focused and what lies over the page.
package struct KeyMap {
  private let state: WizardState
  private let size: Size
  private let options: Screen.Options

  /// The event that a key stands for now; nil for a key that does nothing.
  ///
  /// - Parameters:
  ///   - size: The size of the screen, which tells whether there is anything to scroll to.
  ///   - clicked: What the drawing that was shown says of the key: `drawing.target(of: key)`.
  package static func event(
    for key: Key, in state: WizardState, size: Size, options: Screen.Options = Screen.Options(), clicked: Event? = nil
  ) -> Event? {
    let map = KeyMap(state: state, size: size, options: options)
    guard case .mouse(let mouse) = key else { return map.event(for: key.usual) }
    // The wheel scrolls the page, or moves in what lies over it.
    return switch mouse.action {
    case .pressed: clicked
    case .released: nil
    case .wheelDown: map.event(for: state.overlay == nil ? .pageDown : .down)
    case .wheelUp: map.event(for: state.overlay == nil ? .pageUp : .up)
    }
  }

  private func event(for key: Key) -> Event? {
    switch state.overlay {
    case .menu(let selection): inMenu(key, selection) ?? anywhere(key)
    case .places: inPlaces(key) ?? anywhere(key)
    case .card(let line): inCard(key, line) ?? anywhere(key)
    case .question: inQuestion(key)
    case nil: inSight(onPage(key))
    }
  }

  private static let known = Command.all.flatMap { command in
    command.keys.compactMap(Key.init(named:)).map { (key: $0, command: command) }
  }

  private static func commands(of key: Key) -> [Command] { known.filter { $0.key == key }.map(\.command) }

  /// Of what a key can do, the first that it does here.
  private func command(for key: Key) -> Command? {
    Self.commands(of: key).first { command in
      if [.toggled, .askedForCompletion].contains(command.event) || command.event.edit != nil {
        return command.canBeDone(state)
      }
      // What a field takes as text does nothing else there.
      return state.focusedField == nil || Self.typedText(key) == nil
    }
  }

  /// Keys that mean the same in every place.
  private func anywhere(_ key: Key) -> Event? {
    switch key {
    case .function, .control: command(for: key).flatMap { $0.event.edit == nil ? $0.event : nil }
    default: nil
    }
  }

  private func onPage(_ key: Key) -> Event? {
    let reads = state.focusedItem == nil
    let isInList = state.openList != nil && !state.listEntries.isEmpty
    switch key {
    case .paste(let text): return .pasted(text)
    case .pageDown: return scroll(down: true)
    case .pageUp: return scroll(down: false)
    // Where nothing is focused the page is read. Down reads on to its end, and then chooses among what stands there.
    case .character(" ") where reads: return scroll(down: true)
    case .down where reads && state.chosenLine == nil:
      return scroll(down: true) ?? firstChoice
    case .tab where reads && state.chosenLine == nil: return firstChoice
    case .up where reads && state.chosenLine == nil: return scroll(down: false)
    case .down where isInList: return .movedDown
    case .up where isInList: return .movedUp
    default: return command(for: key)?.event ?? Self.typedText(key).map { .typed($0) }
    }
  }

  private var scene: Scene { Scene(state, options) }

  private var view: PageView { PageView(scene, size: size) }

  /// What acts on a focus that is not in the window brings it back first, other than typing into it: that brings it back by
  /// itself.
  private func inSight(_ event: Event?) -> Event? {
    let acting: [Event] = [
      .accepted, .toggled, .movedUp, .movedDown, .movedToNextItem, .movedToPreviousItem, .askedForCompletion,
      .askedToRepair, .askedToOpenAddress,
    ]
    guard let event, acting.contains(event) || event.edit != nil else { return event }
    // It is there, unless somebody reads elsewhere.
    return (state.scroll == 0 && !state.isHintNew) || view.showsFocus ? event : .cameBack
  }

  /// On the review the first line in the window that can be chosen; on the welcome its question.
  private var firstChoice: Event? {
    guard state.place == .review else { return state.items.isEmpty ? nil : .movedToNextItem }
    let view = view
    return view.column.aims.first { view.window.contains($0.rows.lowerBound) }?.target ?? .movedToNextItem
  }

  private func scroll(down: Bool) -> Event? {
    down ? (view.hasMoreBelow ? .pagedDown : nil) : (view.hasMoreAbove ? .pagedUp : nil)
  }

  package static func editing(_ key: Key) -> LineEditor.Command? {
    commands(of: key.usual).lazy.compactMap(\.event.edit).first
  }

  /// What a key types.
  package static func typedText(_ key: Key) -> String? {
    guard case .character(let character) = key else { return nil }
    return character.unicodeScalars.contains(where: \.isControl) ? nil : String(character)
  }
}

extension Event {
  fileprivate var edit: LineEditor.Command? {
    if case .edited(let command) = self { command } else { nil }
  }
}

/// What lies over the page.
extension KeyMap {
  private func inMenu(_ key: Key, _ selection: Int) -> Event? {
    switch MenuStep(key, selection: selection, of: Command.all, page: 8) {
    case .highlighted(let index): .highlighted(index)
    case .chosen(let command): command.canBeDone(state) ? .chose(command.event) : .highlighted(selection)
    case .closed: .wentBack
    case nil: nil
    }
  }

  private func inPlaces(_ key: Key) -> Event? {
    switch key {
    case .home: .highlighted(0)
    case .end: .highlighted(Place.all.count - 1)
    case .function(3), .control("o"): .wentBack
    case .character("?"): .askedForMenu
    default: Self.inAnyOverlay(key)
    }
  }

  /// The card is read line by line; Enter and Esc close it.
  private func inCard(_ key: Key, _ line: Int) -> Event? {
    let last = OverlayBox.card(scene, line: line, in: size).column.lines.count - 1
    return switch key {
    case .down: .highlighted(min(last, line + 1))
    case .up: .highlighted(max(0, min(last, line) - 1))
    case .pageDown: .highlighted(min(last, line + 4))
    case .pageUp: .highlighted(max(0, min(last, line) - 4))
    case .home: .highlighted(0)
    case .end: .highlighted(last)
    case .character("?"): .askedForMenu
    default: Self.inAnyOverlay(key)
    }
  }

  /// A question is answered, or the wizard is left.
  private func inQuestion(_ key: Key) -> Event? {
    Self.always(key) ?? Self.answering(key)
  }

  /// What ends, pauses or redraws, whatever is shown and asked.
  package static func always(_ key: Key) -> Event? {
    switch key {
    case .control("x"), .control("c"), .control("l"), .control("z"): commands(of: key).first?.event
    default: nil
    }
  }

  /// What a key means to any question.
  static func answering(_ key: Key) -> Event? {
    switch key {
    case .left: .movedUp
    case .right: .movedDown
    default: inAnyOverlay(key)
    }
  }

  private static func inAnyOverlay(_ key: Key) -> Event? {
    switch key {
    case .enter: .accepted
    case .escape: .wentBack
    case .down, .tab, .pageDown: .movedDown
    case .up, .shiftTab, .pageUp: .movedUp
    default: nil
    }
  }
}
