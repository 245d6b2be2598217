import SetupRules

/// A line from the keyboard, a file or a pipe, as text.
package enum TypedLine {
  /// More than the largest metadata file that is read; what comes after in one line is cut off.
  package static let mostBytes = 10_500_000

  /// No value that is not metadata is nearly as long; the rules say that it is too long.
  private static let mostValueBytes = 65_536

  /// The text of a line: a tabulator is a space; escape sequences, other controls and bytes that are not UTF-8 are
  /// dropped, and so is what steers a terminal.
  package static func text(of bytes: [UInt8]) -> String {
    var scalars = EscapeSequences()
    var clean = String.UnicodeScalarView()
    let isMetadata = bytes.prefix(mostValueBytes).contains(UInt8(ascii: "<"))
    let read = isMetadata ? bytes[...] : bytes.prefix(mostValueBytes)
    for scalar in String(decoding: read, as: UTF8.self).unicodeScalars {
      guard !scalars.swallow(scalar) else { continue }
      if scalar == "\t" { clean.append(" ") }
      // Whatever was no UTF-8 has become the replacement character.
      if scalar.steersTheTerminal || scalar == "\u{FFFD}" { continue }
      clean.append(scalar)
    }
    return String(clean).withBoundedRuns
  }
}

/// Finds the escape sequences in a text, such as those of arrow keys (ECMA-48, 5.4).
private struct EscapeSequences {
  private enum Position {
    case text, afterEscape, inSequence, inString, atStringEnd
    /// One more character, as in the keypad's `ESC O P`.
    case beforeLast
  }

  private var position = Position.text

  /// Whether the scalar belongs to a sequence.
  mutating func swallow(_ scalar: Unicode.Scalar) -> Bool {
    switch position {
    case .text:
      guard scalar == "\u{1B}" else { return false }
      position = .afterEscape
    case .afterEscape: position = Self.position(after: scalar)
    case .inSequence:
      if !(0x20...0x3F).contains(scalar.value) { position = .text }
    case .inString:
      if scalar == "\u{1B}" { position = .atStringEnd } else if scalar == "\u{7}" { position = .text }
    case .atStringEnd, .beforeLast: position = .text
    }
    return true
  }

  private static func position(after scalar: Unicode.Scalar) -> Position {
    switch scalar {
    case "[": .inSequence
    case "]", "P", "X", "^", "_": .inString
    case "O", "N": .beforeLast
    case "\u{1B}": .afterEscape
    default: .text
    }
  }
}
