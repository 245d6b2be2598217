import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("A bare instance id, to the end")
struct BareInstanceTests {
  private static let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let answers = [
    "instance": id, "instanceAccount": "111122223333", "instanceRegion": "us-west-2",
  ]

  @Test("a relay state pasted into the ARN field: id and Region at once, then the account")
  func pasted() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")
    try participant.terminal.paste(Sample.url)
    try participant.press(.enter, for: "Ctrl-R  ")
    try participant.press(.repair, for: "Region us-west-2 waits")
    try participant.accept(to: "instanceRegion")
    #expect(participant.savedDrafts == ["instanceRegion": "us-west-2"])
    try participant.accept(to: "instanceAccount")
    try participant.type("1111-2222-3333")
    try participant.accept(to: "pasted")
    #expect(participant.savedAnswers == Self.answers)
    try participant.terminal.wait(for: "/connect/federate/178c75e4")
    #expect(try participant.leave(.saveAndQuit).code == 0)
    // What was accepted is asked no more when the run is opened again.
    let again = try Participant(home: participant.home)
    try again.terminal.wait(for: "/connect/federate/178c75e4")
    #expect(again.savedItem == "pasted")
  }

  @Test("the review shows the next module's values")
  func review() throws {
    let participant = try Participant(at: "review", "", answers: Self.answers, columns: 120, rows: 100)
    try participant.terminal.wait(for: "AmazonConnectAgentAccessRole")
    try participant.terminal.wait(for: "Account of the instance")
    #expect(!participant.terminal.screenText.contains("Both are asked next"))
  }

  @Test("plain mode asks for both, and the handout follows")
  func plain() throws {
    let home = try TemporaryFolder()
    let asked = try FinishedCommand(
      ["--plain"], input: "\n:go 6\n\n\(Sample.url)\n:fix\n\n\n21O987654321\n:fix\n\n:quit\n", home: home)
    for text in [
      "the Region us-west-2 another", "Region us-west-2 waits", "Account of the instance",
      "Accepted, checked: 210987654321",
    ] {
      #expect(asked.output.contains(text), "\(text) in \(asked.output)")
    }
    let setup = try SavedSetup()
    let given = try setup.run(
      "apply", "-",
      input: #"{"answers": {"instance": "\#(Self.id)", "instanceRegion": "us-west-2","#
        + #""instanceAccount": "111122223333"}, "done": "all"}"#)
    try #require(given.status == 0)
    let written = try setup.run("--plain", input: "\n:handout\n:quit\n")
    #expect(written.output.contains("agents-handout.md"), "\(written.output)")
    let handout = try setup.home.read(".local/state/connect-sso/agents-handout.md")
    #expect(handout.contains("- Account of the instance (checked): `111122223333`\n"))
    #expect(handout.contains("- attributeMapping: `\(NextModuleFacts.mapping)`\n"))
  }

  @Test("the administrators' run begins with all three")
  func administrators() throws {
    let setup = try SavedSetup()
    let given = try setup.run(
      "apply", "-",
      input: #"{"answers": {"instance": "\#(Self.id)", "instanceRegion": "us-west-2","#
        + #""instanceAccount": "111122223333"}}"#)
    try #require(given.status == 0)
    _ = try setup.run("--plain", "--role", "admins", input: "\n:go 4\n\n:quit\n")
    let admins =
      try JSONSerialization.jsonObject(
        with: Data(try setup.home.read(".local/state/connect-sso/admins.json").utf8)) as? [String: Any]
    let answers = admins?["answers"] as? [String: String]
    for (key, value) in Self.answers { #expect(answers?[key] == value) }
    #expect(
      admins?["taken"] as? [String] == ["identityCenterRegion", "instance", "instanceAccount", "instanceRegion"])
  }

  @Test("the account is suggested from the metadata file")
  func suggested() throws {
    let setup = try SavedSetup()
    _ = try setup.run("apply", "-", input: #"{"answers": {"instance": "\#(Self.id)", "instanceRegion": "us-west-2"}}"#)
    let participant = try Participant(home: setup.home)
    try participant.jump(toStep: 6)
    try participant.waitForItem("instanceAccount")
    try participant.terminal.wait(for: "111122223333")
    try participant.terminal.wait(for: "suggested")
    try participant.press(.enter)
    try participant.terminal.wait("the account as an answer") {
      participant.savedAnswers["instanceAccount"] == "111122223333"
    }
  }
}
