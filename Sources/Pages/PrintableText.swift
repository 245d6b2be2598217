import SetupRules

/// Text from a page as it may reach a screen.
enum PrintableText {
  /// The text without what steers a terminal or turns its direction; a tab becomes a blank.
  static func from(_ text: String) -> String {
    // Pages are read before the first frame, and nearly all of their text needs no second look.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    return String(text.map { $0 == "\t" ? " " : $0 }).withoutTerminalControls
  }
}
