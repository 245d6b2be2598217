import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The other role's metadata file is never a suggestion")
struct OtherRolesFileTests {
  private let home: TemporaryFolder
  /// The metadata of the application of each role.
  private let agents: String
  private let admins: String

  init() throws {
    home = try TemporaryFolder()
    agents = try Sample.metadata
    let token: (String) -> String = { Data("111122223333_\($0)".utf8).base64EncodedString() }
    admins = agents.replacing(token("ins-0123456789abcdef"), with: token("ins-fedcba9876543210"))
    try #require(admins != agents)
  }

  private func accept(_ path: String, _ role: String) throws {
    let input = #"{"role": "\#(role)", "answers": {"metadataFile": "\#(path)"}}"#
    try #require(try home.run("apply", "-", input: input).status == 0)
  }

  /// What plain mode suggests in the step of the metadata file.
  private func suggestion(_ role: String) throws -> String? {
    let output = try home.run("--plain", "--role", role, input: "\n:go 5\n\n:quit\n").output
    try #require(output.contains("Field: Metadata file"), "\(output)")
    return output.split(separator: "\n").first { $0.hasPrefix("Suggested: ") }.map { String($0.dropFirst(11)) }
  }

  @Test("the accepted file, its copies under any name, and another file of the same application")
  func agentsFiles() throws {
    let path = try home.write(agents, to: "Downloads/Amazon Connect_ins-0123456789abcdef.xml", modified: 5_000)
    try accept(path, "agents")
    #expect(try suggestion("admins") == nil)
    try home.write(agents, to: "Downloads/Amazon Connect_ins-0123456789abcdef (1).xml", modified: 6_000)
    try home.write(agents, to: "Downloads/saml.xml", modified: 7_000)
    try home.write(agents + "\n", to: "Downloads/Amazon Connect_ins-0000.xml", modified: 8_000)
    #expect(try suggestion("admins") == nil)

    let own = try home.write(admins, to: "Downloads/metadata.xml", modified: 1_000)
    #expect(try suggestion("admins") == own)
  }

  @Test("nor in the agents' run the administrators' one")
  func adminsFile() throws {
    let path = try home.write(admins, to: "Downloads/Amazon Connect_ins-fedcba9876543210.xml")
    try accept(path, "admins")
    #expect(try suggestion("agents") == nil)
  }

  @Test("on the screen the newest file is passed over for the right one, also when it arrives late")
  func screen() throws {
    let path = try home.write(agents, to: "Downloads/Amazon Connect_ins-0123456789abcdef.xml")
    try accept(path, "agents")
    let participant = try Participant(home: home, arguments: ["--role", "admins"])
    participant.stateFile = home.path + "/.local/state/connect-sso/admins.json"
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    try home.write(admins, to: "Downloads/Amazon Connect_ins-fedcba9876543210.xml", modified: 1_000)
    try participant.terminal.wait(for: "suggested")
    try participant.accept(to: "connect-open")
    #expect(participant.savedAnswers["metadataFile"]?.hasSuffix("Amazon Connect_ins-fedcba9876543210.xml") == true)
  }

  @Test("nor is it the repair of a path that leads to none")
  func repair() throws {
    let path = try home.write(agents, to: "Downloads/Amazon Connect_ins-0123456789abcdef.xml")
    try accept(path, "agents")
    let output = try home.run("--plain", "--role", "admins", input: "\n:go 5\n\n~/Downloads\n:quit\n").output
    #expect(!output.contains("Repair: "), "\(output)")
    let own = try home.run("--plain", input: "\n:go 5\n\n:clear\n~/Downloads\n:quit\n").output
    #expect(own.contains("Repair: "), "\(own)")
  }

  @Test("an accepted file shows in one line what it is: screen, plain mode, review")
  func summary() throws {
    let line = "IAM Identity Center in us-east-1, application ins-0123456789abcdef, valid until 2056-01-03"
    let path = try home.write(agents, to: "Downloads/Amazon Connect_ins-0123456789abcdef.xml")
    let plain = try home.run("--plain", input: "\n:go 5\n\n\(path)\n:up\n:go review\n:quit\n").output
    #expect(plain.components(separatedBy: line).count >= 3, "\(plain)")

    // Where it is folded depends on the room.
    let beginning = "IAM Identity Center in us-east-1,"
    let participant = try Participant(home: home, columns: 120, rows: 60)
    try participant.terminal.wait(for: "Here is every answer")
    try participant.terminal.wait(for: beginning)
    try participant.jump(toStep: 5)
    #expect(participant.terminal.screenText.contains(beginning))
    // What is typed in its place is another file, of which nothing is known.
    try participant.terminal.send(Participant.Press.down.rawValue + "x")
    try participant.terminal.wait("no line of the file") { !$0.screenText.contains(beginning) }
  }
}
