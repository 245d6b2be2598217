import SetupRules

extension String {
  /// The text with a full stop at its end.
  package var asSentence: String { hasSuffix(".") || hasSuffix("?") || hasSuffix(":") ? self : self + "." }

  /// Text from a file as it may reach a screen: without what steers a terminal or turns its direction; a tab becomes a
  /// blank.
  package var printable: String {
    // Pages are read before the first frame, and nearly all of their text needs no second look.
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20...0x7E).contains($0) } }
    if isPlain == true { return self }
    return String(map { $0 == "\t" ? " " : $0 }).withoutTerminalControls
  }
}
