import SetupRules
import Wizard

extension PlainLines {
  /// A part of the console in words: a line for each line of its drawing.
  mutating func say(_ picture: Page.Picture) {
    say("In the console: \(picture.title).")
    for line in picture.lines {
      let parts = line.split(separator: "|").map { PictureWords.words(for: String($0)) }.filter { !$0.isEmpty }
      say(parts.joined(separator: "; "))
    }
  }
}

/// The words for the signs of a drawn console.
enum PictureWords {
  /// The words of one part of a line; empty for a frame.
  static func words(for drawing: String) -> String {
    let text = drawing.withoutBlanksAround
    if text.hasPrefix("+") || text.isEmpty { return "" }
    var words = ""
    var rest = text[...]
    if rest.hasPrefix(">") {
      words = "Here: "
      rest = rest.dropFirst()
    }
    // The drawing points at it; here it is named.
    rest = rest.replacing("look here:", with: "here:")
    for (sign, meaning) in [("(o)", "chosen: "), ("( )", "not chosen: ")]
    where rest.withoutLeadingBlanks.hasPrefix(sign) {
      rest = rest.withoutLeadingBlanks.dropFirst(3)
      words += meaning
    }
    return words + controls(in: rest)
  }

  /// What stands in brackets: a box where there is room to type or where a name stands before it, else a button.
  private static func controls(in text: Substring) -> String {
    var parts: [String] = []
    var rest = text
    while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
      let before = String(rest[..<start]).withoutMarks
      if !before.isEmpty { parts.append(before) }
      let hasName = !before.isEmpty && before != "here:"
      parts.append(control(String(rest[rest.index(after: start)..<end]), hasName: hasName))
      rest = rest[rest.index(after: end)...]
    }
    let after = String(rest).withoutMarks
    if !after.isEmpty { parts.append(after) }
    return parts.dropFirst().reduce(into: parts.first ?? "") { $0 += ($0.hasSuffix(":") ? " " : ", ") + $1 }
  }

  private static func control(_ inside: String, hasName: Bool) -> String {
    let text = inside.withoutBlanksAround
    if text.isEmpty { return "an empty box" }
    if text.hasSuffix(" v") { return "the list \(text.dropLast(2))" }
    return hasName || inside.hasSuffix("  ") ? "a box with \(text)" : "the button \(text)"
  }
}

extension Substring {
  fileprivate var withoutLeadingBlanks: Substring { drop { $0 == " " } }
}

extension String {
  /// The words with single blanks, and with a word for the mark of the target.
  fileprivate var withoutMarks: String {
    var text = split(separator: " ").joined(separator: " ")
    if text.hasSuffix(">") { text = String(text.dropLast()).withoutBlanksAround + " here" }
    if text.hasPrefix(">") { text = "here: " + String(text.dropFirst()).withoutBlanksAround }
    return text == " here" ? "here:" : text
  }
}
