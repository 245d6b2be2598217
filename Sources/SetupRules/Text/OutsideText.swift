/// Rules for text that comes from the machine (names of files, the environment) on its way to the screen.
extension Unicode.Scalar {
  /// Whether the character is blank or has no width, as copying leaves it around a value.
  package var isBlankOrUnseen: Bool {
    properties.isWhitespace || steersTheTerminal || value == 0x200B || value == 0x2060 || value == 0xFEFF
  }
}

extension StringProtocol {
  /// Whether a screen can show the text as it is.
  package var isShowable: Bool {
    !unicodeScalars.contains { $0.steersTheTerminal }
  }

  /// The text without blanks, line ends and unseen characters around it.
  package var withoutBlanksAround: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlankOrUnseen }),
      let last = scalars.lastIndex(where: { !$0.isBlankOrUnseen })
    else { return "" }
    return String(self[first...last])
  }
}
