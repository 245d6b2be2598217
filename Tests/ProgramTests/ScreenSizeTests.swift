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
    try participant.terminal.wait("the field with its finding") { terminal in
      terminal.line(terminal.cursor.row).contains("us-east-9") && terminal.screenText.contains("! ")
    }
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
    try participant.terminal.waitUntilIdle()
    let (whole, before) = (participant.terminal.screenText, participant.terminal.bytesReceived)
    try participant.terminal.send("\u{0C}")
    try participant.terminal.wait("the same screen drawn anew") {
      $0.bytesReceived > before + 800 && $0.screenText == whole
    }
  }
}
