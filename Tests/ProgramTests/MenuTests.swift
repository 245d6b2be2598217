import TerminalEmulator
import TestSupport
import Testing

@Suite("Everything in the menu, by arrows and Enter")
struct MenuTests {
  @Test("what answers")
  func answering() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    try participant.choose("Tick, and stay here")
    try participant.terminal.wait { $0.line($0.cursor.row).contains(">[x] An organization") }
    try participant.choose("Take the tick away")
    try participant.terminal.wait { $0.line($0.cursor.row).contains(">[ ] An organization") }
    try participant.choose("Tick, and go on")
    try participant.waitForItem("dashboard-seen")

    let naming = try Participant(at: "name-application", "applicationName")
    try naming.type("Amazon Connect \u{2013} Agent")
    try naming.choose("Accept, and go on")
    try naming.terminal.wait(for: "Warning: The dash is an en dash")
    try naming.choose("Take the repaired value")
    try naming.waitForDrafts(["applicationName": "Amazon Connect - Agent"])
    try naming.choose("Bring back what was typed")
    try naming.terminal.wait(for: "This is what was typed.")

    let file = try Participant(at: "download-metadata", "metadataFile")
    try file.home.makeFolder("a-folder-of-its-own")
    try file.type("~/a-fol")
    try file.choose("Complete the path")
    try file.waitForDrafts(["metadataFile": "~/a-folder-of-its-own/"])
  }

  @Test("what helps")
  func helping() throws {
    let participant = try Participant(at: "set-relay-state", "pasted", answers: ["instance": Sample.arn])
    for (words, answer) in [
      ("Copy the value", "Sent to the terminal."), ("How to paste here", "Ctrl-Shift-V pastes"),
      ("Save now (it is saved by itself, too)", "Every answer is saved"),
    ] {
      try participant.choose(words)
      try participant.terminal.wait(for: answer)
    }
    let adding = try Participant(at: "add-application", "catalog")
    try adding.choose("Next hint")
    try adding.terminal.wait(for: "Hint 1 of")
    let browsing = try Participant(
      at: "enable-sso", "console-open", environment: ["DISPLAY": ":77", "BROWSER": "true"])
    try browsing.choose("Open the address in a browser")
    try browsing.terminal.wait { !$0.screenText.contains("What you can do") && $0.screenText.contains("rowser") }
  }

  @Test("what goes elsewhere")
  func going() throws {
    let participant = try Participant(at: "add-application", "applications-open", rows: 16)
    let terminal = participant.terminal
    try participant.choose("Next item")
    try participant.waitForItem("catalog")
    try participant.choose("Previous item")
    try participant.waitForItem("applications-open")
    try participant.choose("Next step")
    try terminal.wait(for: "step 4 of 6")
    try participant.choose("Previous step")
    try terminal.wait(for: "step 3 of 6")
    let first = try participant.idleView()
    try participant.choose("Read on below")
    try terminal.wait(for: "^ more above")
    try participant.choose("Read again above")
    try terminal.wait { $0.view == first }
    try participant.choose("Close, or go back")
    try terminal.wait(for: "step 2 of 6")
    try participant.choose("All steps, to go to one")
    try terminal.wait(for: "(here)")
    try participant.press(.down)
    try participant.press(.enter, for: "step 3 of 6")
  }

  @Test("what leaves, and what concerns the screen")
  func leaving() throws {
    let participant = try Participant(
      at: "name-application", "applicationName", answers: ["applicationName": "Amazon Connect - Agent"])
    let terminal = participant.terminal
    try participant.choose("Clear this step (asks first)")
    try terminal.wait(for: "This takes away")
    try participant.press(.down)
    try participant.press(.enter, for: "The step is clear again.")
    try terminal.wait("no answer") { participant.savedAnswers.isEmpty }
    let before = terminal.bytesReceived
    try participant.choose("Draw the screen again")
    try terminal.wait { !$0.screenText.contains("What you can do") && $0.bytesReceived > before + 4000 }
    try participant.choose("This menu")
    try terminal.wait { $0.line($0.cursor.row).contains("> Enter") }
    try participant.press(.escape)
    try terminal.wait { !$0.screenText.contains("What you can do") }
    try participant.choose("Save and quit")
    #expect(try terminal.left().code == 0)

    let interrupted = try Participant(at: "name-application", "applicationName")
    try interrupted.choose("Save and quit, as interrupted")
    #expect(try interrupted.terminal.left().code == 130)
  }

  @Test("what edits a field")
  func editing() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.type("one two-three")
    let end = participant.terminal.cursor.column
    for (words, cursor) in [
      ("to the start", 0), ("right", 1), ("a word right", 3), ("left", 2), ("a word left", 0), ("to the end", 13),
    ] {
      try participant.choose("Field: \(words)")
      try participant.terminal.wait("\(words)") {
        $0.cursor.column == end - 13 + cursor && !$0.screenText.contains("What you can do")
      }
    }
    for (words, text) in [
      ("delete to the left", "one two-thre"), ("undo", "one two-three"), ("delete a word", "one two-"),
      ("undo", "one two-three"),
      ("delete to the start", ""), ("undo", "one two-three"),
    ] {
      try participant.choose("Field: \(words)")
      try participant.terminal.wait("\(words)") {
        !$0.screenText.contains("What you can do")
          && $0.line($0.cursor.row).contains(text.isEmpty ? "Amazon Connect - Agent" : text + " ")
      }
    }
    try participant.terminal.send("\u{1}\u{6}\u{6}\u{6}")
    for (words, text) in [("delete to the right", "onetwo-three"), ("delete to the end", "one")] {
      try participant.choose("Field: \(words)")
      try participant.waitForDrafts(["applicationName": text])
    }
  }

  @Test("pausing")
  func pausing() throws {
    let shell = try Shell(at: "add-application", "applications-open")
    try shell.startProgram()
    try shell.terminal.wait(for: "step 3 of 6")
    try shell.participant.choose("Pause, back to the shell")
    try shell.terminal.wait(for: "everything is saved. To come back: fg")
    try shell.terminal.wait(for: "Stopped")
  }
}

extension Participant {
  /// Opens the menu, goes to an entry by the nearer way round, and presses Enter.
  func choose(_ words: String) throws {
    try press(.menu)
    try terminal.wait("the menu") { $0.line($0.cursor.row).contains("> Enter ") }
    let isFarDown =
      words.hasPrefix("Field:") || words.contains("quit") || words.contains("mouse") || words == "This menu"
    for _ in 0..<60 {
      let line = terminal.line(terminal.cursor.row)
      if line.contains(words + " ") || line.hasSuffix(words) { break }
      let before = line
      try press(isFarDown ? .up : .down)
      try terminal.wait("another entry") { $0.line($0.cursor.row) != before }
    }
    try press(.enter)
  }
}
