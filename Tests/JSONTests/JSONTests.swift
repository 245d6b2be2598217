import SetupRules
import TestSupport
import Testing

@testable import JSON

@Suite struct JSONTests {
  private static let sample: JSONValue = .object([
    "b": .array([.number(-1), .boolean(true), .boolean(false), .null, .array([]), .object([:])]), "a": .string("/x"),
    "é": .string("Größe"), "Z": .object(["one": .number(Int.max)]), "": .decimal(0.5),
  ])

  @Test("a value is written with sorted keys, two spaces for each level, plain slashes and a newline at the end")
  func text() {
    #expect(
      Self.sample.text == """
        {
          "": 0.5,
          "Z": {
            "one": 9223372036854775807
          },
          "a": "/x",
          "b": [
            -1,
            true,
            false,
            null,
            [],
            {}
          ],
          "é": "Größe"
        }

        """)
  }

  @Test("what is written is read back as it was")
  func roundTrip() throws {
    for value in [Self.sample, .string(""), .string("\u{0}\u{7F}\u{85}\u{202E}\"\\"), .null, .number(0), .object([:])] {
      #expect(try JSONValue(reading: Array(value.text.utf8)) == value)
    }
  }

  @Test("what acts on a terminal is not in the text")
  func controls() {
    let text = JSONValue.string("\u{1B}[2J\u{8}\u{7F}\u{9B}\u{202E}").text

    #expect(text.dropLast().unicodeScalars.allSatisfy { !$0.steersTheTerminal })
    #expect(text == "\"\\u001B[2J\\b\\u007f\\u009b\\u202e\"\n")
  }

  @Test("a byte order mark is passed over, and of keys that are the same the last counts unless they are refused")
  func leniency() throws {
    let twice = Array("\u{FEFF}{\"a\": 1, \"a\": 2}".utf8)

    #expect(try JSONValue(reading: twice) == .object(["a": .number(2)]))
    #expect(throws: JSONFault(reason: "the key stands twice", line: 1, column: 10)) {
      try JSONValue(reading: twice, refusesRepeatedKeys: true)
    }
  }

  @Test(
    "a fault is told in words, with its line and column",
    arguments: [
      ("", "the text ends too early", 1, 1), ("{", "a key in straight quotes is expected", 1, 2),
      ("{\n\n\"a\" 5}", "a colon is expected", 3, 5), ("{\"a\":", "the text ends too early", 1, 6),
      ("{\"a\": }", "a value is expected", 1, 7), ("[1 2]", "a comma or a closing bracket is expected", 1, 4),
      ("{\"a\": 1,}", "a comma stands before the closing brace", 1, 9),
      ("{'a': 1}", "a key in straight quotes is expected", 1, 2),
      ("{\"a\": 1 \"b\"", "a comma or a closing brace is expected", 1, 9), ("{} x", "something follows the end", 1, 4),
      ("{} {", "something follows the end", 1, 4), ("nul", "a value is expected", 1, 1),
      ("[01]", "a value is expected", 1, 2), ("[-]", "a value is expected", 1, 2),
      ("[\"é\u{1}\"]", "a control character stands in a text", 1, 4),
      ("[\"a\nb\"]", "a control character stands in a text", 1, 4),
      ("[\"\\x\"]", "a backslash stands before what it cannot escape", 1, 5),
      ("[\"\\u12x4\"]", "a backslash stands before what it cannot escape", 1, 8),
      ("[\"\\ud800\"]", "half a character is escaped", 1, 2), ("[\"\\udc00\"]", "half a character is escaped", 1, 2),
      ("[\"abc", "the text ends too early", 1, 6), ("{\"\\u0000\": 1}", "a key holds a zero", 1, 2),
      ("[1e999]", "a number is too large", 1, 2), ("[-9223372036854775809]", "a number is too large", 1, 2),
    ])
  func faults(text: String, reason: String, line: Int, column: Int) {
    #expect(throws: JSONFault(reason: reason, line: line, column: column)) { try JSONValue(reading: Array(text.utf8)) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3]] {
      #expect(throws: JSONFault.self) { try JSONValue(reading: [0x22] + bytes + [0x22]) }
    }
  }

  @Test("values of 64 levels are read, and deeper ones are refused; brackets in texts do not count")
  func depth() throws {
    let levels = { (count: Int) in
      Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8)
    }

    #expect(throws: Never.self) { try JSONValue(reading: levels(64)) }
    #expect(throws: JSONFault(reason: "the values are nested too deeply", line: 1, column: 65)) {
      try JSONValue(reading: levels(65))
    }
    let quoted = Array(("\"\\\"" + String(repeating: "[", count: 99) + "\"").utf8)
    #expect(throws: Never.self) { try JSONValue(reading: quoted) }
  }

  @Test("a hundred thousand keys and ten million bytes take no long time")
  func large() throws {
    let members = (0..<100_000).map { "\"\($0)\": 0" }.joined(separator: ",")
    guard case .object(let object) = try JSONValue(reading: Array("{\(members)}".utf8)) else {
      Issue.record("no object")
      return
    }
    #expect(object.count == 100_000)
    let long = String(repeating: "x", count: 10_000_000)
    #expect(try JSONValue(reading: Array("\"\(long)\"".utf8)) == .string(long))
  }

  @Test("random changes of a text never end the program")
  func noise() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let bytes = Array(Self.sample.text.utf8)
    for _ in 0..<20_000 {
      var noisy = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        noisy[Int.random(in: noisy.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      // Whether it is JSON still is not foretold; what is read can be written and read again.
      guard let value = try? JSONValue(reading: noisy) else { continue }
      #expect((try? JSONValue(reading: Array(value.text.utf8))) == value, "seed \(seed)")
    }
  }
}
