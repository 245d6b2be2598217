import SetupRules

/// A word as a shell reads it (POSIX Shell Command Language, 2.2 Quoting), except that bare blanks belong to it.
///
/// Terminals write such words when a file is dragged into them.
package struct ShellWord {
  package enum Quotation {
    case none, single, double
  }

  /// What the word stands for.
  package private(set) var text = ""
  /// The quotation that is still open at its end.
  package private(set) var open = Quotation.none

  package init(_ typed: String) {
    var scalars = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in typed.unicodeScalars {
      if isEscaped {
        isEscaped = false
        if open == .double, !ShellWord.escapedInDoubleQuotes.contains(scalar) { scalars.append("\\") }
        scalars.append(scalar)
        continue
      }
      switch (scalar, open) {
      case ("\\", .none), ("\\", .double): isEscaped = true
      case ("'", .none): open = .single
      case ("'", .single), ("\"", .double): open = .none
      case ("\"", .none): open = .double
      default: scalars.append(scalar)
      }
    }
    if isEscaped { scalars.append("\\") }
    text = String(scalars)
  }

  /// The text as it has to be written within a quotation so that a shell reads it back.
  package static func writing(_ text: String, within quotation: Quotation = .none) -> String {
    if quotation == .none, text.unicodeScalars.contains(where: \.steersTheTerminal) { return writingByNumbers(text) }
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch quotation {
      case .none where scalar.isASCII && !isPlain(scalar): written.append(contentsOf: ["\\", scalar])
      case .double where escapedInDoubleQuotes.contains(scalar): written.append(contentsOf: ["\\", scalar])
      case .single where scalar == "'": written.append(contentsOf: "'\\''".unicodeScalars)
      default: written.append(scalar)
      }
    }
    return String(written)
  }

  /// In dollar quotes (POSIX.1-2024, 2.2.4), which name by their numbers the signs that a terminal would obey: the word is shown whole,
  /// in one line, and a shell still reads it back.
  private static func writingByNumbers(_ text: String) -> String {
    var written = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": written += "\\\(scalar)"
      case _ where scalar.steersTheTerminal:
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          written += "\\" + byte.digits(atLeast: 3, radix: 8)
        }
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "'"
  }

  private static let escapedInDoubleQuotes: [Unicode.Scalar] = ["\"", "\\", "$", "`"]

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+,:@%=~".unicodeScalars.contains(scalar)
  }
}
