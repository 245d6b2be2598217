import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The trainer's notes in a second terminal")
struct NotesTests {
  private static func variables(_ home: TemporaryFolder) -> [String: String] {
    ["HOME": home.path, "TMPDIR": home.path]
  }

  private static func notes(_ home: TemporaryFolder, _ arguments: [String] = []) throws -> TerminalEmulator {
    try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["notes"] + arguments, environment: variables(home), folder: home.path,
      columns: 80, rows: 24)
  }

  @Test("they wait for a run, follow it from step to step and item to item, and show what comes next")
  func following() throws {
    let home = try TemporaryFolder()
    let notes = try Self.notes(home)
    try notes.wait(for: "There is no run yet.")
    let wizard = try Participant(home: home)
    try wizard.press(.enter, for: "step 1 of 6")
    try notes.wait(for: "step 1 of 6")
    #expect(notes.screenText.contains("Ask everybody to read the Region aloud"))
    #expect(notes.screenText.contains("Next: 2 Create organization, 4 minutes"))
    try wizard.press(.nextStep, for: "step 2 of 6")
    try notes.wait(for: "step 2 of 6")
    try wizard.jump(toStep: 4)
    try notes.wait(for: "Now: Application name")
    try wizard.press(.down)
    try notes.wait(for: "Now: Display name holds exactly this name.")
    try wizard.press(.previousStep, for: "step 3 of 6")
    try notes.wait(for: "step 3 of 6")
  }

  @Test("either side can be killed and started again, and the other goes on")
  func killed() throws {
    let home = try TemporaryFolder()
    var wizard = try Participant(home: home)
    try wizard.press(.enter, for: "step 1 of 6")
    var notes = try Self.notes(home)
    let other = try Self.notes(home)
    try notes.wait(for: "step 1 of 6")
    try other.wait(for: "step 1 of 6")

    wizard.terminal.kill(SIGKILL)
    _ = try wizard.terminal.waitForExit()
    try notes.send("\u{1B}[6~")
    try notes.wait(for: "Home top")
    #expect(notes.screenText.contains("step 1 of 6"))
    wizard = try Participant(home: home)
    try wizard.press(.nextStep, for: "step 2 of 6")
    try notes.wait(for: "step 2 of 6")
    #expect(notes.screenText.contains("PageDown more"))

    notes.kill(SIGKILL)
    _ = try notes.waitForExit()
    try wizard.press(.nextStep, for: "step 3 of 6")
    try other.wait(for: "step 3 of 6")
    notes = try Self.notes(home)
    try notes.wait(for: "step 3 of 6")
  }

  @Test(
    "they follow a rehearsal from its beginning to its end, and of a role only one of that role",
    arguments: ["agents", "admins"])
  func rehearsal(_ role: String) throws {
    let home = try TemporaryFolder()
    let notes = try Self.notes(home)
    let own = try Self.notes(home, ["--role", role])
    let other = try Self.notes(home, ["--role", role == "agents" ? "admins" : "agents"])
    for screen in [notes, own, other] { try screen.wait(for: "There is no run yet.") }
    let rehearser = try Rehearser(["--role", role], by: .keys, columns: 120, rows: 40, home: home)
    for screen in [notes, own] { try screen.wait(for: "Before you start") }
    try rehearser.enter()
    for screen in [notes, own] {
      try screen.wait(for: "step 1 of 6")
      #expect(screen.screenText.contains("demo"))
      #expect(screen.screenText.contains("Ask everybody to read the Region aloud"))
    }
    try rehearser.accept(to: "consoleShows")
    try notes.wait(for: "Now: What the console shows")
    rehearser.participant.terminal.kill(SIGTERM)
    #expect(try rehearser.participant.terminal.waitForExit() == .exited(143))
    try notes.wait("no run") { $0.screenText.contains("There is no run yet.") && !$0.screenText.contains("step 1") }
    try other.waitUntilIdle()
    #expect(other.screenText.contains("There is no run yet."))
  }

  @Test("the time goes on from the run's beginning, and from now with R")
  func time() throws {
    let home = try TemporaryFolder()
    let wizard = try Participant(home: home)
    try wizard.press(.enter, for: "step 1 of 6")
    try wizard.waitForItem("console-open")
    _ = try wizard.leave(.saveAndQuit)
    let file = wizard.stateFile
    let state = try String(contentsOfFile: file, encoding: .utf8)
    let began = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -1500))
    let key = try #require(state.firstMatch(of: /"startedAt": "[^"]*"/))
    try state.replacing(key.0, with: "\"startedAt\": \"\(began)\"").write(
      toFile: file, atomically: true, encoding: .utf8)

    let notes = try Self.notes(home, ["--minutes", "60"])
    try notes.wait("the time") { $0.screenText.contains(/2[5-9]:[0-5][0-9] of 1:00:00/) }
    #expect(notes.screenText.contains("LATE by"))
    try notes.send("r")
    try notes.wait(for: "  0:0")
    #expect(notes.screenText.contains("Calm:"))
    let (second, before) = (notes.screenText, notes.bytesReceived)
    try notes.wait("the next second") { $0.bytesReceived > before && $0.screenText != second }
  }

  @Test(
    "a file that is damaged or of a newer program leaves the notes as they were, and says so",
    arguments: [
      "{", "{\"schemaVersion\": 99}",
    ])
  func damaged(_ text: String) throws {
    let home = try TemporaryFolder()
    let wizard = try Participant(home: home)
    try wizard.press(.enter, for: "step 1 of 6")
    try wizard.waitForItem("console-open")
    _ = try wizard.leave(.saveAndQuit)
    let notes = try Self.notes(home)
    try notes.wait(for: "step 1 of 6")
    try home.write(text, to: ".local/state/connect-sso/agents.json")
    try notes.wait(for: "The newest state cannot be read")
    #expect(notes.screenText.contains("step 1 of 6"))
    try FileManager.default.removeItem(atPath: wizard.stateFile)
    try notes.wait(for: "There is no run yet.")
  }

  @Test(
    "they write nothing, whoever looks at them and however they are left",
    arguments: [
      ("q", 0), ("\u{18}", 0), ("\u{3}", 130),
    ] as [(String, Int32)])
  func readOnly(_ key: String, _ code: Int32) throws {
    let home = try TemporaryFolder()
    let notes = try Self.notes(home)
    try notes.wait(for: "There is no run yet.")
    for (columns, rows) in [(40, 9), (1, 1), (120, 40)] {
      let before = notes.bytesReceived
      notes.resize(columns: columns, rows: rows)
      try notes.wait("the new size") {
        $0.bytesReceived > before && (columns == 1 || $0.screenText.contains("There is no run yet."))
      }
    }
    try notes.send(key)
    #expect(try notes.waitForExit() == .exited(code))
    #expect(!notes.modes.alternateScreen)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test("printed, and where there is no screen, they are the notes of the whole module")
  func printed() throws {
    let home = try TemporaryFolder()
    let printed = try home.run("notes", "--print")
    #expect(printed.status == 0)
    #expect(printed.output.hasPrefix("Trainer's notes: single sign-on for Amazon Connect, 35 minutes\n"))
    #expect(printed.output.contains("\nStep 1: Enable IAM Identity Center (minute 3 to 8)\n"))
    #expect(printed.output.contains("\n- Ask everybody to read the Region aloud before anybody chooses Enable."))
    #expect(!printed.output.utf8.contains(0x1B))
    #expect(try home.run("notes").output == printed.output)
    let stretched = try home.run("notes", "--print", "--minutes", "70")
    #expect(stretched.output.contains("\nStep 1: Enable IAM Identity Center (minute 6 to 16)\n"))
    for wrong in ["0", "-5", "1441", "soon"] {
      #expect(try home.run("notes", "--print", "--minutes=\(wrong)").status == 64)
    }
  }
}
