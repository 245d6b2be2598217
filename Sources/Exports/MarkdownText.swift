import SetupRules

/// Somebody's text inside a Markdown document (CommonMark 0.30), where it must not turn into markup.
enum MarkdownText {
  /// A value letter by letter at the end of an entry: between backticks, or on lines of its own where it has several. Nothing
  /// may follow it on its line: behind a fence, it would keep the fence open.
  static func value(_ text: String, indent: String) -> String {
    text.contains(where: \.isNewline) ? "\n" + block(text, indent: indent) : inline(text)
  }

  /// A value on lines of its own, with a fence that stands in none of them.
  static func block(_ text: String, indent: String = "", language: String = "") -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.withoutTerminalControls)
    return ([fence + language] + lines + [fence]).map { indent + $0 }.joined(separator: "\n")
  }

  /// Words as they are: what Markdown would read as its own signs is escaped.
  static func words(_ text: String) -> String {
    var words = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}": words += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#": words += "\\\(scalar)"
      case _ where scalar.steersTheTerminal: break
      default: words.unicodeScalars.append(scalar)
      }
    }
    return words
  }

  /// A value inside a sentence, in one line: a blank stands for a line break. The backticks around it are more than stand
  /// together in it; a blank keeps those at its ends apart.
  static func inline(_ text: String) -> String {
    let text = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
      .withoutTerminalControls
    guard !text.isEmpty else { return "(empty)" }
    let ticks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let isAtEdge = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    let blank = isAtEdge && text.contains { $0 != " " } ? " " : ""
    return ticks + blank + text + blank + ticks
  }

  private static func longestRun(of sign: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
