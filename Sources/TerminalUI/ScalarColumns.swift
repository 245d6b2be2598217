/// How a Unicode scalar takes its place on a terminal that counts columns scalar by scalar, as `wcwidth` does.
enum ScalarColumns: Equatable {
  /// Takes one or two columns of its own.
  case own(Int)
  /// Is drawn over the character before it.
  case joining
  /// Is never sent to a terminal: controls, format characters and variation selectors, which terminals treat differently.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The box drawing characters, of which the screen has many, with the printable ones of ASCII.
    case 0x20..<0x7F, 0x2500..<0x2580: self = .own(1)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .hidden
    // The vowels and endings of Hangul stand inside the syllable that their first consonant begins.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: self = .joining
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: self = .joining
      case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: self = .hidden
      default: self = .own(WideCharacters.contains(scalar) ? 2 : 1)
      }
    }
  }
}

extension Unicode.Scalar {
  /// How many columns a terminal gives this scalar: 0 when it is drawn over the one before it, -1 when it is never sent.
  package var terminalColumns: Int {
    switch ScalarColumns(self) {
    case .own(let columns): columns
    case .joining: 0
    case .hidden: -1
    }
  }

  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  /// Changes the skin of the emoji before it.
  var isEmojiModifier: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Whether terminals that know joined emoji would draw this one as a part of another.
  var isEmojiPart: Bool { value > 0x7F && properties.isEmoji }
}
