import TerminalEmulator
import Testing

@Suite("Keys in the forms of all terminals")
struct KeyFormTests {
  /// The forms of xterm, xterm with application cursor keys, the Linux console, PuTTY and rxvt.
  private static let forms: [(key: String, does: String, sequences: [String])] = [
    ("F1", "What you can do", ["\u{1B}OP", "\u{1B}[[A", "\u{1B}[11~", "\u{1B}[P", "\u{1B}[1;2P"]),
    ("F2", "Hint 1 of", ["\u{1B}OQ", "\u{1B}[[B", "\u{1B}[12~", "\u{1B}[1;5Q"]),
    ("F3", "(here)", ["\u{1B}OR", "\u{1B}[[C", "\u{1B}[13~"]),
    ("F4", "No browser", ["\u{1B}OS", "\u{1B}[[D", "\u{1B}[14~"]),
    ("F7", "before you start", ["\u{1B}[18~", "\u{1B}[18;2~", "\u{1B}[18^"]),
    ("F8", "step 2 of 6", ["\u{1B}[19~", "\u{1B}[19;5~"]),
  ]

  @Test(
    "function keys stay whole although their bytes come 20 ms apart",
    arguments: forms.flatMap { form in form.sequences.map { ($0, form.does) } })
  func functionKeys(_ sequence: String, does words: String) throws {
    let participant = try afterSlowBytes(sequence) {
      let participant = try Participant(at: "enable-sso", "console-open")
      try participant.terminal.wait(for: "step 1 of 6")
      return participant
    }
    try participant.terminal.wait(for: words)
  }

  @Test(
    "arrows, Home and End stay whole although their bytes come 20 ms apart",
    arguments: [
      ("\u{1B}[D", 12), ("\u{1B}OD", 12), ("\u{1B}[1;2D", 12), ("\u{1B}[1;5D", 8), ("\u{1B}O5D", 8), ("\u{1B}Od", 8),
      ("\u{1B}\u{1B}[D", 8), ("\u{1B}[H", 0), ("\u{1B}OH", 0), ("\u{1B}[1~", 0), ("\u{1B}[7~", 0),
      ("\u{1B}[57417u", 12),
      ("\u{1B}[1;1:1D", 12),
    ])
  func cursorKeys(_ sequence: String, to position: Int) throws {
    var (end, row) = (0, 0)
    let participant = try afterSlowBytes(sequence) {
      let participant = try Participant(at: "name-application", "applicationName")
      try participant.type("one two-three")
      (end, row) = participant.terminal.cursor
      return participant
    }
    try participant.terminal.wait { $0.cursor == (end - 13 + position, row) }
    for last in ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"] {
      try participant.terminal.send("\u{1}")
      try participant.terminal.wait(evenIfAlready: "the key under test may have led there") {
        $0.cursor == (end - 13, row)
      }
      try participant.terminal.send(last)
      try participant.terminal.wait { $0.cursor == (end, row) }
    }
    #expect(participant.terminal.line(row).contains("one two-three "))
  }

  @Test("what is no key of ours is swallowed whole: answers of the terminal, keys let go, reports not asked for")
  func swallows() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("one")
    for sequence in [
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;aGVsbG8=\u{1B}\\", "\u{1B}P1+r544e=1\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[?2026;1$y", "\u{1B}[?1u", "\u{1B}[97;1:3u",
      "\u{1B}[1;1:3D", "\u{1B}[57441;2u", "\u{1B}[<0;10;5M", "\u{1B}[M *%", "\u{1B}[I", "\u{1B}[O", "\u{1B}[201~",
      "\u{1B}[99~", "\u{1B}[1;2;3;4x", "\u{1B}[17~", "\u{1B}[24~", "\u{1B}[2~",
    ] {
      try participant.terminal.send(sequence)
    }
    try participant.terminal.send("\u{1B}[116u\u{1B}[27;1;119~\u{1B}[111;1:1u")
    try participant.waitForDrafts(["applicationName": "onetwo"])
    #expect(participant.terminal.line(participant.terminal.cursor.row).contains("onetwo "))
    #expect(participant.savedItem == "applicationName")
  }

  @Test("Esc answers at once at the program's own terminal")
  func escape() throws {
    let participant = try Participant(at: "enable-sso", "console-open", environment: ["ESCDELAY": "9000"])
    try participant.press(.menu, for: "What you can do")
    // With nine seconds of patience a slow Esc and its arrow are one key; the speed itself is measured in the benchmark.
    try participant.terminal.send("\u{1B}")
    try participant.terminal.waitUntilIdle(milliseconds: 150)
    try participant.terminal.send("[B")
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> Space") }

    let usual = try Participant(at: "enable-sso", "console-open")
    try usual.press(.menu, for: "What you can do")
    try usual.press(.escape)
    try usual.terminal.wait { !$0.screenText.contains("What you can do") }
  }

  /// Somebody whose terminal has sent bytes 20 ms apart. A try in which the machine was too busy to send them in time says
  /// nothing about the program, and is begun anew.
  private func afterSlowBytes(_ sequence: String, _ start: () throws -> Participant) throws -> Participant {
    while true {
      let participant = try start()
      if try participant.terminal.sendSlowly(Array(sequence.utf8)) { return participant }
    }
  }
}
