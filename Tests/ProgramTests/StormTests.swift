import TerminalEmulator
import TestSupport
import Testing

@Suite("Sizes that change without end")
struct StormTests {
  @Test(
    "after a storm the screen is that of a program that starts now",
    arguments: [(80, 24), (40, 12), (40, 9), (120, 40)])
  func leavesNothing(_ columns: Int, _ rows: Int) throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("\u{65E5}\u{672C} e\u{301} name")
    try participant.waitForDrafts(["applicationName": "\u{65E5}\u{672C} e\u{301} name"])
    try participant.terminal.send("\u{1B}[C")
    var numbers = SeededNumbers(seed: UInt64(columns))
    for round in 0..<200 {
      let isTiny = round.isMultiple(of: 5)
      participant.terminal.resize(
        columns: Int.random(in: 1...(isTiny ? 3 : 160), using: &numbers),
        rows: Int.random(in: 1...(isTiny ? 3 : 50), using: &numbers))
      // Some sizes are drawn, or half drawn, and others come too fast for that.
      if round.isMultiple(of: 7) { participant.terminal.pause(milliseconds: 1) }
      if round.isMultiple(of: 20) { try participant.terminal.send("\u{1B}[C") }
    }
    participant.terminal.resize(columns: columns, rows: rows)

    let folder = try TemporaryFolder()
    try folder.write(
      try participant.home.read(".local/state/connect-sso/agents.json"), to: ".local/state/connect-sso/agents.json")
    let fresh = try Participant(home: folder, columns: columns, rows: rows)
    let whole = try fresh.idleView()
    try participant.terminal.wait("the screen of a program that starts now:\n\(whole)\n") { $0.view == whole }
  }

  @Test("from one cell to three by three it lives, and takes keys", arguments: [(1, 1), (2, 1), (1, 3), (3, 3)])
  func tiny(_ columns: Int, _ rows: Int) throws {
    let participant = try Participant(at: "name-application", "applicationName", columns: columns, rows: rows)
    for key in [
      "x", "\r", "\u{1B}OP", "\u{1B}[B", "\u{1B}", "\u{1B}OR", "\u{1B}[B", "\u{1B}", "\u{1B}OQ", "\u{1B}[6~", "y",
    ] {
      try participant.terminal.send(key)
      if key == "\u{1B}" { try participant.terminal.waitUntilIdle() }
    }
    participant.terminal.resize(columns: 80, rows: 24)
    try participant.terminal.wait { $0.line($0.cursor.row).contains("xy") }
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }
}
