import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("reset clears one step, or all")
struct ResetTests {
  private let setup: SavedSetup

  init() throws {
    setup = try SavedSetup()
  }

  private func steps() throws -> [String] { try setup.run("status", "--json").statuses }

  /// The file in which a reset says that the state before is.
  private func kept(_ result: FinishedCommand) throws -> String {
    String(try #require(result.words.firstMatch(of: /kept in (\S+)\. To go on/), "\(result.words)").1)
  }

  @Test("one step, by its id or its number; the rest stays, and the state before is kept")
  func oneStep() throws {
    let before = try setup.snapshot().bytes
    let result = try setup.run("reset", "set-relay-state", "--yes")
    #expect(result.status == 0, "\(result.words)")
    #expect(try steps() == ["done", "done", "done", "done", "done", "open"])
    let answers = try setup.run("status", "--json").json["answers"] as? [String: String] ?? [:]
    #expect(Set(answers.keys) == ["identityCenterRegion", "applicationName", "metadataFile"])
    #expect(try Data(contentsOf: URL(filePath: setup.stateFile + ".previous")) == before)
    let kept = try self.kept(result)
    #expect(try Data(contentsOf: URL(filePath: kept)) == before)

    let second = try setup.run("reset", "5", "--yes")
    #expect(second.status == 0)
    #expect(try self.kept(second) != kept)
    // A second reset does not take the first one's place.
    #expect(try Data(contentsOf: URL(filePath: kept)) == before)
    #expect(try steps() == ["done", "done", "done", "done", "open", "open"])
    #expect(try setup.home.read(".local/state/connect-sso/agents.json").contains("sha256") == false)
  }

  @Test("everything, and the role stays")
  func all() throws {
    let before = try setup.snapshot().bytes
    #expect(try setup.run("reset", "--yes").status == 0)
    #expect(try steps() == Array(repeating: "open", count: 6))
    let status = try setup.run("status", "--json").json
    #expect((status["answers"] as? [String: String])?.isEmpty == true)
    #expect(status["role"] as? String == "agents")
    #expect(try Data(contentsOf: URL(filePath: setup.stateFile + ".previous")) == before)
  }

  @Test("without a terminal nothing is asked: exit 64, and nothing is cleared")
  func noTerminal() throws {
    let before = try setup.snapshot()
    for arguments in [["reset"], ["reset", "name-application"]] {
      let result = try FinishedCommand(arguments, input: "yes\n", home: setup.home)
      #expect(result.status == 64)
      #expect(result.words.contains("--yes"))
    }
    #expect(try setup.snapshot() == before)
  }

  @Test("an unknown step names the known ones", arguments: ["tea-break", "0", "7", "-1x", "review", "Enable-SSO"])
  func unknown(_ name: String) throws {
    let before = try setup.snapshot()
    let result = try setup.run("reset", "--yes", "--", name)
    #expect(result.status == 64)
    #expect(result.words.contains("Usage: connect-sso reset"))
    for step in ["enable-sso", "create-organization", "set-relay-state"] { #expect(result.words.contains(step)) }
    #expect(try setup.snapshot() == before)
  }

  @Test("a wizard that has the run keeps it: exit 75")
  func locked() throws {
    let participant = try Participant(home: setup.home)
    let before = try setup.snapshot().bytes
    #expect(try setup.run("reset", "--yes").status == 75)
    #expect(try setup.run("apply", "-", input: #"{"answers": {"applicationName": "Other"}}"#).status == 75)
    #expect(try setup.run("status").status == 0)
    #expect(try setup.run("check").status == 0)
    #expect(try setup.snapshot().bytes == before)
    participant.terminal.kill(SIGKILL)
    _ = try participant.terminal.waitForExit()
    #expect(try setup.run("reset", "--yes").status == 0)
  }

  @Test("where nothing is saved there is nothing to clear; a wrong role is exit 64, a damaged file 65")
  func others() throws {
    let none = try setup.run("reset", "--role", "admins", "--yes")
    #expect(none.status == 0)
    #expect(none.words.contains("nothing to clear"))
    #expect(try setup.run("reset", "--state", setup.stateFile, "--role", "admins", "--yes").status == 64)
    try setup.home.write(#"{"schemaVersion": 2}"#, to: "newer.json")
    #expect(try setup.run("reset", "--state", setup.home.path + "/newer.json", "--yes").status == 65)
    #expect(try setup.home.read("newer.json") == #"{"schemaVersion": 2}"#)
  }

  @Test("in a terminal it asks, and only yes clears", arguments: [("yes", true), ("", false), ("no", false)])
  func asks(_ answer: String, _ isCleared: Bool) throws {
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["reset", "4"], environment: ["HOME": setup.home.path], folder: setup.home.path,
      columns: 80, rows: 24)
    try terminal.wait(for: "Enter alone keeps it.")
    let asked = terminal.lines.joined()
    #expect(asked.contains("Clear the step \"Name the application\"?"))
    #expect(asked.contains("the answer Application name, 1 tick."))
    #expect(asked.contains("The state before is kept in a file beside it."))
    try terminal.send(answer + "\r")
    guard case .exited(let code) = try terminal.waitForExit() else { throw CancellationError() }
    #expect(code == (isCleared ? 0 : 1))
    #expect(try steps()[3] == (isCleared ? "open" : "done"))
  }

  @Test("in a terminal it asks nothing about a step with nothing in it")
  func nothing() throws {
    #expect(try setup.run("reset", "4", "--yes").status == 0)
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["reset", "4"], environment: ["HOME": setup.home.path], folder: setup.home.path)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.lines.joined().contains("There is nothing to clear."))
  }

  @Test("the menu says what clearing takes away, and clears the same")
  func menu() throws {
    let participant = try Participant(home: setup.home)
    try participant.press(.enter)
    try participant.terminal.wait("no question") { !$0.screenText.contains("There is an earlier run.") }
    try participant.jump(toStep: 4)
    try participant.highlight("Clear this step", with: .up)
    try participant.press(.enter, for: "Clear this step?")
    #expect(participant.terminal.screenText.contains("the answer Application name"))
    #expect(participant.terminal.screenText.contains("kept in a file beside it"))
    let before = try setup.snapshot().bytes
    try participant.press(.down)
    try participant.press(.enter, for: "The step is clear again. The state before is kept in")
    let folder = setup.home.path + "/.local/state/connect-sso/"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("agents-2") }
    #expect(kept.map { FileManager.default.contents(atPath: folder + $0) } == [before])
    _ = try participant.leave(.saveAndQuit)
    let cleared = participant.savedState

    let other = try SavedSetup()
    #expect(try other.run("reset", "name-application", "--yes").status == 0)
    let state = try JSONSerialization.jsonObject(
      with: Data(try other.home.read(".local/state/connect-sso/agents.json").utf8))
    let answers = ((state as? [String: Any])?["answers"] as? [String: String])?.keys.sorted()
    #expect((cleared?["answers"] as? [String: String])?.keys.sorted() == answers)
    #expect(answers?.contains("applicationName") == false)
  }
}
