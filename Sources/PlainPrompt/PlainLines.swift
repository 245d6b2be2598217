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

  /// What the rules say of a text: what was seen, what to do, where the fault stands, and the repair of all.
  mutating func say(_ findings: [Finding], of text: String) {
    for finding in findings {
      say("\(finding.severity.label): \(finding.message)")
      if !finding.advice.isEmpty { say("What to do: \(finding.advice)") }
      if finding.severity != .note, let place = Self.place(of: finding, in: Array(text)) { show(place) }
    }
    guard let repair = findings.repair else { return }
    let isForConsole = findings.contains { $0.field?.isMendedInConsole ?? false }
    show(isForConsole ? "The box should hold" : "Repair", repair)
  }

  mutating func say(_ question: Question, _ text: String) {
    say("Question: \(question.title) \(text)")
    for (index, choice) in question.choices.enumerated() { say("Choice \(index + 1): \(choice.asSentence)") }
  }

  mutating func append(_ other: PlainLines) { lines += other.lines }

  /// Parts what follows from what was said before.
  mutating func part() { lines.append("") }

  /// Where the fault stands, counted from 1.
  private static func place(of finding: Finding, in text: [Character]) -> String? {
    guard let span = finding.span, (0...text.count).contains(span.lowerBound) else { return nil }
    if span.lowerBound == text.count { return "Something is missing at the end." }
    if span.isEmpty { return "Something is missing before character \(span.lowerBound + 1)." }
    let fault = text[span.clamped(to: text.indices)]
    if fault.count == text.count { return nil }
    let end = "\(fault.endIndex) of \(text.count)"
    if fault.count == 1 { return "The fault is at character \(end): \(fault[span.lowerBound].inWords)." }
    let shown = fault.count > 60 ? String(fault.prefix(60)) + " and so on" : String(fault)
    return "The fault is at characters \(span.lowerBound + 1) to \(end): \(shown)"
  }
}

extension Character {
  /// The character as one says it: a screen reader passes over most marks.
  fileprivate var inWords: String {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return String(self) }
    if let name = Self.names[scalar.value] { return name }
    if scalar.properties.isWhitespace || !isLetter && !isNumber { return "the sign \(scalar.codePoint)" }
    if !scalar.isASCII { return "\(self), the letter \(scalar.codePoint)" }
    return isUppercase ? "capital \(self)" : String(self)
  }

  private static let names: [UInt32: String] = [
    0x20: "a blank", 0xA0: "a blank that does not break", 0x2D: "a hyphen", 0x2011: "a hyphen that does not break",
    0x2013: "an en dash", 0x2014: "an em dash", 0x2212: "a minus sign", 0x2F: "a slash", 0x5C: "a backslash",
    0x3A: "a colon", 0x2E: "a full stop", 0x2C: "a comma", 0x25: "a percent sign", 0x3F: "a question mark",
    0x22: "a quotation mark", 0x27: "an apostrophe", 0x5F: "an underscore", 0x200B: "a blank without width",
  ]
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
    let all = split(separator: " ", omittingEmptySubsequences: false)
    var isInQuotes = false
    for (word, next) in zip(all, all.dropFirst().map(\.first) + [nil]) {
      let key = word.prefix { $0 == "-" || $0.isLetter || $0.isNumber }
      // A console has its own "Tab": what stands in a label, or right before one, is no key.
      let isBeforeLabel = key.count == word.count && next.map { $0 == "\"" || $0.isUppercase } ?? false
      let isOfConsole = isInQuotes || isBeforeLabel
      if !word.count(where: { $0 == "\"" }).isMultiple(of: 2) { isInQuotes.toggle() }
      // Words name Ctrl-V as the terminal's own key for pasting.
      guard !isOfConsole, let command = Command.all.first(where: { $0.keys.first.map { $0 == key } ?? false })?.plain,
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
