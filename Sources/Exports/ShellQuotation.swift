import SetupRules

/// A text as one word of a POSIX shell (Shell Command Language, 2.2.2 Single-Quotes), which sh, bash and zsh read back
/// byte by byte, whatever it holds.
enum ShellQuotation {
  static func quoted(_ text: String) -> String {
    var word = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": word += #"'\''"#
      // A file with these in it is shown by `cat` without doing anything to the terminal.
      case _ where scalar.steersTheTerminal && scalar != "\n" && scalar != "\t":
        word += #"'"$(printf '"# + Array(String(scalar).utf8).map(octal).joined() + #"')"'"#
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word + "'"
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
