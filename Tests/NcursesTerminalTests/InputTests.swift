import Glibc
import TerminalEmulator
import Testing

@Suite("What comes in")
struct InputTests {
  @Test(
    "keys whose bytes come 20 ms apart stay whole", arguments: ["\u{1B}[1;5D", "\u{1B}OP", "\u{1B}[[B", "\u{1B}[13~"])
  func joinsSlowBytes(_ sequence: String) throws {
    let terminal = try Exercise.startAfterSlowBytes(sequence)
    try terminal.send("x")
    try terminal.wait(for: "key character(\"x\")")

    let keys = terminal.lines.filter { $0.hasPrefix("key ") }
    #expect(keys.count == 2)
    #expect(
      keys.first.map { ["key alt(\"b\")", "key function(1)", "key function(2)", "key function(3)"].contains($0) }
        == true)
  }

  // How soon is the decoder's word, which its own tests hold, and the benchmark's.
  @Test("Esc answers without another key")
  func answersEscape() throws {
    let terminal = try Exercise.start()
    for count in 1...3 {
      try terminal.send("\u{1B}")
      try terminal.wait { $0.lines.filter { $0 == "key escape" }.count == count }
    }
  }

  @Test("ESCDELAY is in milliseconds, and what is no number leaves the usual", arguments: [("3000", 3000), ("x", 20)])
  func obeysPatience(_ value: String, atLeast milliseconds: Int) throws {
    let terminal = try Exercise.start(environment: ["ESCDELAY": value])
    let start = Self.microseconds

    try terminal.send("\u{1B}")
    try terminal.wait(for: "key escape")

    #expect((milliseconds * 1000..<1000 * TerminalEmulator.usualLimit).contains(Self.microseconds - start))
    if milliseconds < 100 { return }
    try terminal.send("\u{1B}")
    // Far longer than usual, and far shorter than this ESCDELAY.
    terminal.pause(milliseconds: 100)
    try terminal.send("[A")
    try terminal.wait(for: "key up")
  }

  @Test("a large paste arrives as one key, and a newline in it submits nothing")
  func takesPaste() throws {
    let terminal = try Exercise.start()

    try terminal.paste("one\ntwo")
    try terminal.wait(for: "key paste(\"one\\ntwo\")")
    try terminal.paste(String(repeating: "0123456789", count: 200_000))
    try terminal.wait(for: "paste of 2000000 bytes")

    #expect(terminal.line(2) == ">")
  }

  @Test("a paste without its end marker ends with Esc, or after ten seconds", arguments: [true, false])
  func endsPaste(withEscape: Bool) throws {
    let terminal = try Exercise.start()
    let start = Self.microseconds

    try terminal.send("\u{1B}[200~lost" + (withEscape ? "\u{1B}" : ""))
    try terminal.wait(for: "key paste(\"lost\")", limit: 20_000)

    let duration = Self.microseconds - start
    // Long before the ten seconds, or not before: how soon is the decoder's word.
    #expect(withEscape ? duration < 9_000_000 : duration >= 9_900_000)
  }

  @Test("the mouse is silent until it is wanted")
  func reportsMouse() throws {
    let terminal = try Exercise.start()
    try terminal.send("\u{1B}[<0;5;5M")
    try terminal.send("\u{1B}[19~")
    try terminal.wait { $0.modes.mouseClicks && $0.modes.mouseInNumbers && $0.modes.focusReports }

    try terminal.send("\u{1B}[<0;7;3M")
    try terminal.wait(for: "mouse pressed 6,2")
    #expect(!terminal.screenText.contains("mouse pressed 4,4"))
    try terminal.send("\u{1B}[20~")
    try terminal.wait { !$0.modes.mouseClicks && !$0.modes.mouseInNumbers && !$0.modes.focusReports }
  }

  @Test("another thread wakes the wait")
  func wakes() throws {
    let terminal = try Exercise.start()

    try terminal.send("\u{14}")

    try terminal.wait(for: "woken")
  }

  @Test("each size is taken at once, down to one cell")
  func followsSize() throws {
    let terminal = try Exercise.start()

    for (columns, rows) in [(120, 40), (40, 12), (40, 9), (200, 60), (12, 6)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait { $0.line(0) == "size \(columns)x\(rows)" }
    }
    for (columns, rows) in [(1, 1), (1, 24), (80, 1), (2, 2)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.send("x")
    }
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait { $0.line(0) == "size 80x24" && $0.line(2) == "> xxxx" }
  }

  @Test("a storm of sizes ends in the last one, without leftovers")
  func survivesStorm() throws {
    let terminal = try Exercise.start()
    try terminal.send("\u{B}")
    try terminal.wait(for: "style key")

    for round in 0..<400 {
      terminal.resize(columns: 1 + round * 7 % 150, rows: 1 + round * 5 % 50)
      // Some sizes are drawn, or half drawn, and others come too fast for that.
      if round.isMultiple(of: 20) { terminal.pause(milliseconds: 1) }
    }
    terminal.resize(columns: 70, rows: 20)
    try terminal.wait { $0.line(0) == "size 70x20" }
    try terminal.send("\u{C}z")
    try terminal.wait { $0.line(2) == "> z" }

    #expect(terminal.lines.filter { $0.contains("size") }.count == 1)
    #expect(terminal.lines.filter { $0.contains("style") }.count == 13)
    #expect(terminal.lines.allSatisfy { $0.isEmpty || $0.hasPrefix("s") || $0.hasPrefix(">") })
  }

  private static var microseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
