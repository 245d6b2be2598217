import TerminalEmulator
import Testing

@Suite("Text of every script in a field")
struct TextTests {
  @Test(
    "each character takes its columns, and Left, Backspace and Delete move by whole characters",
    arguments: [
      ("e\u{301}\u{302}", 1), ("\u{65E5}", 2), ("\u{D55C}", 2), ("\u{1F600}", 2), ("\u{1F44D}\u{1F3FD}", 2),
      ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 2), ("\u{1F1E9}\u{1F1EA}", 2), ("1\u{FE0F}\u{20E3}", 1),
      ("\u{2764}\u{FE0F}", 1), ("\u{928}\u{93F}", 2), ("\u{E9}", 1),
    ])
  func moves(_ character: String, columns: Int) throws {
    let participant = try Participant(at: "name-application", "applicationName")
    let terminal = participant.terminal
    // One after the other: where bytes are cut decides what is one key.
    try terminal.paste("a\(character)b")
    try terminal.wait { $0.cell(row: $0.cursor.row, column: $0.cursor.column - 1).text == "b" }
    let (end, row) = terminal.cursor
    #expect(terminal.cell(row: row, column: end - 2 - columns).text == "a")

    try terminal.send("\u{1B}[D")
    try terminal.wait { $0.cursor == (end - 1, row) }
    try terminal.send("\u{1B}[D")
    try terminal.wait { $0.cursor == (end - 1 - columns, row) }
    try terminal.send("x")
    try terminal.wait { $0.cursor == (end - columns, row) && $0.cell(row: row, column: end - 1 - columns).text == "x" }
    try terminal.send("\u{1B}[3~")
    try terminal.wait { $0.cell(row: row, column: end - columns).text == "b" }
    try participant.waitForDrafts(["applicationName": "axb"])

    try terminal.send("\u{1F}")
    try terminal.wait { $0.cell(row: row, column: end).text == "b" }
    try participant.waitForDrafts(["applicationName": "ax\(character)b"])
  }

  @Test("a long value scrolls in its field, with the cursor always in it", arguments: [80, 40])
  func scrolls(_ columns: Int) throws {
    let participant = try Participant(at: "set-relay-state", "instance", columns: columns, rows: 24)
    let terminal = participant.terminal
    let value = String(repeating: "\u{65E5}\u{1F600}e\u{301}x", count: 40)
    try terminal.paste(value)
    try terminal.wait(for: "<")
    let row = terminal.cursor.row
    for key in ["\u{1B}[H", "\u{1B}[F", "\u{1B}[H"] {
      let before = terminal.cursor.column
      try terminal.send(key)
      try terminal.wait { $0.cursor.column != before && $0.cursor.row == row && $0.cursor.column < columns - 1 }
    }
    try terminal.send("Q")
    try terminal.wait { $0.line(row).contains("Q\u{65E5}\u{1F600}e\u{301}x") }
    try participant.waitForDrafts(["instance": "Q\(value)"])
  }
}
