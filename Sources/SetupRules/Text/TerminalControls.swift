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
