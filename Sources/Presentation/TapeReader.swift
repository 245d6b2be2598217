import SetupRules
import TerminalUI

/// Makes actions of a tape, line by line.
struct TapeReader {
  private(set) var actions: [TapeAction] = []
  private(set) var comments: [Int: [String]] = [:]
  /// The number of the line, from 1.
  private var line = 0
  /// What is left of the line.
  private var rest: Substring = ""
  /// The comment that was read last in lines of its own, and the last of them.
  private var above: (text: String, line: Int)?
  /// The command that was read last: its line, and the number of its first action.
  private var last: (line: Int, action: Int)?
  /// The milliseconds of short sleeps before the next key.
  private var breath = 0
  /// How many keys there are so far, counting the bytes of a text.
  private var keys = 0

  private static let keys = ["Enter", "Tab", "Escape", "Space", "Up", "Down", "Left", "Right"]
  private static let known =
    "Known are Type, \(keys.joined(separator: ", ")), Ctrl+ with a letter, Sleep and Wait."
  /// What VHS has for its pictures and its shell.
  private static let ofRecordings = [
    "Set", "Output", "Hide", "Show", "Require", "Env", "Source", "Screenshot", "Copy", "Paste", "Subtitle",
  ]
  private static let otherKeys = [("Backspace", "H"), ("Delete", "D"), ("Home", "A"), ("End", "E")]
  private static let quotes: [Character] = ["\"", "'", "`"]
  /// In milliseconds.
  private static let units = ["ms": 1.0, "s": 1000, "m": 60_000]
  /// An hour, in milliseconds.
  private static let longest = 3_600_000
  private static let mostRepeats = 1000

  /// - Throws: `TapeFault` with the first line that is not understood.
  init(_ bytes: [UInt8]) throws(TapeFault) {
    guard bytes.count <= Tape.greatestSize else {
      throw TapeFault(line: 1, reason: "The file is larger than any tape.")
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let index = parts.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw TapeFault(line: index + 1, reason: "This is not text in UTF-8.")
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    for text in text.withBoundedRuns.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line += 1
      rest = text
      try readLine()
    }
    guard last != nil else { throw TapeFault(line: 1, reason: "The tape is empty. \(Self.known)") }
  }

  private mutating func readLine() throws(TapeFault) {
    while let sign = next() {
      if sign == "#" { return take(comment: String(rest.dropFirst())) }
      let action = actions.count
      if let above, above.line == line - 1 { say(above.text, of: action) }
      above = nil
      try command()
      last = (line, action)
    }
  }

  /// Behind a command it belongs to that; in a line of its own, to what stands directly below.
  private mutating func take(comment: String) {
    if let last, last.line == line { return say(comment, of: last.action) }
    // Lines of comment that follow each other are one.
    let before = above.flatMap { $0.line == line - 1 ? $0.text + " " : nil } ?? ""
    above = (before + comment, line)
  }

  /// Adds a comment as people read it: in one line, without the signs that set it off.
  private mutating func say(_ comment: String, of action: Int) {
    let words = comment.split(whereSeparator: \.isWhitespace).map(\.withoutTerminalControls)
    let isSign = { (word: String) in word.allSatisfy { "#-=*".contains($0) } }
    let said = words.drop(while: isSign).reversed().drop(while: isSign).reversed().joined(separator: " ")
    if !said.isEmpty { comments[action, default: []].append(said) }
  }

  // MARK: Commands

  private mutating func command() throws(TapeFault) {
    guard let name = word() else {
      let start = rest
      if rest.first.map({ Self.quotes.contains($0) || $0 == "/" }) == true {
        _ = try quoted()
      } else if number() == nil {
        rest.removeFirst()
      }
      throw fault("A command is expected, not \(start[..<rest.startIndex]). \(Self.known)")
    }
    switch name {
    case "Type": try type()
    case "Sleep":
      let time = try time(after: "Sleep")
      if time < Tape.leastStop { breath += time } else { actions.append(.stop(time)) }
    case "Wait": actions.append(.wait(try wait(), line: line))
    case "Ctrl": try control()
    default:
      guard Self.keys.contains(name), let key = Key(named: name) else { throw unknown(name) }
      let speed = try speed()
      try press(key, times: try times(), speed)
    }
  }

  private mutating func type() throws(TapeFault) {
    let speed = try speed()
    var texts: [String] = []
    while let sign = next(), Self.quotes.contains(sign) { texts.append(try quoted()) }
    guard !texts.isEmpty else { throw fault("Type needs a text in quotes, such as Type \"us-east-1\".") }
    let text = texts.joined(separator: " ")
    guard text.utf8.count <= Tape.longestText else {
      throw fault("A text to type has at most \(Tape.longestText) bytes; this one has \(text.utf8.count).")
    }
    try count(text.utf8.count)
    for character in text { press(.character(character), speed ?? Tape.usualTypingSpeed, isTyped: true) }
  }

  private mutating func control() throws(TapeFault) {
    guard accept("+"), let letter = word(), letter.count == 1 else {
      throw fault("Ctrl needs one letter, such as Ctrl+R.")
    }
    try press(.control(Character(letter.lowercased())), times: try times(), nil)
  }

  private mutating func press(_ key: Key, times: Int, _ speed: Int?) throws(TapeFault) {
    try count(times)
    for _ in 0..<times { press(key, speed ?? Tape.usualPressSpeed) }
  }

  private mutating func press(_ key: Key, _ delay: Int, isTyped: Bool = false) {
    actions.append(.press(key, delay: delay + breath, isTyped: isTyped))
    breath = 0
  }

  /// Keys are counted before they are made.
  private mutating func count(_ more: Int) throws(TapeFault) {
    keys += more
    guard keys <= Tape.mostKeys else { throw fault("The tape has more than \(Tape.mostKeys) keys.") }
  }

  private mutating func wait() throws(TapeFault) -> Tape.Pattern {
    var isWholeScreen = false
    if accept("+") {
      guard let place = word(), ["Screen", "Line"].contains(place) else {
        throw fault("After Wait+ stands Screen or Line.")
      }
      isWholeScreen = place == "Screen"
    }
    // The wizard answers at once or never, so the time that VHS would wait is read and not needed.
    _ = try speed()
    return try Tape.Pattern(next() == "/" ? try quoted() : "", isWholeScreen, line)
  }

  private mutating func times() throws(TapeFault) -> Int {
    guard let digits = number() else { return 1 }
    guard let count = Int(digits), (1...Self.mostRepeats).contains(count) else {
      throw fault("\(digits) is no number of times; it is a whole number from 1 to \(Self.mostRepeats).")
    }
    return count
  }

  private mutating func speed() throws(TapeFault) -> Int? {
    accept("@") ? try time(after: "@") : nil
  }

  /// A number with ms, s or m; without a unit, seconds.
  private mutating func time(after name: String) throws(TapeFault) -> Int {
    guard let number = number().flatMap({ Double($0) }) else {
      throw fault("After \(name) stands a time, such as 500ms or 2s.")
    }
    let behind = rest
    let unit = word().flatMap { Self.units[$0] }
    // Another word is the next command.
    if unit == nil { rest = behind }
    let time = number * (unit ?? 1000)
    guard time <= Double(Self.longest) else { throw fault("A time is at most an hour.") }
    return Int(time.rounded())
  }

  // MARK: What a line consists of, with or without blanks between

  /// The next sign.
  private mutating func next() -> Character? {
    rest = rest.drop { $0 == " " || $0 == "\t" }
    return rest.first
  }

  private mutating func accept(_ sign: Character) -> Bool {
    guard next() == sign else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func word() -> String? { run { $0.isASCII && $0.isLetter } }

  private mutating func number() -> String? { run { $0.isASCII && ($0.isNumber || $0 == ".") } }

  private mutating func run(of belongs: (Character) -> Bool) -> String? {
    guard next() != nil else { return nil }
    let run = rest.prefix(while: belongs)
    rest = rest[run.endIndex...]
    return run.isEmpty ? nil : String(run)
  }

  /// As in VHS, nothing inside quotes stands for anything else: a text with one kind of quotes goes into the other. In a pattern,
  /// between slashes, a backslash takes the slash behind it in.
  private mutating func quoted() throws(TapeFault) -> String {
    let quote = rest.removeFirst()
    var end = rest.startIndex
    while end < rest.endIndex, rest[end] != quote {
      if quote == "/", rest[end] == "\\" { rest.formIndex(after: &end) }
      if end < rest.endIndex { rest.formIndex(after: &end) }
    }
    guard end < rest.endIndex else { throw fault("The text has no closing \(quote) in its line.") }
    let text = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard !text.unicodeScalars.contains(where: \.steersTheTerminal) else {
      throw fault("There is a character in the text that cannot be typed.")
    }
    return text
  }

  private func fault(_ reason: String) -> TapeFault { TapeFault(line: line, reason: reason) }

  private func unknown(_ name: String) -> TapeFault {
    if Self.ofRecordings.contains(name) {
      return fault(
        "\(name) is not known here: it is for VHS's own recordings. Please leave the line out. \(Self.known)")
    }
    if let (_, letter) = Self.otherKeys.first(where: { $0.0 == name }) {
      return fault("\(name) is not known here. Ctrl+\(letter) does the same in the wizard. \(Self.known)")
    }
    if let right = (Self.keys + ["Type", "Sleep", "Wait", "Ctrl"]).first(where: {
      $0.lowercased() == name.lowercased()
    }) {
      return fault("\(name) is written \(right).")
    }
    return fault("\(name) is not known here. \(Self.known)")
  }
}
