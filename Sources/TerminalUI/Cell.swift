import SetupRules

/// One cell of the screen.
///
/// A key press makes and compares thousands of cells, so they are plain numbers, and no references are counted for them.
package struct Cell: Equatable, Sendable {
  /// The most scalars that one cell shows: a character and what is drawn over it.
  private static let mostScalars = 4
  private static let bitsPerScalar = 21

  /// The first scalar; 0 in the second cell of a wide character.
  private var base: UInt32
  package var style: Style
  /// What is drawn over the first scalar, from the lowest bits on.
  private var marks: UInt64 = 0

  /// A cell with its meaning. Of a character of many scalars the first four are kept.
  package init(_ character: Character?, _ style: Style) {
    base = character?.unicodeScalars.first?.value ?? 0
    self.style = style
    character?.unicodeScalars.dropFirst().forEach { join($0) }
  }

  init(_ scalar: Unicode.Scalar, _ style: Style) {
    base = scalar.value
    self.style = style
  }

  package static let blank = Cell(" ", .plain)

  /// Whether the cell is the second one of a wide character.
  package var isContinuation: Bool { base == 0 }

  /// The cell's sign where it is ASCII and nothing is drawn over it.
  package var ascii: UInt8? {
    base != 0 && base < 0x80 && marks == 0 ? UInt8(truncatingIfNeeded: base) : nil
  }

  /// The number of the cell's scalar where it is a line of a box (Unicode block Box Drawing) and nothing else.
  package var line: UInt32? {
    base >= 0x2500 && base < 0x2580 && marks == 0 ? base : nil
  }

  /// The cell's sign where only ASCII can be shown; of a spelling of several letters the first.
  package var asciiSign: UInt8 { ascii ?? character?.asciiSpelling.utf8.first ?? UInt8(ascii: "?") }

  /// Whether it is blank, or a line of a box.
  var isNoText: Bool { shows(" ") || line != nil }

  /// Whether this sign stands here, and nothing is drawn over it.
  func shows(_ sign: Unicode.Scalar) -> Bool { base == sign.value && marks == 0 }

  /// The scalars of the cell's character, by their numbers; none in the second cell of a wide character.
  package var scalars: [UInt32] {
    guard base != 0 else { return [] }
    var scalars = [base]
    var rest = marks
    while rest != 0 {
      scalars.append(UInt32(rest & (1 << Self.bitsPerScalar - 1)))
      rest >>= Self.bitsPerScalar
    }
    return scalars
  }

  /// What stands here; nil in the second cell of a wide character.
  package var character: Character? {
    if let ascii { return Character(Unicode.Scalar(ascii)) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text).first
  }

  /// Draws another scalar over the first, while there is room for it.
  mutating func join(_ scalar: Unicode.Scalar) {
    let free = (0..<Self.mostScalars - 1).first { marks >> ($0 * Self.bitsPerScalar) == 0 }
    if let free { marks |= UInt64(scalar.value) << (free * Self.bitsPerScalar) }
  }
}

/// The printable ASCII characters, from space to tilde.
enum PrintableASCII {
  static func contains(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}

extension Character {
  /// Stands for what cannot be drawn.
  static let replacement: Character = "\u{FFFD}"
}

extension String {
  /// How many columns it takes.
  package var columnCount: Int { reduce(0) { $0 + $1.columnCount } }
}

extension Character {
  var columnCount: Int {
    if isASCII { return 1 }
    var cells: [Cell] = []
    cells.append(self, .plain)
    return cells.count
  }
}

extension [Cell] {
  package mutating func append(_ text: String, _ style: Style) {
    if appendPrintableASCII(text, style) { return }
    for character in text { append(character, style) }
  }

  /// Appends a text of printable ASCII, a cell for each byte; appends nothing and answers false for any other.
  mutating func appendPrintableASCII(_ text: String, _ style: Style) -> Bool {
    let appended = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy(PrintableASCII.contains) else { return false }
      append(contentsOf: bytes.lazy.map { Cell(Unicode.Scalar($0), style) })
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
      append(PrintableASCII.contains(byte) ? Cell(Unicode.Scalar(byte), style) : Cell(.replacement, style))
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
      let own = scalar.terminalColumns
      if own < 0 {
        followsJoiner = scalar == .zeroWidthJoiner
      } else if own == 0 {
        drawn?.join(scalar)
      } else if drawn == nil || !(scalar.isEmojiModifier || (followsJoiner && scalar.isEmojiPart)) {
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
    while self.count < count { append(Cell(Unicode.Scalar(" "), style)) }
  }
}
