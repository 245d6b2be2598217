import NcursesTerminal
import TerminalUI
import Wizard

/// Keys that come in one piece, as a terminal sends what is pasted into it without a mark. The blanks and line ends of
/// a text tick nothing.
struct TextInOnePiece {
  private let hasText: Bool
  private var hasBegun = false

  init(_ inputs: [NcursesTerminal.Input]) {
    hasText = inputs.contains(where: Self.isText)
  }

  /// Whether the key belongs to the text, and would tick an action: then it does nothing.
  mutating func swallows(_ input: NcursesTerminal.Input, in state: WizardState) -> Bool {
    if Self.isText(input) { hasBegun = true }
    guard hasText, case .key(let key) = input, state.overlay == nil, let item = state.focusedItem, item.field == nil
    else { return false }
    switch key {
    case .character(" "): return true
    // A line end before the text is a key that somebody pressed.
    case .enter, .control("m"), .control("j"): return hasBegun
    default: return false
    }
  }

  private static func isText(_ input: NcursesTerminal.Input) -> Bool {
    guard case .key(let key) = input else { return false }
    if case .paste = key { return true }
    return key != .character(" ") && KeyMap.typedText(key) != nil
  }
}
