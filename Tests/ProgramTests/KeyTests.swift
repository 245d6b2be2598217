import TerminalEmulator
import Testing

@Suite("Every key of the table, with what it does on the screen")
struct KeyTests {
  @Test("Tab, Shift-Tab, Down and Up move between the items without judging")
  func moves() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("wr\u{F6}ng")
    for (key, item) in [
      ("\t", "name-typed"), ("\u{1B}[Z", "applicationName"), ("\u{1B}[B", "name-typed"),
      ("\u{1B}[A", "applicationName"),
    ] {
      try participant.terminal.send(key)
      try participant.waitForItem(item)
      try participant.terminal.wait { $0.line($0.cursor.row).contains(item == "name-typed" ? "[ ]" : "wr\u{F6}ng") }
    }
    #expect(!participant.terminal.screenText.contains("Error"))
    #expect(participant.savedDrafts == ["applicationName": "wr\u{F6}ng"])
  }

  @Test("in an open list Down and Up move in it, and Enter takes the entry")
  func list() throws {
    let participant = try Participant(at: "enable-sso", "identityCenterRegion")
    try participant.type("us-west")
    try participant.press(.down)
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> us-west-2") }
    try participant.press(.down)
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> us-gov-west-1") }
    try participant.press(.up)
    try participant.terminal.wait { $0.line($0.cursor.row).contains("> us-west-2") }
    try participant.accept(to: "enabled")
    #expect(participant.savedAnswers["identityCenterRegion"] == "us-west-2")
  }

  @Test("Esc closes what lies on top, then goes a step back, and on the first step does nothing")
  func escape() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    try participant.press(.hint, for: "Hint 1 of")
    try participant.press(.menu, for: "What you can do")
    try participant.press(.escape)
    try participant.terminal.wait { !$0.screenText.contains("What you can do") && $0.screenText.contains("Hint 1 of") }
    try participant.press(.escape)
    try participant.terminal.wait { !$0.screenText.contains("Hint 1 of") && $0.screenText.contains("step 2 of 6") }
    try participant.press(.escape, for: "step 1 of 6")
    try participant.waitForItem("console-open")
    try participant.press(.escape)
    try participant.synchronize()
    #expect(participant.terminal.screenText.contains("step 1 of 6"))
    #expect(participant.savedItem == "console-open")
  }

  @Test(
    "F7 and Ctrl-P go back, F8 and Ctrl-N on",
    arguments: [("\u{1B}[18~", 2), ("\u{10}", 2), ("\u{1B}[19~", 4), ("\u{0E}", 4)])
  func steps(_ key: String, to number: Int) throws {
    let participant = try Participant(at: "add-application", "applications-open")
    try participant.terminal.send(key)
    try participant.terminal.wait(for: "step \(number) of 6")
  }

  @Test(
    "the menu, the hints and the list of steps have two keys each",
    arguments: [
      ("\u{1B}OP", "What you can do"), ("\u{7}", "What you can do"), ("?", "What you can do"),
      ("\u{1B}OQ", "Hint 1 of"),
      ("\u{14}", "Hint 1 of"), ("\u{1B}OR", "(here)"), ("\u{0F}", "(here)"),
    ])
  func opens(_ key: String, _ words: String) throws {
    let participant = try Participant(at: "add-application", "applications-open")
    #expect(!participant.terminal.screenText.contains(words))
    try participant.terminal.send(key)
    try participant.terminal.wait(for: words)
  }

  @Test("a question mark in a field is a question mark")
  func questionMark() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("?")
    try participant.waitForDrafts(["applicationName": "?"])
  }

  @Test("F4 without a display says the address")
  func address() throws {
    let participant = try Participant(at: "enable-sso", "console-open")
    try participant.terminal.send("\u{1B}OS")
    try participant.terminal.wait(for: "No browser can be opened from here.")
    #expect(participant.terminal.screenText.contains("https://"))
  }

  @Test("Ctrl-R takes the repair, and brings the typed value back")
  func repair() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("Amazon Connect \u{2013} Agent")
    try participant.press(.enter, for: "Warning: The dash is an en dash")
    try participant.press(.repair, for: "brings back what was typed")
    try participant.terminal.wait { $0.line($0.cursor.row).contains("Amazon Connect - Agent") }
    try participant.press(.repair, for: "This is what was typed.")
    try participant.terminal.wait { $0.line($0.cursor.row).contains("Amazon Connect \u{2013} Agent") }
  }

  @Test("Space ticks and unticks, Enter ticks and moves on, and on a ticked action only moves on")
  func ticks() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    let terminal = participant.terminal
    try participant.press(.space)
    try terminal.wait { $0.line($0.cursor.row).contains(">[x] An organization") }
    try participant.press(.space)
    try terminal.wait { $0.line($0.cursor.row).contains(">[ ] An organization") }
    try participant.accept(to: "dashboard-seen")
    try participant.press(.up)
    try terminal.wait { $0.line($0.cursor.row).contains(">[x] An organization") }
    try participant.accept(to: "dashboard-seen")
    try participant.press(.up)
    try terminal.wait { $0.line($0.cursor.row).contains(">[x] An organization") }
  }

  @Test("Ctrl-S says that all is saved, Ctrl-V how to paste, and Ctrl-L draws the screen again")
  func habits() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    try participant.terminal.send("\u{13}")
    try participant.terminal.wait(for: "Every answer is saved as you give it.")
    try participant.terminal.send("\u{16}")
    try participant.terminal.wait(for: "Ctrl-Shift-V pastes in most terminals")
    let shown = try participant.idleView()
    let before = participant.terminal.bytesReceived
    try participant.terminal.send("\u{0C}")
    try participant.terminal.wait { $0.bytesReceived > before + 800 && $0.view == shown }
  }

  @Test("letters typed on an action go on in the next empty field")
  func typesOn() throws {
    let participant = try Participant(at: "set-relay-state", "connect-open")
    try participant.terminal.send("arn")
    try participant.waitForItem("instance")
    try participant.waitForDrafts(["instance": "arn"])
  }

  @Test("PageDown and PageUp scroll what does not fit")
  func pages() throws {
    let participant = try Participant(at: "set-relay-state", "connect-open", columns: 60, rows: 12)
    let first = try participant.idleView()
    try participant.press(.pageDown)
    try participant.terminal.wait("what is below") { $0.view != first }
    try participant.terminal.send("\u{1B}[5~")
    try participant.terminal.wait { $0.view == first }
  }
}
