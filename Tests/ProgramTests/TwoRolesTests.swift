import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("One metadata file in the runs of both roles")
struct TwoRolesTests {
  private let home: TemporaryFolder
  private static let code = "metadata/other-roles-application"

  init() throws {
    home = try TemporaryFolder()
  }

  /// Makes a run of the role, with the metadata file that the tests share.
  @discardableResult
  private func apply(_ role: String, _ options: String...) throws -> FinishedCommand {
    let answers = ["role": role, "answers": ["metadataFile": Sample.metadataFile]] as [String: Any]
    let input = String(decoding: try JSONSerialization.data(withJSONObject: answers), as: UTF8.self)
    return try FinishedCommand(["apply", "-", "--json"] + options, input: input, home: home)
  }

  private func status(_ role: String) throws -> FinishedCommand {
    try FinishedCommand(["status", "--json", "--role", role], home: home)
  }

  @Test("apply, status and inspect find it, in both runs, and it stops nothing")
  func commands() throws {
    #expect(!(try apply("agents").output.contains(Self.code)))
    #expect(!(try status("agents").output.contains(Self.code)))

    let applied = try apply("admins")

    #expect(applied.status == 0)
    #expect(applied.output.contains(Self.code))
    #expect(try status("admins").output.contains(Self.code))
    #expect(try status("agents").output.contains(Self.code))
    let inspected = try FinishedCommand(
      ["inspect", "metadata", Sample.metadataFile, "--role", "admins", "--json"], home: home)
    #expect(inspected.status == 0)
    #expect(inspected.output.contains(Self.code))
    #expect(inspected.output.contains("ins-0123456789abcdef"))
  }

  @Test("a run in a file of its own is held against the other role's usual file; one that cannot be read tells nothing")
  func otherFiles() throws {
    try apply("agents")
    let own = home.path + "/own.json"
    #expect(try apply("admins", "--state", own).output.contains(Self.code))
    try home.write("{", to: ".local/state/connect-sso/agents.json")
    let status = try FinishedCommand(["status", "--json", "--state", own], home: home)
    #expect(status.status == 1)
    #expect(!status.output.contains(Self.code))
  }

  @Test("the wizard asks for a second Enter, and the review still says it")
  func wizard() throws {
    try apply("agents")
    let participant = try Participant(home: home, arguments: ["--role", "admins"])
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 5)
    try participant.press(.down)
    try participant.terminal.paste(Sample.metadataFile)
    try participant.press(.enter, for: "Enter again keeps it")
    try participant.terminal.wait(for: "belongs to the application")
    try participant.press(.enter, for: "step 6 of 6")
    try participant.press(.nextStep, for: "Here is every answer")
    #expect(try participant.leave(.saveAndQuit).code == 0)

    let again = try Participant(home: home, arguments: ["--role", "admins"], rows: 100)
    try again.terminal.wait(for: "belongs to the application")
    #expect(try again.leave(.saveAndQuit).code == 0)
  }

  @Test("the same instance in another Region is noted as a replica, in status, check and on the review")
  func replica() throws {
    let arn = "arn:aws:connect:REGION:210987654321:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
    for (role, region) in [("agents", "us-east-1"), ("admins", "us-west-2")] {
      let answers = #"{"role": "\#(role)", "answers": {"instance": "\#(arn.replacing("REGION", with: region))"}}"#
      #expect(try home.run("apply", "-", input: answers).status == 0)
    }
    for command in ["status", "check"] {
      let output = try home.run(command, "--json", "--role", "admins").output
      #expect(output.contains("instance/replica"))
    }
    let participant = try Participant(home: home, arguments: ["--role", "admins"], rows: 100)
    try participant.press(.steps, for: "Steps")
    try participant.terminal.send("\u{1B}[F\r")
    try participant.terminal.wait(for: "The same instance id is known in")
  }
}
