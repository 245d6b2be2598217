import TerminalUI
import Wizard

/// What each key means in the console.
enum ConsoleKeyMap {
  static func event(for key: Key, in state: ConsoleState) -> ConsoleEvent? {
    let isInBox = state.focusedBox != nil
    switch key.usual {
    case .enter: return .accepted
    case .character(" "): return .pressed
    case .tab, .down: return .movedToNext
    case .shiftTab, .up: return .movedToPrevious
    case .left where !isInBox: return .movedToPrevious
    case .right where !isInBox: return .movedToNext
    case .pageDown: return .pagedDown
    case .pageUp: return .pagedUp
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
}
