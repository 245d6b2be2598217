import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite(
  "The wizard looks into the account, with the real aws command", .serialized,
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct AccountWizardTests {
  /// Every file below a folder, as text.
  private func texts(below folder: TemporaryFolder) throws -> [String: String] {
    let all = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return all.reduce(into: [:]) { texts, name in
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else { return }
      texts[name] = String(decoding: data, as: UTF8.self)
    }
  }

  private func expectNoSecret(in home: TemporaryFolder, _ output: [UInt8]) throws {
    let texts = try texts(below: home)
    #expect(texts.keys.contains { $0.hasSuffix("agents.json") })
    for (name, text) in texts.merging(["the output": String(decoding: output, as: UTF8.self)], uniquingKeysWith: { $1 })
    {
      #expect(![AccountServer.secret, AccountServer.token, "AKIDTESTS"].contains(where: text.contains), "\(name)")
    }
  }

  @Test("from yes to the review: AWS ticks what it sees, the instance is chosen, and the review says so")
  func whole() throws {
    let server = try AccountServer(AccountServer.expected())
    let home = try TemporaryFolder()
    try home.download()
    let participant = try Participant(
      home: home, environment: server.environment.merging(["AWS_REGION": "us-east-1"]) { $1 }, recordsOutput: true)
    func waitForSeen(_ items: Set<String>) throws {
      try participant.terminal.wait("\(items) seen") {
        items.isSubset(of: participant.savedState?["seen"] as? [String] ?? [])
      }
    }

    try participant.press(.enter)
    try participant.waitForItem("askAccount")
    #expect(try server.requests.isEmpty)
    try participant.type("yes")
    try participant.accept(to: "console-open")
    try participant.accept(to: "consoleShows")
    try participant.accept(to: "identityCenterRegion")
    try participant.accept(to: "enabled")
    try waitForSeen(["enabled", "organization-exists", "dashboard-seen"])
    try participant.terminal.wait(for: "seen in the account", evenIfAlready: "the answer may come at any time")
    try participant.accept(to: "organization-exists")
    try participant.accept(to: "dashboard-seen")
    try participant.accept(to: "applications-open")
    try waitForSeen(["connect-chosen", "name-typed", "submitted"])
    try participant.accept(to: "catalog")
    try participant.accept(to: "connect-chosen")
    try participant.accept(to: "applicationName")
    try participant.accept(to: "name-typed")
    try participant.accept(to: "downloaded")
    try participant.accept(to: "metadataFile")
    try participant.terminal.wait(for: "suggested", evenIfAlready: "it is found at any time")
    try participant.accept(to: "connect-open")
    try participant.accept(to: "instance")
    // It is in another Region than Identity Center, and is found when every Region is asked.
    try participant.terminal.send("\u{1B}[15~")
    try participant.terminal.wait(for: "us-west-2, SAML, ACTIVE")
    try participant.accept(to: "pasted")
    #expect(participant.savedAnswers["instance"] == Sample.arn)
    try waitForSeen(["instance"])
    try participant.accept(to: "relayState")
    try participant.terminal.paste(Sample.url + "\n")
    try participant.accept(to: "defaults-kept")
    try participant.accept(to: "submitted")
    try participant.press(.enter, for: "Here is every answer")
    #expect(participant.terminal.words.contains("seen in the account"))

    let left = try participant.leave(.enter)
    #expect(left.code == 0)
    #expect(left.lastLine.contains("Everything is set up and saved."))
    let status = try home.run("status")
    #expect(status.status == 0)
    #expect(status.output.contains("Instance ARN: \(Sample.arn) (seen in the account)"))
    #expect(try server.onlyReads)
    #expect(
      try Set(server.operations).isSubset(
        of: [
          "GetCallerIdentity", "DescribeOrganization", "ListInstances", "ListApplications", "GET /instance",
          AccountServer.describeInstance, "ListSAMLProviders", "GetSAMLProvider",
        ]))
    let state = try home.read(".local/state/connect-sso/agents.json")
    #expect(try SchemaTests.faults([state], "state") == [""])
    try expectNoSecret(in: home, participant.terminal.output)
    try HomeProcesses.waitForNone(in: home)
  }

  @Test("the same in plain mode")
  func plain() throws {
    let server = try AccountServer(AccountServer.expected())
    let home = try TemporaryFolder()
    try home.download()
    let participant = try PlainParticipant(
      home: home, environment: server.environment.merging(["AWS_REGION": "us-east-1"]) { $1 })
    try participant.type("", for: "May the wizard ask AWS")
    #expect(try server.requests.isEmpty)
    try participant.type("1", for: "Step 1 of 6")
    try participant.type("", for: "What the console shows")
    try participant.type("", for: "Region of Identity Center")
    try participant.type("", for: "Identity Center is enabled in this Region")
    try participant.type(":ask", for: "Action, ticked, seen in the account")
    try participant.type("", for: "Step 2 of 6")
    try participant.type("", for: "Item 2 of 2")
    try participant.type("", for: "Step 3 of 6")
    try participant.type(":ask", for: "Seen in the account: Step 3")
    try participant.type("", for: "Item 2 of 3")
    try participant.type("", for: "Item 3 of 3")
    try participant.type("", for: "Step 4 of 6")
    try participant.type("", for: "Item 2 of 2")
    try participant.type("", for: "Step 5 of 6")
    try participant.type("", for: "Suggested: ")
    try participant.type("", for: "Step 6 of 6")
    try participant.type("", for: "Field: Instance ARN")
    try participant.type(":ask", for: "Choice 1: shop us-west-2, SAML, ACTIVE")
    try participant.type("1", for: "Item 3 of 6")
    #expect(participant.saved.contains("\"instance\": \"\(Sample.arn)\""))
    try participant.type("", for: "Item 4 of 6")
    try participant.type(Sample.url, for: "Item 5 of 6")
    try participant.type("", for: "Item 6 of 6")
    try participant.type("", for: "Here is every answer")
    try participant.type(":ask", for: "To finish, press Enter.")
    try participant.type(":back", for: "Step 6 of 6")
    try participant.type(":next", for: "Instance ARN, seen in the account: \(Sample.arn)")
    try participant.terminal.send("\r")
    #expect(try participant.left().code == 0)
    let printed = String(decoding: participant.terminal.output, as: UTF8.self)
    #expect(printed.contains("\nSeen in the account: Step 6, Instance ARN."))
    #expect(try server.onlyReads)
    try expectNoSecret(in: home, participant.terminal.output)
    try HomeProcesses.waitForNone(in: home)
  }

  /// Somebody in a run that may look, at a server that does not answer, while two questions hang.
  private func hanging() throws -> (AccountServer, Participant) {
    let silent = try AccountServer.expected().mapValues { _ in AccountServer.Reply.silence }
    let server = try AccountServer(silent)
    let participant = try Participant(
      at: "name-application", "applicationName", answers: ["askAccount": "yes", "identityCenterRegion": "us-east-1"],
      environment: server.environment, recordsOutput: true)
    try participant.terminal.wait("two questions", elsewhere: { (try? server.operations.count) == 2 })
    return (server, participant)
  }

  @Test("keys are answered while AWS is not, two commands run at most, and Ctrl-X ends them")
  func whileHanging() throws {
    let (server, participant) = try hanging()
    try participant.type("half a name")
    try participant.press(.clearToStart)
    try participant.type("another")
    try participant.terminal.send("\u{1B}[15~")
    try participant.terminal.wait(for: "AWS is asked about the account.")
    try participant.press(.steps, for: "Steps")
    try participant.press(.escape)
    let running = try HomeProcesses(participant.home)
    #expect(running.aws.count == 2)
    for call in running.calls {
      #expect(![AccountServer.secret, AccountServer.token, "AKIDTESTS"].contains(where: call.contains), "\(call)")
    }
    #expect(try server.operations.count == 2)
    #expect(try participant.leave(.saveAndQuit).code == 0)
    #expect(participant.savedDrafts == ["applicationName": "another"])
    try HomeProcesses.waitForNone(in: participant.home)
    try expectNoSecret(in: participant.home, participant.terminal.output)
  }

  @Test("no way out leaves a command behind", arguments: [SIGTERM, SIGHUP, SIGINT])
  func ways(_ number: Int32) throws {
    let (_, participant) = try hanging()
    participant.terminal.kill(number)
    _ = try participant.terminal.waitForExit()
    try HomeProcesses.waitForNone(in: participant.home)
  }

  @Test("what AWS refuses is said on request, a contradiction of another step at once, and both block no way")
  func contradicted() throws {
    var replies = try AccountServer.expected()
    replies["DescribeOrganization"] = .organization(of: "444455556666")
    let server = try AccountServer(replies)
    let participant = try Participant(
      at: "name-application", "applicationName", answers: ["askAccount": "yes"], environment: server.environment)
    try participant.terminal.wait(
      for: "is a member account", evenIfAlready: "the answer may have come with the first screen")
    try participant.type("Amazon Connect - Agent")
    try participant.accept(to: "name-typed")
    try participant.accept(to: "downloaded")
    #expect(try participant.leave(.saveAndQuit).code == 0)
    let status = try participant.home.run("status")
    #expect(status.status == 1)
    #expect(status.output.contains("aws/member-account"))
    #expect(participant.savedState?["seen"] == nil)
  }
}
