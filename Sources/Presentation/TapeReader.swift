import TerminalUI

/// Makes commands of a tape's tokens.
struct TapeReader {
  private var tokens: ArraySlice<TapeToken>
  private var line = 1
  /// The comment that was read last in lines of its own, and the last of them.
  private var above: (text: String, line: Int)?

  private static let keys: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Escape", .escape), ("Space", .character(" ")), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right),
  ]
  private static let known =
    "Known are Type, Enter, Tab, Escape, Space, Up, Down, Left, Right, Ctrl+ with a letter, Sleep and Wait."
  /// What VHS has for its pictures and its shell.
  private static let ofRecordings = [
    "Set", "Output", "Hide", "Show", "Require", "Env", "Source", "Screenshot", "Copy", "Paste", "Subtitle",
  ]
  private static let otherKeys = [("Backspace", "H"), ("Delete", "D"), ("Home", "A"), ("End", "E")]
  /// An hour, in milliseconds.
  private static let longest = 3_600_000
  private static let mostRepeats = 1000

  init(_ bytes: [UInt8]) throws(TapeFault) {
    tokens = try TapeScanner(bytes).tokens()[...]
  }

  mutating func commands() throws(TapeFault) -> [Tape.Command] {
    var commands: [Tape.Command] = []
    var keys = 0
    while let token = tokens.popFirst() {
      line = token.line
      if case .comment(let text) = token.kind {
        // Behind a command it belongs to that; in a line of its own, to what stands directly below.
        if commands.last?.line == line { commands[commands.count - 1].add(text) } else { keep(text) }
        continue
      }
      var next = Tape.Command(kind: try command(token), line: line)
      if let above, above.line == line - 1 { next.add(above.text) }
      above = nil
      keys += next.keyCount
      guard keys <= Tape.mostKeys else { throw fault("The tape has more than \(Tape.mostKeys) keys.") }
      commands.append(next)
    }
    guard !commands.isEmpty else { throw TapeFault(line: 1, reason: "The tape is empty. \(Self.known)") }
    return commands
  }

  /// Lines of comment that follow each other are one.
  private mutating func keep(_ comment: String) {
    let before = above.flatMap { $0.line == line - 1 ? $0.text + " " : nil } ?? ""
    above = (before + comment, line)
  }

  private mutating func command(_ token: TapeToken) throws(TapeFault) -> Tape.Command.Kind {
    guard case .word(let name) = token.kind else {
      throw fault("A command is expected, not \(token.written). \(Self.known)")
    }
    switch name {
    case "Type": return try type()
    case "Sleep":
      let time = try time(after: "Sleep")
      return .sleep(time)
    case "Wait": return .wait(try wait())
    case "Ctrl": return try control()
    default: break
    }
    guard let key = Self.keys.first(where: { $0.name == name })?.key else { throw unknown(name) }
    let speed = try speed()
    return .press(key, count: try count(), speed: speed)
  }

  private mutating func type() throws(TapeFault) -> Tape.Command.Kind {
    let speed = try speed()
    var texts: [String] = []
    while case .text(let text) = tokens.first?.kind, tokens.first?.line == line {
      texts.append(text)
      tokens.removeFirst()
    }
    guard !texts.isEmpty else { throw fault("Type needs a text in quotes, such as Type \"us-east-1\".") }
    let text = texts.joined(separator: " ")
    guard text.utf8.count <= Tape.longestText else {
      throw fault("A text to type has at most \(Tape.longestText) bytes; this one has \(text.utf8.count).")
    }
    return .type(text, speed: speed)
  }

  private mutating func control() throws(TapeFault) -> Tape.Command.Kind {
    guard accept("+"), case .word(let letter) = tokens.first?.kind, tokens.first?.line == line, letter.count == 1
    else { throw fault("Ctrl needs one letter, such as Ctrl+R.") }
    tokens.removeFirst()
    return .press(.control(Character(letter.lowercased())), count: try count(), speed: nil)
  }

  private mutating func wait() throws(TapeFault) -> Tape.Pattern {
    var isWholeScreen = false
    if accept("+") {
      guard let place = nextInLine, place == .word("Screen") || place == .word("Line") else {
        throw fault("After Wait+ stands Screen or Line.")
      }
      tokens.removeFirst()
      isWholeScreen = place == .word("Screen")
    }
    // The wizard answers at once or never, so the time that VHS would wait is read and not needed.
    _ = try speed()
    guard case .pattern(let text) = nextInLine else { return try Tape.Pattern("", isWholeScreen, line) }
    tokens.removeFirst()
    return try Tape.Pattern(text, isWholeScreen, line)
  }

  private mutating func count() throws(TapeFault) -> Int {
    guard case .number(let digits) = nextInLine else { return 1 }
    tokens.removeFirst()
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
    guard case .number(let digits) = nextInLine, let number = Double(digits) else {
      throw fault("After \(name) stands a time, such as 500ms or 2s.")
    }
    tokens.removeFirst()
    var factor = 1000.0
    if case .word(let unit) = nextInLine, let known = ["ms": 1.0, "s": 1000.0, "m": 60_000.0][unit] {
      tokens.removeFirst()
      factor = known
    }
    guard number * factor <= Double(Self.longest) else { throw fault("A time is at most an hour.") }
    return Int((number * factor).rounded())
  }

  private var nextInLine: TapeToken.Kind? { tokens.first?.line == line ? tokens.first?.kind : nil }

  private mutating func accept(_ sign: Character) -> Bool {
    guard nextInLine == .sign(sign) else { return false }
    tokens.removeFirst()
    return true
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
    if let right = (Self.keys.map(\.name) + ["Type", "Sleep", "Wait", "Ctrl"]).first(where: {
      $0.lowercased() == name.lowercased()
    }) {
      return fault("\(name) is written \(right).")
    }
    return fault("\(name) is not known here. \(Self.known)")
  }
}
