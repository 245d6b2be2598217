extension Unicode.Scalar {
  /// The character's number as Unicode writes it, such as `U+2013`; it also names what no font shows.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension StringProtocol {
  /// A piece of somebody's text, fit to stand in a message: without what could act on a terminal, and short.
  var shown: String {
    var view = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      guard count < 60 else { return String(view) + "..." }
      guard !scalar.isInvisible else { continue }
      view.append(scalar.isBlank ? " " : scalar)
      count += 1
    }
    return String(view)
  }
}

extension Unicode.Scalar {
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
  package var withoutTerminalControls: String {
    var text = String()
    for scalar in unicodeScalars where !scalar.steersTheTerminal { text.unicodeScalars.append(scalar) }
    return text
  }
}
