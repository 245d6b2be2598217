import NcursesTerminal
import TerminalUI
import TestSupport
import Testing

@Suite("Any bytes whatever")
struct KeyDecoderPropertyTests {
  /// Bytes that lead deep into the decoder more often than chance would.
  private static let likely: [UInt8] =
    Array("\u{1B}\u{1B}[O]PM<?;:0127~$^u\\\u{7}AR\r\n \u{7F}".utf8) + [0xC3, 0xA9, 0xF0]

  private func randomBytes(_ count: Int, _ generator: inout SeededNumbers) -> [UInt8] {
    (0..<count).map { _ in
      Bool.random(using: &generator)
        ? Self.likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
    }
  }

  @Test("no bytes trap, no key carries a control, and after a rest the next letter is itself", arguments: 0..<40)
  func survives(_ round: UInt64) {
    let seed = UInt64.random(in: 0...UInt64.max) ^ round
    var generator = SeededNumbers(seed: seed)
    var decoder = KeyDecoder()
    decoder.reportsMouse = Bool.random(using: &generator)
    var time = 0
    var keys: [Key] = []

    for _ in 0..<200 {
      time += Int.random(in: 0...60, using: &generator)
      keys += decoder.expire(at: time)
      keys += decoder.feed(randomBytes(Int.random(in: 1...40, using: &generator), &generator), at: time)
    }
    keys += decoder.expire(at: time + 10_000)
    // A scalar may have begun; the letter ends it.
    let last = decoder.feed([0x61], at: time + 10_001)

    #expect(last == [.character("a")], "seed \(seed)")
    #expect(!keys.contains(where: carriesControl), "seed \(seed)")
  }

  @Test("bytes in one piece and byte by byte are the same keys, apart from how letters join", arguments: 0..<40)
  func piecesDoNotMatter(_ round: UInt64) {
    let seed = UInt64.random(in: 0...UInt64.max) ^ round
    var generator = SeededNumbers(seed: seed)
    let bytes = randomBytes(2000, &generator)
    var (whole, pieces) = (KeyDecoder(), KeyDecoder())

    let once = whole.feed(bytes, at: 0) + whole.expire(at: 10_000)
    let oneByOne = bytes.flatMap { pieces.feed([$0], at: 0) } + pieces.expire(at: 10_000)

    #expect(joined(once) == joined(oneByOne), "seed \(seed)")
  }

  private func carriesControl(_ key: Key) -> Bool {
    switch key {
    case .character(let character), .alt(let character): character.unicodeScalars.contains(where: isControl)
    case .paste(let text): text.unicodeScalars.contains(where: isControl)
    default: false
    }
  }

  /// Blanks of any kind are none: they are judged.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
  }

  /// Neighbouring letters as one text, in scalars: where they were cut into Characters depends on their arrival.
  private func joined(_ keys: [Key]) -> [String] {
    var words: [String] = []
    var isInText = false
    for key in keys {
      if case .character(let character) = key {
        let scalars = character.unicodeScalars.map { String($0.value) }.joined(separator: " ")
        if isInText { words[words.count - 1] += " " + scalars } else { words.append(scalars) }
        isInText = true
      } else {
        words.append("\(key)")
        isInText = false
      }
    }
    return words
  }
}
