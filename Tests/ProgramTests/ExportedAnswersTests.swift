import Foundation
import TestSupport
import Testing

@Suite("An export as JSON, applied on an empty state")
struct ExportedAnswersTests {
  /// The state without what differs by nature: when it was, and where the screen stands.
  private func kept(_ stateFile: String) throws -> NSDictionary {
    let data = try Data(contentsOf: URL(filePath: stateFile))
    var state = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in ["startedAt", "changedAt", "currentStep", "currentItem", "drafts"] { state[key] = nil }
    let steps = try #require(state["steps"] as? [String: [String: Any]])
    state["steps"] = steps.mapValues { step in step.filter { $0.key != "doneAt" } }
    return state as NSDictionary
  }

  private func expectSame(_ setup: SavedSetup, role: String = "agents") throws {
    let export = try setup.run("export", "--format", "json", "--role", role)
    try #require(export.status == 0, "\(export.words)")
    let other = setup.home.path + "/other.json"
    let applied = try setup.run("apply", "-", "--state", other, input: export.output)
    try #require(applied.status == 0, "\(applied.words)")
    let own = setup.stateFile.replacingOccurrences(of: "agents.json", with: "\(role).json")
    #expect(try kept(other) == kept(own))
    // The export of that is the same text again.
    #expect(try setup.run("export", "--format", "json", "--state", other).output == export.output)
  }

  @Test("checked answers, with every tick")
  func checked() throws { try expectSame(try SavedSetup()) }

  @Test("answers by word, and a choice that may stay empty")
  func byWord() throws {
    let setup = try SavedSetup()
    let given = try setup.run(
      "apply", "-",
      input: #"{"answers": {"metadataFile": "elsewhere", "consoleShows": "dashboard"}, "byWord": ["relayState"]}"#)
    try #require(given.status == 0, "\(given.words)")
    try expectSame(setup)
  }

  @Test("answers taken from the agents' run stay marked so")
  func taken() throws {
    let setup = try SavedSetup()
    let answers = """
      {"role": "admins", "done": "all",
       "answers": {"applicationName": "Amazon Connect - Admin", "metadataFile": "elsewhere"}}
      """
    try #require(try setup.run("apply", "-", input: answers).status == 0)
    let state = try setup.home.read(".local/state/connect-sso/admins.json")
    try #require(state.contains("\"taken\""))
    try expectSame(setup, role: "admins")
  }

  @Test("leave to ask AWS is everybody's own, and is not handed on", arguments: ["json", "env", "markdown"])
  func leave(format: String) throws {
    let setup = try SavedSetup()
    try #require(try setup.run("apply", "-", input: #"{"answers": {"askAccount": "yes"}}"#).status == 0)
    try #require(try setup.home.read(".local/state/connect-sso/agents.json").contains("\"askAccount\": \"yes\""))
    let exported = try setup.run("export", "--format", format)
    try #require(exported.status == 0, "\(exported.words)")
    #expect(exported.output.contains("us-west-2"))
    #expect(!exported.output.lowercased().contains("askaccount") && !exported.output.contains("ASK_ACCOUNT"))
  }

  @Test("marks of the wrong shape, or of answers that are not given")
  func marks() throws {
    let setup = try SavedSetup()
    for wrong in [
      #"{"byWord": "relayState"}"#, #"{"byWord": ["instance"]}"#, #"{"taken": [1]}"#, #"{"taken": ["nothing"]}"#,
      #"{"taken": ["metadataFile"]}"#,
    ] {
      #expect(try setup.run("apply", "-", input: wrong).status == 65, "\(wrong)")
    }
    let home = try TemporaryFolder()
    _ = try FinishedCommand(["apply", "-"], input: #"{"byWord": ["relayState"], "taken": ["instance"]}"#, home: home)
    let state = try home.read(".local/state/connect-sso/agents.json")
    #expect(state.contains("\"byWord\": []"))
    #expect(!state.contains("\"taken\""))
  }
}
