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

/// The characters that take two columns: East Asian Wide and Fullwidth of Unicode 14 (UAX #11), with the blocks that
/// are reserved for them.
enum WideCharacters {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[middle].last { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && value >= ranges[low].first
  }

  private static let ranges: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3),
    (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1),
    (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA),
    (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B),
    (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E),
    (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
    (0xFE30, 0xFE52), (0xFE54, 0xFE66), (0xFE68, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE4),
    (0x16FF0, 0x16FF1), (0x17000, 0x18D08), (0x1AFF0, 0x1AFF3), (0x1AFF5, 0x1AFFB), (0x1AFFD, 0x1AFFE),
    (0x1B000, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F200, 0x1F202), (0x1F210, 0x1F23B), (0x1F240, 0x1F248), (0x1F250, 0x1F251), (0x1F260, 0x1F265),
    (0x1F300, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA),
    (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440),
    (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
    (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC),
    (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DD, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
    (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF),
    (0x1FA70, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
  ]
}
