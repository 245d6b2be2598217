import TerminalEmulator
import Testing

@Suite("With --mouse")
struct MouseTests {
  private func start(_ step: String, _ item: String, rows: Int = 24) throws -> Participant {
    let participant = try Participant(at: step, item, arguments: ["wizard", "--mouse"], rows: rows)
    try participant.terminal.wait { $0.modes.mouseClicks && $0.modes.mouseInNumbers && $0.modes.focusReports }
    return participant
  }

  /// Presses and releases the left button on a text.
  private func click(on text: String, _ participant: Participant, release: Bool = true) throws {
    // A text stands in its place when the whole frame is there.
    try participant.terminal.waitUntilIdle()
    let row = try #require(participant.terminal.lines.firstIndex { $0.contains(text) })
    let line = participant.terminal.line(row)
    let column = line.distance(from: line.startIndex, to: try #require(line.ranges(of: text).first).lowerBound)
    try participant.terminal.send("\u{1B}[<0;\(column + 1);\(row + 1)M")
    if release { try participant.terminal.send("\u{1B}[<0;\(column + 1);\(row + 1)m") }
  }

  @Test("a click goes to a step, an action and a field, and ticks the focused action")
  func page() throws {
    let participant = try start("add-application", "applications-open")
    try click(on: "Enable", participant)
    try participant.terminal.wait(for: "step 1 of 6")
    try click(on: " Name", participant)
    try participant.waitForItem("applicationName")
    try click(on: "Display name holds", participant)
    try participant.waitForItem("name-typed")
    try click(on: ">[ ] Display name holds", participant)
    try participant.terminal.wait { $0.line($0.cursor.row).contains(">[x]") }
    try click(on: "[ ] Application name", participant)
    try participant.waitForItem("applicationName")
    try click(on: "Relay state", participant)
    try participant.terminal.wait(for: "step 6 of 6")
  }

  @Test("a click highlights an entry of a list, runs one of the menu, and one beside it closes it")
  func lists() throws {
    let participant = try start("enable-sso", "identityCenterRegion")
    try click(on: "us-west-2", participant)
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> us-west-2") }
    try participant.accept(to: "enabled")
    #expect(participant.savedAnswers["identityCenterRegion"] == "us-west-2")

    try click(on: "F1 menu", participant)
    try participant.terminal.wait(for: "What you can do")
    try click(on: "Next step", participant)
    try participant.terminal.wait(for: "step 2 of 6")
    try participant.press(.menu, for: "What you can do")
    try participant.terminal.send("\u{1B}[<0;1;1M\u{1B}[<0;1;1m")
    try participant.terminal.wait { !$0.screenText.contains("What you can do") }
    #expect(participant.terminal.screenText.contains("step 2 of 6"))
  }

  @Test("the wheel scrolls the page, and moves in the menu")
  func wheel() throws {
    let participant = try start("set-relay-state", "connect-open", rows: 16)
    let first = try participant.idleView()
    try participant.terminal.send("\u{1B}[<65;40;8M")
    try participant.terminal.wait("what is below") { $0.view != first }
    try participant.terminal.send("\u{1B}[<64;40;8M")
    try participant.terminal.wait { $0.view == first }
    try participant.press(.menu, for: "What you can do")
    try participant.terminal.send("\u{1B}[<65;40;8M")
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> Space") }
  }

  @Test("the click that brings the window back does nothing, the next one does")
  func focus() throws {
    let participant = try start("add-application", "applications-open")
    try participant.terminal.wait(for: "step 3 of 6")
    try participant.terminal.send("\u{1B}[O")
    try participant.terminal.send("\u{1B}[I\u{1B}[<0;6;2M")
    try participant.terminal.send("\u{1B}[<0;6;2m")
    try participant.synchronize()
    #expect(participant.terminal.screenText.contains("step 3 of 6"))
    // For 200 ms a click is taken for the one that brought the window back.
    participant.terminal.pause(milliseconds: 250)
    try participant.terminal.send("\u{1B}[<0;6;2M\u{1B}[<0;6;2m")
    try participant.terminal.wait { !$0.screenText.contains("step 3 of 6") }
  }

  @Test("without it clicks are not asked for, and the menu turns it on and off")
  func toggles() throws {
    let participant = try Participant(at: "add-application", "applications-open")
    let terminal = participant.terminal
    #expect(!terminal.modes.mouseClicks && !terminal.modes.focusReports)
    try participant.choose("Use the mouse here")
    try terminal.wait { $0.modes.mouseClicks && $0.screenText.contains("The mouse works here now.") }
    try participant.choose("Give the mouse back")
    try terminal.wait { !$0.modes.mouseClicks && !$0.modes.focusReports }
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }
}
