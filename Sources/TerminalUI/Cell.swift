/// One cell of the screen.
///
/// A key press makes and compares thousands of cells, so they are plain numbers: no cell is counted, and equal cells
/// have equal bytes.
package struct Cell: Equatable, Sendable {
  /// The most scalars that one cell shows: a character and what is drawn over it.
  static let mostScalars = 4
  private static let bitsPerScalar: UInt64 = 21
  private static let bitsOfMarks = UInt64(mostScalars - 1) * bitsPerScalar

  /// The first scalar; 0 in the second cell of a wide character.
  private var base: UInt32
  private var styleNumber: UInt32
  /// What is drawn over the first scalar, from the lowest bits on.
  private var marks: UInt64 = 0

  /// A cell with its meaning. Of a character of many scalars the first four are kept.
  package init(_ character: Character?, _ style: Style) {
    base = 0
    styleNumber = UInt32(style.rawValue)
    self.character = character
  }

  /// A cell with one scalar.
  init(_ scalar: Unicode.Scalar, _ style: Style) {
    base = scalar.value
    styleNumber = UInt32(style.rawValue)
  }

  /// A cell with a sign of ASCII.
  init(ascii: UInt8, _ style: Style) {
    base = UInt32(ascii)
    styleNumber = UInt32(style.rawValue)
  }

  /// An empty cell.
  package static let blank = Cell(ascii: UInt8(ascii: " "), .plain)

  /// What the cell means.
  package var style: Style {
    get { Style(rawValue: UInt8(truncatingIfNeeded: styleNumber)) ?? .plain }
    set { styleNumber = UInt32(newValue.rawValue) }
  }

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
    get {
      if let ascii { return Character(Unicode.Scalar(ascii)) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
      return String(text).first
    }
    set {
      base = 0
      marks = 0
      guard let newValue else { return }
      for scalar in newValue.unicodeScalars {
        if base == 0 { base = scalar.value } else { join(scalar) }
      }
    }
  }

  /// Draws another scalar over the first, while there is room for it.
  mutating func join(_ scalar: Unicode.Scalar) {
    var shift: UInt64 = 0
    while shift < Self.bitsOfMarks {
      if marks >> shift == 0 {
        marks |= UInt64(scalar.value) << shift
        return
      }
      shift += Self.bitsPerScalar
    }
  }
}
