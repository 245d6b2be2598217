import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Two roles, and runs that are old or complete")
struct RolesTests {
  @Test("administrators begin with Region, instance and two steps of the agents; name and relay state are their own")
  func administrators() throws {
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    let admins = try Participant(home: setup.home, arguments: ["--role", "admins"])
    try admins.terminal.wait(for: "What the agents' setup knows is here already")
    try admins.terminal.wait(for: "[x] Organization")
    try admins.press(.enter, for: "step 3 of 6")
    try admins.jump(toStep: 4)
    try admins.terminal.wait(for: "Amazon Connect - Admin")
    try admins.jump(toStep: 6)
    try admins.press(.tab, for: "(checked, from agents)")
    try admins.press(.tab, for: "/connect/federate/")
    let band = admins.terminal.lines.joined().filter { !$0.isWhitespace }
    #expect(band.contains("/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770"))
    // The page beside it shows the workshop's own template, which is for agents.
    #expect(!band.contains("178c75e4-b3de-4839-a6aa-e321ab3f3770?"))
    _ = try admins.leave(.saveAndQuit)

    let file = setup.home.path + "/.local/state/connect-sso/admins.json"
    let state = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) as? [String: Any]
    #expect(state?["taken"] as? [String] == ["identityCenterRegion", "instance"])
    #expect(
      state?["answers"] as? [String: String] == ["identityCenterRegion": "us-east-1", "instance": Sample.arn])
    #expect(try setup.snapshot() == before)
    let status = try setup.run("status", "--role", "admins")
    #expect(status.output.hasPrefix("For admins: 12 open. 2 of 6 steps are done.\n"))
    #expect(status.output.contains("For agents: complete."))
  }

  @Test("a complete run asks: go on keeps it, start new keeps the earlier answers in a file of their own")
  func complete() throws {
    let setup = try SavedSetup()
    let first = try Participant(home: setup.home)
    try first.terminal.wait(for: "There is an earlier run.")
    try first.press(.enter)
    try first.terminal.wait("no question") { !$0.screenText.contains("There is an earlier run.") }
    #expect(try first.leave(.saveAndQuit).lastLine.hasPrefix("Everything is set up and saved."))
    let answers = first.savedAnswers

    let second = try Participant(home: setup.home)
    try second.terminal.wait(for: "There is an earlier run.")
    try second.press(.down)
    try second.press(.enter, for: "A new run begins.")
    _ = try second.leave(.saveAndQuit)
    #expect(second.savedAnswers.isEmpty)
    let folder = setup.home.path + "/.local/state/connect-sso"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name -> [String: String]? in
      guard name != "agents.json", let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        return nil
      }
      // The lock beside them is no JSON.
      let state = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
      return state?["answers"] as? [String: String]
    }
    #expect(kept.contains(answers))
  }

  @Test("a run that was changed more than four hours ago asks, a younger one does not", arguments: [3, 5])
  func old(_ hours: Int) throws {
    let setup = try SavedSetup(in: TemporaryFolder())
    _ = try setup.run("apply", "-", input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    let text = try String(contentsOf: URL(filePath: setup.stateFile), encoding: .utf8)
    let then = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -3600 * Double(hours)))
    let changed = text.replacing(/"changedAt": "[^"]*"/, with: "\"changedAt\": \"\(then)\"")
    try #require(changed != text)
    try Data(changed.utf8).write(to: URL(filePath: setup.stateFile))
    let participant = try Participant(home: setup.home)
    try participant.terminal.wait(for: hours > 4 ? "There is an earlier run." : "step 1 of 6")
    #expect(participant.terminal.screenText.contains("There is an earlier run.") == (hours > 4))
  }
}
