import TerminalEmulator
import Testing

@Suite("Every size is usable")
struct ScreenSizeTests {
  @Test(
    "the focused field is visible with its finding",
    arguments: [(80, 24), (120, 40), (40, 12), (40, 9), (200, 60), (60, 15)])
  func finding(_ columns: Int, _ rows: Int) throws {
    let participant = try Participant(columns: columns, rows: rows)
    try participant.press(.enter)
    try participant.waitForItem("console-open")
    try participant.press(.tab)
    try participant.waitForItem("consoleShows")
    try participant.press(.tab)
    try participant.waitForItem("identityCenterRegion")
    try participant.terminal.send("us-east-9")
    try participant.press(.enter)
    try participant.terminal.wait(for: "us-east-9")
    try participant.terminal.wait("a mark of the fault") {
      $0.screenText.contains("!") || $0.screenText.contains("rror")
    }
    let cursor = participant.terminal.cursor
    #expect(participant.terminal.line(cursor.row).contains("us-east-9"))
  }

  @Test("a storm of sizes down to one cell leaves a whole screen")
  func storm() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    for (columns, rows) in [(1, 1), (200, 60), (3, 2), (40, 9), (10, 1), (1, 50), (120, 40), (1, 1), (80, 24)] {
      participant.terminal.resize(columns: columns, rows: rows)
      try participant.terminal.send("\u{0C}")
    }
    try participant.terminal.wait(for: "step 1 of 6")
    let whole = participant.terminal.screenText
    try participant.terminal.send("\u{0C}")
    try participant.terminal.wait("the same screen drawn anew") { $0.screenText == whole }
  }
}
