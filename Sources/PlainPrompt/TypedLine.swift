import SetupRules

/// A line from the keyboard, a file or a pipe, as text.
package enum TypedLine {
  /// More than the largest metadata file that is read; what comes after in one line is cut off.
  package static let mostBytes = 10_500_000

  /// No value that is not metadata is nearly as long; the rules say that it is too long.
  private static let mostValueBytes = 65_536

  /// The text of a line: a tabulator is a space; escape sequences, other controls and bytes that are not UTF-8 are
  /// dropped. Marks that nobody sees stay, to be judged: what is copied beside the value holds them as well.
  package static func text(of bytes: [UInt8]) -> String {
    var clean = String.UnicodeScalarView()
    let isMetadata = bytes.prefix(mostValueBytes).contains(UInt8(ascii: "<"))
    let read = isMetadata ? bytes[...] : bytes.prefix(mostValueBytes)
    for scalar in String(decoding: read, as: UTF8.self).withoutEscapeSequences.unicodeScalars {
      // Whatever was no UTF-8 has become the replacement character.
      if scalar.isControl || scalar == "\u{FFFD}" { continue }
      clean.append(scalar == "\t" ? " " : scalar)
    }
    return String(clean).withBoundedRuns
  }
}
