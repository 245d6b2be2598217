/// What nobody would type into a terminal.
package struct RandomInput {
  package let rounds: RandomRounds
  private var numbers: SeededNumbers

  /// - Parameter stream: of several tests from one seed, which one.
  package init(rounds: Int, stream: UInt64) {
    self.rounds = RandomRounds(rounds)
    numbers = SeededNumbers(seed: self.rounds.seed &+ stream)
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { numbers.number(range) }

  package mutating func pick<Element>(_ elements: [Element]) -> Element { numbers.pick(elements) }

  private static let keys =
    [
      "\r", "\r", "\r", "\t", "\u{1B}[Z", "\u{1B}[A", "\u{1B}[B", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H",
      "\u{1B}[F",
      "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{7F}", "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{1B}[18~",
      "\u{1B}[19~", "\u{1B}[1;5C", "\u{1B}[1;5D", "\u{1B}b", "\u{1B}\u{7F}", " ", "?",
    ] + "abdefghknoprstuvwy_l".map { String(Unicode.Scalar(($0.asciiValue ?? 0) & 0x1F)) }

  private static let texts = [
    "us-east-1", "frankfurt", "elsewhere", "Amazon Connect - Agent", "Amazon Connect \u{2013} Agent", "~/Down", "/tmp/",
    Sample.arn, Sample.workshopARN, Sample.url, Sample.instanceID,
    "<EntityDescriptor/>",
    "x", "9", ":", "\u{E9}", "\u{65E5}\u{672C}", "\u{1F468}\u{200D}\u{1F469}", "\u{1F1E9}\u{1F1EA}", "e\u{301}",
    "\u{301}",
    "\u{202E}", "\u{200B}", "a b  c", "\"quoted\"",
  ]

  /// The bytes of a key, a click, a paste, some text, an answer of a terminal, or of nothing at all.
  package mutating func bytes(columns: Int, rows: Int) -> [UInt8] {
    switch number(0...19) {
    case 0...9: Array(pick(Self.keys).utf8)
    case 10...13: Array(pick(Self.texts).utf8)
    case 14, 15: paste()
    case 16, 17: mouse(columns: columns, rows: rows)
    case 18:
      Array(
        pick([
          "\u{1B}[I", "\u{1B}[O", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}[?1;2c", "\u{1B}[99;9x", "\u{1B}[200~", "\u{1B}",
        ]).utf8)
    default:
      (0..<number(1...12)).map { _ in UInt8.random(in: 0...255, using: &numbers) }.filter { $0 != 0x18 && $0 != 0x03 }
    }
  }

  private mutating func paste() -> [UInt8] {
    let lines = (0..<number(1...3)).map { _ in pick(Self.texts) }
    let isLong = number(0...30) == 0
    let text =
      isLong ? String(repeating: lines[0], count: 400) : lines.joined(separator: pick(["\r", "\n", "\r\n", " "]))
    return Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
  }

  private mutating func mouse(columns: Int, rows: Int) -> [UInt8] {
    let place = "\(number(1...columns + 2));\(number(1...rows + 2))"
    return Array("\u{1B}[<\(pick([0, 0, 0, 64, 65, 2, 35]));\(place)\(pick(["M", "M", "m"]))".utf8)
  }
}
