extension Unicode.Scalar {
  /// The character's number as Unicode writes it, such as `U+2013`; it also names what no font shows.
  package var codePoint: String { "U+" + value.digits(atLeast: 4, radix: 16).uppercased() }
}

extension StringProtocol {
  /// A piece of somebody's text, fit to stand in a message: without what could act on a terminal or is not seen, and short.
  package var shown: String {
    let seen = unicodeScalars.lazy.map { $0.isBlank ? " " : $0 }.filter { !$0.isUnseen }.prefix(61)
    let text = String(String.UnicodeScalarView(seen.prefix(60)))
    return seen.count > 60 ? text + "..." : text
  }

  package var hasUnseen: Bool { unicodeScalars.contains(where: \.isUnseen) }

  package var withoutUnseen: String { keeping { !$0.isUnseen } }
}

extension Unicode.Scalar {
  /// Whether no font has anything to show for it, or not every one.
  package var isUnseen: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: isInvisible
    }
  }

  /// Whether it is a C0 or C1 control or DEL, and no line break or tab: a terminal obeys it, and it is no
  /// part of what somebody types or pastes.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: !isBlank
    default: false
    }
  }

  /// Whether a terminal would obey the character instead of showing it, or turn the reading order: C0 and C1 controls, DEL,
  /// line separators, and the bidirectional marks, embeddings, overrides and isolates (Unicode UAX 9).
  package var steersTheTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without what would steer a terminal.
  package var withoutTerminalControls: String { keeping { !$0.steersTheTerminal } }
}
