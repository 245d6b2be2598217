import NcursesTerminal
import TerminalUI
import Testing

@Suite("Bytes of a terminal to keys")
struct KeyDecoderTests {
  @Test("every known sequence is its key", arguments: KnownSequence.all)
  func knowsSequence(_ known: KnownSequence) {
    var decoder = KeyDecoder()

    #expect(decoder.feed(known.bytes, at: 0) == known.keys)
    #expect(decoder.deadline == nil)
  }

  @Test("a sequence cut in two anywhere is the same key, 20 ms later", arguments: KnownSequence.all)
  func joinsPieces(_ known: KnownSequence) {
    for cut in known.bytes.indices {
      var decoder = KeyDecoder()
      var keys = decoder.feed(known.bytes[..<cut], at: 1000)
      keys += decoder.expire(at: 1020)
      keys += decoder.feed(known.bytes[cut...], at: 1020)
      #expect(keys == known.keys, "cut after \(cut) bytes")
    }
  }

  @Test("a sequence whose bytes all come 20 ms apart is the same key", arguments: KnownSequence.all)
  func joinsBytes(_ known: KnownSequence) {
    var decoder = KeyDecoder()
    var keys: [Key] = []

    for (index, byte) in known.bytes.enumerated() {
      keys += decoder.expire(at: index * 20)
      keys += decoder.feed([byte], at: index * 20)
    }

    #expect(keys == known.keys)
  }

  @Test("an Esc alone is the key within 50 ms, and not before 20")
  func answersEscape() throws {
    var decoder = KeyDecoder()

    #expect(decoder.feed([0x1B], at: 100).isEmpty)
    let deadline = try #require(decoder.deadline)

    #expect((121...150).contains(deadline))
    #expect(decoder.expire(at: 120).isEmpty)
    #expect(decoder.expire(at: deadline) == [.escape])
    #expect(decoder.deadline == nil)
    #expect(decoder.feed([0x62], at: deadline + 1) == [.character("b")])
  }

  @Test("ESCDELAY says how long an Esc waits for more")
  func takesPatience() throws {
    var decoder = KeyDecoder(escapePatience: 300)

    #expect(decoder.feed([0x1B], at: 0).isEmpty)
    #expect(decoder.deadline == 300)
    #expect(decoder.expire(at: 299).isEmpty)
    #expect(decoder.feed(Array("[".utf8), at: 299).isEmpty)
    #expect(decoder.feed(Array("A".utf8), at: 598) == [.up])
  }

  @Test(
    "what only began like a sequence is an Alt key, or swallowed",
    arguments: [
      KnownSequence("\u{1B}[", .alt("[")), KnownSequence("\u{1B}O", .alt("O")), KnownSequence("\u{1B}]", .alt("]")),
      KnownSequence("\u{1B}P", .alt("P")), KnownSequence("\u{1B}\u{1B}", .escape, .escape), KnownSequence("\u{1B}[1;"),
      KnownSequence("\u{1B}[["), KnownSequence("\u{1B}]52;c;"), KnownSequence("\u{1B}[M "),
    ])
  func givesUp(_ known: KnownSequence) throws {
    var decoder = KeyDecoder()

    #expect(decoder.feed(known.bytes, at: 0).isEmpty)
    let deadline = try #require(decoder.deadline)

    #expect(decoder.expire(at: deadline) == known.keys)
    #expect(decoder.feed([0x61], at: deadline + 1) == [.character("a")])
  }

  @Test("two escapes in one piece before a letter are the key Esc and an Alt key")
  func keepsEscapeBeforeAlt() {
    var decoder = KeyDecoder()

    #expect(decoder.feed([0x1B, 0x1B, 0x78], at: 0) == [.escape, .alt("x")])
  }

  @Test("a combining mark belongs to the letter it came with")
  func joinsMarks() {
    var decoder = KeyDecoder()

    #expect(decoder.feed(Array("e\u{301}x".utf8), at: 0) == [.character("e\u{301}"), .character("x")])
    #expect(decoder.feed(Array("\u{301}".utf8), at: 1) == [.character("\u{301}")])
    #expect(decoder.feed(Array("\u{1F1E9}\u{1F1EA}".utf8), at: 2) == [.character("\u{1F1E9}\u{1F1EA}")])
  }

  @Test("bytes that are no text are dropped from a paste, and the sign that stands for them elsewhere is kept")
  func pastesOnlyText() {
    for (pasted, kept) in [(Array("a\u{FFFD}b".utf8), "a\u{FFFD}b"), ([0x61, 0xFF, 0x62], "ab")] {
      var decoder = KeyDecoder()
      let keys = decoder.feed(Array("\u{1B}[200~".utf8) + pasted + Array("\u{1B}[201~".utf8), at: 0)
      #expect(keys == [.paste(kept)])
    }
  }

  @Test("a paste without its end marker ends ten seconds after its last byte")
  func endsPaste() {
    var decoder = KeyDecoder()

    #expect(decoder.feed(Array("\u{1B}[200~first".utf8), at: 0).isEmpty)
    #expect(decoder.feed(Array(" second".utf8), at: 9_000).isEmpty)

    #expect(decoder.deadline == 19_000)
    #expect(decoder.expire(at: 18_999).isEmpty)
    #expect(decoder.expire(at: 19_000) == [.paste("first second")])
    #expect(decoder.feed([0x0D], at: 19_001) == [.enter])
  }

  @Test("a paste that stalls anywhere is one paste, and its line ends are its own", arguments: [600, 2_500, 9_900])
  func waitsForPaste(_ stall: Int) {
    let bytes = Array("\u{1B}[200~first\rsecond \u{E9}\u{1B}[31m\n\u{1B}[201~".utf8)
    // Earlier, it could still be another key.
    for cut in 4..<bytes.count {
      var decoder = KeyDecoder()
      var keys = decoder.feed(bytes[..<cut], at: 0)
      keys += decoder.expire(at: stall)
      keys += decoder.feed(bytes[cut...], at: stall)
      keys += decoder.feed(Array("x".utf8), at: stall + 1)
      // A stall behind an Esc cannot be told from the key: the paste ends there, and the rest of a mark is still no text.
      if bytes[cut - 1] == 0x1B {
        #expect(keys.last == .character("x"), "cut after \(cut) bytes: \(keys)")
        if cut == bytes.count - 5 { #expect(keys == [.paste("first\nsecond \u{E9}[31m\n"), .character("x")]) }
      } else {
        #expect(keys == [.paste("first\nsecond \u{E9}[31m\n"), .character("x")], "cut after \(cut) bytes")
      }
    }
  }

  @Test("Esc ends a paste that has lost its end marker, and is nothing else then")
  func leavesPaste() throws {
    var decoder = KeyDecoder()

    #expect(decoder.feed(Array("\u{1B}[200~lost".utf8), at: 0).isEmpty)
    #expect(decoder.feed([0x1B], at: 3_000).isEmpty)
    let deadline = try #require(decoder.deadline)
    #expect(deadline <= 3_500)
    #expect(decoder.expire(at: deadline) == [.paste("lost")])
    #expect(decoder.feed(Array("[2x\r".utf8), at: deadline + 1) == ["[", "2", "x"].map { .character($0) } + [.enter])
    #expect(decoder.feed([0x1B], at: deadline + 2).isEmpty)
    #expect(decoder.expire(at: deadline + 50) == [.escape])
  }

  @Test("a paste of any size is taken, and cut at ten and a half million bytes")
  func cutsPaste() {
    var decoder = KeyDecoder()

    #expect(decoder.feed(Array("\u{1B}[200~".utf8), at: 0).isEmpty)
    let piece = [UInt8](repeating: 0x61, count: 1_000_000)
    for _ in 0..<11 { #expect(decoder.feed(piece, at: 0).isEmpty) }
    let keys = decoder.feed(Array("end\u{1B}[201~q".utf8), at: 0)

    #expect(keys.count == 2)
    if case .paste(let text) = keys.first { #expect(text.utf8.count == 10_500_000) }
    #expect(keys.last == .character("q"))
  }

  @Test("the terminal's own names for its keys come first, also with beginnings of their own")
  func takesNames() {
    let named: [(sequence: [UInt8], key: Key)] = [
      (Array("\u{1B}[P".utf8), .delete), (Array("\u{1B}OP".utf8), .function(5)), (Array("\u{1B}x1".utf8), .up),
      (Array("\u{1B}x1".utf8), .down),
    ]
    var decoder = KeyDecoder(named: named)

    #expect(decoder.feed(Array("\u{1B}[P".utf8), at: 0) == [.delete])
    #expect(decoder.feed(Array("\u{1B}OP".utf8), at: 0) == [.function(5)])
    #expect(decoder.feed(Array("\u{1B}x1".utf8), at: 0) == [.up])
    #expect(decoder.feed(Array("\u{1B}x2".utf8), at: 0) == [.alt("x"), .character("2")])
    #expect(decoder.feed(Array("\u{1B}x".utf8), at: 0).isEmpty)
    #expect(decoder.expire(at: 100) == [.alt("x")])
  }
}
