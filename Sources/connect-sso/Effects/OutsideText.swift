/// Rules for text that comes from the machine (names of files, the environment) on its way to the screen.
extension Unicode.Scalar {
  /// Whether the character steers the terminal or turns the reading order, so that it must never reach the screen:
  /// C0 and C1 controls, DEL, and the bidirectional marks, embeddings, overrides and isolates (Unicode UAX 9).
  var steersTheTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether the character is blank or has no width, as copying leaves it around a value.
  var isBlankOrUnseen: Bool {
    properties.isWhitespace || steersTheTerminal || value == 0x200B || value == 0x2060 || value == 0xFEFF
  }
}

extension String {
  /// The text without the characters that steer the terminal.
  var withoutControlCharacters: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.steersTheTerminal }))
  }

  /// Whether a screen can show the text as it is.
  var isShowable: Bool {
    !unicodeScalars.contains { $0.steersTheTerminal }
  }

  /// The text without blanks, line ends and unseen characters around it.
  var withoutBlanksAround: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlankOrUnseen }),
      let last = scalars.lastIndex(where: { !$0.isBlankOrUnseen })
    else { return "" }
    return String(scalars[first...last])
  }
}
