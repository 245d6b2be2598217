/// The printable ASCII characters, from space to tilde.
enum PrintableASCII {
  static func contains(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}

extension Character {
  /// Stands for what cannot be drawn.
  static let replacement: Character = "\u{FFFD}"
}

extension [Cell] {
  /// Appends the cells of a text.
  package mutating func append(_ text: String, _ style: Style) {
    if appendPrintableASCII(text, style) { return }
    for character in text { append(character, style) }
  }

  /// Appends a text of printable ASCII, a cell for each byte; appends nothing and answers false for any other.
  mutating func appendPrintableASCII(_ text: String, _ style: Style) -> Bool {
    let appended = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy(PrintableASCII.contains) else { return false }
      append(contentsOf: bytes.lazy.map { Cell(ascii: $0, style) })
      return true
    }
    return appended ?? false
  }

  /// Appends the cells of one Character: at least one, of at most two columns each.
  ///
  /// Emoji that are joined of several, and skin colours, are drawn by their first part alone: terminals disagree about the
  /// columns of the whole. The two halves of a flag are cells of their own, which every terminal counts alike.
  mutating func append(_ character: Character, _ style: Style) {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first {
      append(PrintableASCII.contains(byte) ? Cell(ascii: byte, style) : Cell(.replacement, style))
    } else {
      appendScalars(of: character, style)
    }
  }

  private mutating func appendScalars(of character: Character, _ style: Style) {
    let start = count
    var drawn: Cell?
    var columns = 0
    var followsJoiner = false
    for scalar in character.unicodeScalars {
      switch ScalarColumns(scalar) {
      case .hidden: followsJoiner = scalar == .zeroWidthJoiner
      case .joining: drawn?.join(scalar)
      case .own(let own):
        if drawn != nil, scalar.isEmojiModifier || (followsJoiner && scalar.isEmojiPart) { continue }
        appendDrawn(drawn, columns)
        drawn = Cell(scalar, style)
        columns = own
        followsJoiner = false
      }
    }
    appendDrawn(drawn, columns)
    if count == start { append(Cell(.replacement, style)) }
  }

  private mutating func appendDrawn(_ cell: Cell?, _ columns: Int) {
    guard let cell else { return }
    append(cell)
    if columns == 2 { append(Cell(nil, cell.style)) }
  }

  /// Appends blanks until the array has so many cells.
  package mutating func pad(to count: Int, _ style: Style) {
    while self.count < count { append(Cell(ascii: UInt8(ascii: " "), style)) }
  }
}
