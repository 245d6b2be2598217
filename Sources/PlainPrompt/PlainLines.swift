import SetupRules
import Wizard

/// Lines for a screen reader or a pipe: no control character, no sign that steers a terminal, nothing cut or folded.
struct PlainLines: Equatable, Sendable {
  private(set) var lines: [String] = []

  var isEmpty: Bool { lines.isEmpty }

  /// Words for people; the keys that they name are those of plain mode.
  mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    lines.append(words.withCommandsForKeys.withoutTerminalControls)
  }

  /// A value, letter by letter, with a label before it.
  mutating func show(_ label: String, _ value: String) {
    lines.append("\(label): \(value)".withoutTerminalControls)
  }

  /// A value alone on its line.
  mutating func show(_ value: String) {
    lines.append(value.withoutTerminalControls)
  }

  /// Paragraphs, entries and examples, a line each.
  mutating func say(_ blocks: [Page.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let phrases), .entry(let phrases): say(phrases.inQuotes)
      case .code(let code): for line in code { show(line) }
      }
    }
  }

  mutating func append(_ other: PlainLines) { lines += other.lines }

  /// Parts what follows from what was said before.
  mutating func part() { lines.append("") }
}

extension [Page.Phrase] {
  /// The words as they are read aloud: what stands out in bold on the screen, a label of the console or a text to type,
  /// stands in quotes. A text alone is there to be copied, and has none.
  var inQuotes: String {
    if count == 1 { return plainText }
    var text = ""
    for phrase in self {
      switch phrase.style {
      case .strong, .code: text += phrase.text.contains("\"") ? phrase.text : "\"\(phrase.text)\""
      case .plain, .address: text += phrase.text
      }
    }
    return text
  }
}

extension String {
  /// The text with the commands of plain mode in place of the screen's keys.
  var withCommandsForKeys: String {
    // Nearly no text names a key.
    guard utf8.contains(UInt8(ascii: "-")) || utf8.contains(UInt8(ascii: "F")) || utf8.contains(UInt8(ascii: "T"))
    else { return self }
    var words: [String] = []
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let key = word.prefix { $0 == "-" || $0.isLetter || $0.isNumber }
      // Words name Ctrl-V as the terminal's own key for pasting.
      guard let command = Command.all.first(where: { $0.keys.first.map { $0 == key } ?? false })?.plain,
        command != .paste
      else {
        words.append(String(word))
        continue
      }
      if words.last == "press" { words[words.count - 1] = "type" }
      words.append(command.name + word.dropFirst(key.count))
    }
    return words.joined(separator: " ")
  }
}
