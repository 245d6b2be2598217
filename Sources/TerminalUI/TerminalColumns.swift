extension Unicode.Scalar {
  /// How many columns a terminal gives this scalar, counting one by one as `wcwidth` does: 0 when it is drawn over the
  /// one before it, and -1 for what is never sent: controls, format characters and variation selectors, which terminals
  /// treat differently.
  package var terminalColumns: Int {
    switch value {
    // The box drawing characters, of which the screen has many, with the printable ones of ASCII.
    case 0x20..<0x7F, 0x2500..<0x2580: return 1
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return -1
    // The vowels and endings of Hangul stand inside the syllable that their first consonant begins.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    default: break
    }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: -1
    default: isWide ? 2 : 1
    }
  }

  /// Whether it is East Asian Wide or Fullwidth (UAX #11). Whatever is an emoji by itself is wide, but for the halves of
  /// a flag.
  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return Self.eastAsian.contains { $0.contains(value) }
      || (properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value))
  }

  /// Those of Unicode 14 that are no emoji, with the blocks that are reserved for them.
  private static let eastAsian: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1AFF3,
    0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B,
    0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  /// Changes the skin of the emoji before it.
  var isEmojiModifier: Bool { (0x1F3FB...0x1F3FF).contains(value) }

  /// Whether terminals that know joined emoji would draw this one as a part of another.
  var isEmojiPart: Bool { value > 0x7F && properties.isEmoji }
}
