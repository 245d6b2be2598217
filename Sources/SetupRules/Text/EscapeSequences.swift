extension String {
  /// Without what a terminal would obey behind an escape, such as colours and the sequences of arrow keys (ECMA-48, 5.4).
  package var withoutEscapeSequences: String {
    guard utf8.contains(0x1B) else { return self }
    var clean = UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" { Self.passSequence(in: &rest) } else { clean.append(scalar) }
    }
    return String(clean)
  }

  /// Without those before and behind it; one inside belongs to the text.
  var withoutEscapeSequencesAround: String {
    guard utf8.contains(0x1B) else { return self }
    var rest = unicodeScalars[...]
    while rest.first == "\u{1B}" { Self.passSequence(in: &rest) }
    while let last = rest.lastIndex(of: "\u{1B}") {
      var behind = rest[last...]
      Self.passSequence(in: &behind)
      guard behind.allSatisfy(\.isBlank) else { break }
      rest = rest[..<last]
    }
    return String(rest)
  }

  private static func passSequence(in rest: inout Substring.UnicodeScalarView) {
    rest = rest.drop { $0 == "\u{1B}" }
    switch rest.first {
    case "[": rest = rest.dropFirst().drop { (0x20...0x3F).contains($0.value) }.dropFirst()
    case "]", "P", "X", "^", "_":
      rest = rest.dropFirst().drop { $0 != "\u{1B}" && $0 != "\u{7}" }
      // A string ends with BEL, or with an escape and one more.
      if rest.popFirst() == "\u{1B}" { rest = rest.dropFirst() }
    // One more, as in the keypad's `ESC O P`.
    case "O", "N": rest = rest.dropFirst(2)
    default: break
    }
  }
}
