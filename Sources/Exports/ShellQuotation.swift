import SetupRules

/// A text as one word of a POSIX shell (Shell Command Language, 2.2.2 Single-Quotes), which sh, bash and zsh read back
/// byte by byte, whatever it holds.
enum ShellQuotation {
  /// - Parameter lines: whether it is the program's own text, whose line breaks stay as they are, to be read.
  static func quoted(_ text: String, lines isOfLines: Bool = false) -> String {
    var word = "'"
    // Line breaks at the end stay as they are: a substitution would lose them there, and nothing follows that could be taken for a
    // line of the file.
    var lineBreaks = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where !isOfLines: lineBreaks += numbered(scalar)
      case _ where !lineBreaks.isEmpty:
        word += substituted(lineBreaks + (scalar == "%" ? "%%" : numbered(scalar)))
        lineBreaks = ""
      case "'": word += #"'\''"#
      // A file with these in it is shown by `cat` without doing anything to the terminal.
      case _ where scalar.steersTheTerminal && scalar != "\t" && scalar != "\n": word += substituted(numbered(scalar))
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + String(repeating: "\n", count: lineBreaks.utf8.count / numbered("\n").utf8.count) + "'"
  }

  private static func substituted(_ format: String) -> String {
    #"'"$(printf '"# + format + #"')"'"#
  }

  private static func numbered(_ scalar: Unicode.Scalar) -> String {
    UTF8.encode(scalar).map { $0.map { "\\" + $0.digits(atLeast: 3, radix: 8) }.joined() } ?? ""
  }
}
