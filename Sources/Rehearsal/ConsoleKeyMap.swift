import TerminalUI

/// What each key means in the console.
enum ConsoleKeyMap {
  /// - Parameter size: The size of the console, which tells whether there is anything to scroll to.
  static func event(for key: Key, in state: ConsoleState, size: Size) -> ConsoleEvent? {
    let isInBox = state.focusedBox != nil
    switch key.usual {
    case .enter: return .accepted
    case .character(" "): return .pressed
    case .tab: return .movedToNext
    case .shiftTab: return .movedToPrevious
    case .pageDown: return scroll(down: true, in: state, size: size)
    case .pageUp: return scroll(down: false, in: state, size: size)
    case .control("_"): return .undone
    case .control("y"): return .askedToCopy
    case .escape: return .wentBack
    case .function(1), .control("g"): return .askedForHelp
    case .character("?") where !isInBox: return .askedForHelp
    case .paste(let text): return .pasted(text)
    default: break
    }
    if let command = KeyMap.editing(key) { return isInBox ? .edited(command) : nil }
    return KeyMap.typedText(key).map { .typed($0) }
  }

  /// Half a window down or up, where there is more that way.
  static func scroll(down: Bool, in state: ConsoleState, size: Size) -> ConsoleEvent {
    let view = ConsolePageView(state, size: size)
    return .scrolled(by: down ? (view.hasMoreBelow ? 1 : 0) : (view.hasMoreAbove ? -1 : 0))
  }

  /// Where an arrow leads on the page; nil for one that moves in the text of a box, and for any other key.
  static func direction(of key: Key, in state: ConsoleState) -> ConsoleDirection? {
    switch key {
    case .up: .up
    case .down: .down
    case .left where state.focusedBox == nil: .left
    case .right where state.focusedBox == nil: .right
    default: nil
    }
  }
}
