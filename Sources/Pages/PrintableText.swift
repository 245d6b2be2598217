import SetupRules

/// Text from a page as it may reach a screen.
enum PrintableText {
  /// The text without what steers a terminal or turns its direction; a tab becomes a blank.
  static func from(_ text: some StringProtocol) -> String {
    String(text.map { $0 == "\t" ? " " : $0 }).withoutTerminalControls
  }

  /// The same for UTF-8. Pages are read before the first frame, and nearly all of their text needs no second look.
  static func from(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    for byte in bytes where byte < 0x20 || byte > 0x7E { return from(text) }
    return text
  }
}
