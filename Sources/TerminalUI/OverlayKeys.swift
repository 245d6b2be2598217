import SetupRules
import Wizard

extension KeyMap {
  /// The menu is moved in by number, so that it never leaves its entries; Enter does what the entry says.
  static func inMenu(_ key: Key, _ state: WizardState, _ selection: Int) -> Event? {
    let entries = MenuEntry.all(in: state)
    let last = entries.count - 1
    let selection = min(max(0, selection), last)
    switch key {
    case .enter, .control("m"), .control("j"):
      return entries[selection].canBeDoneNow ? .chose(entries[selection].event) : .highlighted(selection)
    case .down, .tab, .control("i"): return .highlighted(selection == last ? 0 : selection + 1)
    case .up, .shiftTab: return .highlighted(selection == 0 ? last : selection - 1)
    case .pageDown: return .highlighted(min(last, selection + 8))
    case .pageUp: return .highlighted(max(0, selection - 8))
    case .home: return .highlighted(0)
    case .end: return .highlighted(last)
    case .escape, .function(1), .control("g"), .character("?"): return .wentBack
    default: return nil
    }
  }

  static func inPlaces(_ key: Key) -> Event? {
    switch key {
    case .home: .highlighted(0)
    case .end: .highlighted(Place.all.count - 1)
    case .function(3), .control("o"): .wentBack
    case .character("?"): .askedForMenu
    default: inAnyOverlay(key)
    }
  }

  /// The card is read line by line; Enter and Esc close it.
  static func inCard(_ key: Key, _ state: WizardState, _ line: Int, _ size: Size) -> Event? {
    let box = OverlayBox.card(Scene(state), line: line, width: Painter.cardWidth(in: size))
    let last = box.column.lines.count - 1
    let line = min(max(0, line), last)
    switch key {
    case .down: return .highlighted(min(last, line + 1))
    case .up: return .highlighted(max(0, line - 1))
    case .pageDown: return .highlighted(min(last, line + 4))
    case .pageUp: return .highlighted(max(0, line - 4))
    case .home: return .highlighted(0)
    case .end: return .highlighted(last)
    case .character("?"): return .askedForMenu
    default: return inAnyOverlay(key)
    }
  }

  /// A question is answered, or the wizard is left.
  static func inQuestion(_ key: Key) -> Event? {
    switch key {
    case .left: .movedUp
    case .right: .movedDown
    case .control("x"): .askedToQuit(.saved)
    case .control("c"): .askedToQuit(.interrupted)
    case .control("l"): .askedToRedraw
    case .control("z"): .askedToPause
    default: inAnyOverlay(key)
    }
  }

  private static func inAnyOverlay(_ key: Key) -> Event? {
    switch key {
    case .enter, .control("m"), .control("j"): .accepted
    case .escape: .wentBack
    case .down, .tab, .control("i"), .pageDown: .movedDown
    case .up, .shiftTab, .pageUp: .movedUp
    default: nil
    }
  }

  /// A click goes to what stands under it; the wheel scrolls the page, or moves in what lies over it.
  static func event(for mouse: Key.Mouse, in state: WizardState, size: Size) -> Event? {
    switch mouse.action {
    case .released: return nil
    case .pressed: return Screen.event(at: Point(column: mouse.column, row: mouse.row), in: state, size: size)
    case .wheelDown: return event(for: state.overlay == nil ? .pageDown : .down, in: state, size: size)
    case .wheelUp: return event(for: state.overlay == nil ? .pageUp : .up, in: state, size: size)
    }
  }
}
