import TerminalUI
import Wizard

/// Keys that come in one piece, as a terminal sends what is pasted into it without a mark. The blanks and line ends of
/// a text tick nothing.
struct TextInOnePiece {
  private let hasText: Bool
  private var hasBegun = false

  init(_ keys: [Key]) {
    hasText = keys.contains(where: Self.isText)
  }

  /// Whether the key belongs to the text, and would tick an action: then it does nothing.
  mutating func swallows(_ key: Key, in state: WizardState) -> Bool {
    if Self.isText(key) { hasBegun = true }
    guard hasText, state.overlay == nil, let item = state.focusedItem, item.field == nil else { return false }
    // A line end before the text is a key that somebody pressed.
    return key.usual == .character(" ") || (key.usual == .enter && hasBegun)
  }

  private static func isText(_ key: Key) -> Bool {
    if case .paste = key { return true }
    return key != .character(" ") && KeyMap.typedText(key) != nil
  }
}
