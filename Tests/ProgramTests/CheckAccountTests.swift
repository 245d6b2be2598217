import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// One question in what `check --account --json` prints.
private struct Asked: Equatable, CustomStringConvertible {
  var outcome: String
  var codes: [String] = []
  var description: String { ([outcome] + codes).joined(separator: " ") }
}

extension FinishedCommand {
  private var account: [String: Any] { json["account"] as? [String: Any] ?? [:] }

  /// What it says to each question, by the question.
  fileprivate var asked: [String: Asked] {
    (account["asked"] as? [[String: Any]] ?? []).reduce(into: [:]) { asked, entry in
      let findings = entry["findings"] as? [[String: Any]] ?? []
      asked[entry["question"] as? String ?? ""] = Asked(
        outcome: entry["outcome"] as? String ?? "", codes: findings.compactMap { $0["code"] as? String })
    }
  }

  fileprivate func because(_ question: String) -> String {
    (account["asked"] as? [[String: Any]])?.first { $0["question"] as? String == question }?["because"] as? String
      ?? ""
  }

  fileprivate var id: String? { account["id"] as? String }
}

@Suite(
  "check --account, with the real aws command", .serialized,
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct CheckAccountTests {
  private static let account = AccountServer.Reply.account
  private static let otherAccount = "444455556666"

  /// A home folder in which the Region of Identity Center is answered, and nothing else.
  private func part() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let given = try home.run("apply", "-", input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    try #require(given.status == 0, "\(given.words)")
    return home
  }

  private func check(
    _ home: TemporaryFolder, _ environment: [String: String], _ arguments: String...
  ) throws -> FinishedCommand {
    // On a machine in AWS the command would ask that machine for credentials.
    try FinishedCommand(
      ["check", "--account"] + arguments, home: home,
      environment: environment.merging(["AWS_EC2_METADATA_DISABLED": "true"]) { $1 })
  }

  @Test("everything is as it should be: confirmed, each asked once in its Region, by what only reads")
  func confirmed() throws {
    let server = try AccountServer(AccountServer.expected())
    let setup = try SavedSetup()
    let before = try setup.snapshot()
    let checked = try check(setup.home, server.environment, "--json")
    #expect(checked.status == 0 && checked.json["ok"] as? Bool == true, "\(checked.output)")
    #expect(checked.id == Self.account)
    #expect(checked.asked.count == 7 && checked.asked.values.allSatisfy { $0 == Asked(outcome: "confirmed") })
    #expect(try SchemaTests.faults([checked.output], "check") == [""])
    #expect(
      try Set(server.requests.map { "\($0.operation) \($0.region)" }) == [
        "GetCallerIdentity us-east-1", "DescribeOrganization us-east-1", "ListInstances us-east-1",
        "ListApplications us-east-1", "GET /instance us-west-2", "\(AccountServer.describeInstance) us-west-2",
        "ListSAMLProviders us-east-1", "GetSAMLProvider us-east-1",
      ])
    #expect(try server.requests.count == 8)
    #expect(try server.onlyReads)
    // What AWS said is shown, and not kept.
    #expect(try setup.snapshot() == before)
    for text in [checked.output, checked.words] {
      #expect(!text.contains(AccountServer.secret) && !text.contains(AccountServer.token))
    }
  }

  @Test("moto's own answers are understood, in words")
  func moto() throws {
    let moto = try MotoServer()
    let made = try moto.ask(
      """
      boto3.client('organizations').create_organization(FeatureSet='ALL')
      made = boto3.client('connect').create_instance(
        IdentityManagementType='SAML', InstanceAlias='shop', InboundCallsEnabled=True, OutboundCallsEnabled=True)
      iam.create_saml_provider(Name='AmazonConnectAgentAccess', SAMLMetadataDocument='<x>' + 'y' * 1000 + '</x>')
      result = {'arn': made['Arn']}
      """)
    // It knows no applications.
    let server = try AccountServer(
      ["ListApplications": .applications(("Amazon Connect - Agent", "ENABLED"))], before: moto.address)
    let setup = try SavedSetup()
    let arn = try #require(made["arn"] as? String)
    let given = try setup.run("apply", "-", input: #"{"answers": {"relayState": null, "instance": "\#(arn)"}}"#)
    try #require(given.status == 0, "\(given.words)")
    let checked = try check(setup.home, server.environment)
    let lines = checked.output.split(separator: "\n").filter { $0.hasPrefix("AWS, ") }
    #expect(
      lines == [
        "AWS, the credentials: confirmed. The credentials are of the account 111122223333.",
        "AWS, the organization: confirmed. 111122223333 is the management account of an organization.",
        "AWS, IAM Identity Center: confirmed. IAM Identity Center is enabled, for the organization of 111122223333.",
        "AWS, the application: confirmed. One application has the name Amazon Connect - Agent, and is enabled.",
        "AWS, the instances of Amazon Connect: confirmed. AWS lists 1 instance in us-west-2.",
        "AWS, the instance: confirmed. The instance is ACTIVE, and its users come from SAML.",
        "AWS, the next module's identity provider: contradicted. IAM has the identity provider \(NextModuleFacts.provider) already, with another metadata file.",
      ])
    #expect(checked.output.contains("Replace metadata."))
    #expect(checked.status == 1)
    #expect(checked.output.contains("\nAWS contradicts something.\n"))
  }

  @Test("nothing is there yet, and the root user asks")
  func empty() throws {
    var replies = try AccountServer.expected()
    replies["GetCallerIdentity"] = .caller(arn: "root")
    replies["DescribeOrganization"] = .noOrganization
    replies["ListInstances"] = .members(["Instances": [String]()])
    replies["GET /instance us-west-2"] = .instances()
    replies[AccountServer.describeInstance] = .refusal("ResourceNotFoundException", status: 404)
    replies["ListSAMLProviders"] = .providers("arn:aws:iam::111122223333:saml-provider/AWSSSO_x_DO_NOT_DELETE")
    let server = try AccountServer(replies)
    let setup = try SavedSetup()
    let checked = try check(setup.home, server.environment, "--json")
    #expect(checked.status == 1)
    #expect(
      checked.asked == [
        "caller": Asked(outcome: "contradicted", codes: ["aws/root-user"]),
        "organization": Asked(outcome: "contradicted", codes: ["aws/no-organization"]),
        "identity-center": Asked(outcome: "contradicted", codes: ["aws/not-enabled"]),
        "applications": Asked(outcome: "unknown"), "instances": Asked(outcome: "unknown"),
        "instance": Asked(outcome: "contradicted", codes: ["aws/no-instance"]),
        "saml-provider": Asked(outcome: "confirmed"),
      ])
    #expect(Set(checked.codes).isSuperset(of: ["aws/root-user", "aws/no-organization", "aws/no-instance"]))
    #expect(checked.statuses == ["problem", "done", "done", "done", "done", "problem"])
    #expect(checked.json["complete"] as? Bool == false)
    #expect(try SchemaTests.faults([checked.output], "check") == [""])
    #expect(try server.operations.contains("GetSAMLProvider") == false)
    #expect(try server.onlyReads)
  }

  @Test("a member account, an account instance, and an instance that is all wrong")
  func wrong() throws {
    var replies = try AccountServer.expected()
    replies["DescribeOrganization"] = .organization(of: Self.otherAccount)
    replies[AccountServer.describeInstance] = .instance(
      users: "CONNECT_MANAGED", status: "CREATION_FAILED", replicaOf: "us-east-1")
    replies["GetSAMLProvider"] = .provider("<another/>")
    let server = try AccountServer(replies)
    let setup = try SavedSetup()
    let checked = try check(setup.home, server.environment, "--json")
    #expect(checked.status == 1)
    #expect(
      checked.asked == [
        "caller": Asked(outcome: "confirmed"),
        "organization": Asked(outcome: "contradicted", codes: ["aws/member-account"]),
        "identity-center": Asked(outcome: "contradicted", codes: ["aws/account-instance"]),
        "applications": Asked(outcome: "unknown"), "instances": Asked(outcome: "confirmed"),
        "instance": Asked(
          outcome: "contradicted", codes: ["aws/users-not-saml", "aws/instance-not-active", "aws/replica"]),
        "saml-provider": Asked(outcome: "contradicted", codes: ["aws/other-metadata"]),
      ])
    #expect(checked.because("organization").contains("The management account is 444455556666."))
    #expect(try SchemaTests.faults([checked.output], "check") == [""])
    #expect(try server.onlyReads)
  }

  @Test("several applications of the name, a disabled one, or none")
  func applications() throws {
    let rows: [(AccountServer.Reply, Asked)] = [
      (
        .applications(("Amazon Connect - Agent", "ENABLED"), ("Amazon Connect - Agent", "DISABLED")),
        Asked(outcome: "contradicted", codes: ["aws/same-name"])
      ),
      (
        .applications(("Amazon Connect - Agent", "DISABLED")),
        Asked(outcome: "contradicted", codes: ["aws/application-disabled"])
      ),
      (.applications(("Amazon Connect - Admin", "ENABLED")), Asked(outcome: "unknown")),
    ]
    let server = try AccountServer(AccountServer.expected())
    let home = try part()
    for (reply, asked) in rows {
      try server.answer("ListApplications", reply)
      let checked = try check(home, server.environment, "--json")
      #expect(checked.asked["applications"] == asked)
      #expect(checked.asked["instance"] == Asked(outcome: "unknown"))
      #expect(checked.status == (asked.codes.isEmpty ? 0 : 1))
    }
  }

  @Test("each way to fail has its words, and one that fails takes no other along")
  func refused() throws {
    var replies = try AccountServer.expected()
    replies["DescribeOrganization"] = .refusal(
      "AccessDeniedException", words: "You don't have permissions to access this resource.")
    replies["ListInstances"] = .refusal("UnrecognizedClientException", words: "The security token is invalid.")
    replies["GET /instance us-west-2"] = .members([
      "InstanceSummaryList": [["InstanceAlias": String(repeating: "a", count: 5_000_000)]]
    ])
    replies[AccountServer.describeInstance] = .text("<html>\u{1B}[31mSign in</html>")
    replies["ListSAMLProviders"] = .refusal(
      "AccessDenied", status: 403,
      words: "User: x is not authorized to perform: iam:ListSAMLProviders on resource: y \u{9B}31m")
    let server = try AccountServer(replies)
    let setup = try SavedSetup()
    let checked = try check(setup.home, server.environment, "--json")
    #expect(checked.asked.filter { $0.value.outcome == "confirmed" }.keys.sorted() == ["caller"])
    #expect(checked.asked.values.allSatisfy { $0.outcome != "contradicted" })
    #expect(checked.status == 0)
    #expect(checked.because("organization").contains("organizations:DescribeOrganization is missing"))
    #expect(checked.because("identity-center").contains("us-east-1 is probably off"))
    #expect(checked.because("saml-provider").contains("iam:ListSAMLProviders is missing"))
    #expect(checked.because("instance") == "The answer of the aws command is not understood.")
    #expect(checked.because("instances") == "The answer is larger than any that is expected.")
    try requireHarmless(checked.output)
    #expect(try SchemaTests.faults([checked.output], "check") == [""])
  }

  @Test("credentials that AWS does not take: nothing could be asked")
  func expired() throws {
    let server = try AccountServer([
      "GetCallerIdentity": .refusal("ExpiredToken", status: 403),
      "DescribeOrganization": .refusal("ExpiredTokenException"), "ListInstances": .refusal("ExpiredTokenException"),
      "GET /instance": .refusal("ExpiredTokenException", status: 403),
    ])
    let checked = try check(try part(), server.environment)
    #expect(checked.status == 1)
    #expect(checked.output.contains("AWS, the credentials: unknown. The credentials have expired."))
    #expect(checked.output.contains("\nAWS could be asked nothing.\n"))
    #expect(checked.output.hasSuffix("Checked: no saved answer has an error.\n"))
  }

  @Test("a profile is the one whose credentials are used; one that is missing, or wants a code, says so")
  func profiles() throws {
    let server = try AccountServer(AccountServer.expected())
    let home = try TemporaryFolder()
    try home.write(
      """
      [profile anna]
      region = eu-west-2
      [profile guarded]
      role_arn = arn:aws:iam::111122223333:role/administrator
      mfa_serial = arn:aws:iam::111122223333:mfa/anna
      source_profile = anna

      """, to: ".aws/config")
    try home.write(
      "[anna]\naws_access_key_id = AKIDANNA\naws_secret_access_key = \(AccountServer.secret)\n", to: ".aws/credentials")
    _ = try home.run("apply", "-", input: "{}")
    var environment = server.environment
    let anna = try check(home, environment, "--profile", "anna")
    #expect(anna.status == 0, "\(anna.output)")
    #expect(try Set(server.requests.map(\.key)) == ["AKIDANNA"])

    let missing = try check(home, environment, "--profile", "berta's \u{1B}[31m")
    #expect(missing.status == 1)
    #expect(missing.output.contains("The aws command knows no profile berta's"))
    try requireHarmless(missing.output)

    // The settings name a profile, as they do for the command itself.
    for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] { environment[name] = nil }
    environment["AWS_PROFILE"] = "guarded"
    let asked = try server.requests.count
    let guarded = try check(home, environment)
    #expect(guarded.status == 1)
    #expect(guarded.output.contains("The profile asks for a code of an MFA device, which cannot be asked for here."))
    #expect(try server.requests.count == asked)
  }

  @Test("no command, no credentials, no network")
  func nothing() throws {
    let home = try TemporaryFolder()
    _ = try home.run("apply", "-", input: "{}")
    let rows: [([String: String], String)] = [
      (["PATH": home.path], "The aws command is not found here."),
      (["PATH": "\(PythonTools.programs):/usr/bin:/bin"], "The aws command has no credentials here."),
      (
        [
          "PATH": "\(PythonTools.programs):/usr/bin:/bin", "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
          "AWS_ACCESS_KEY_ID": "k", "AWS_SECRET_ACCESS_KEY": "s",
        ], "AWS cannot be reached from here."
      ),
    ]
    for (environment, words) in rows {
      let checked = try check(home, environment)
      #expect(checked.status == 1)
      #expect(checked.output.contains("AWS, the credentials: unknown. \(words)"), "\(checked.output)")
      #expect(checked.output.contains("AWS could be asked nothing."))
    }
    #expect(try FinishedCommand(["check", "--profile", "anna"], home: home).status == 64)
  }

  @Test("while AWS does not answer, a signal ends it and all that it started", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(_ number: Int32) throws {
    let server = try AccountServer(
      ["GetCallerIdentity": .silence, "DescribeOrganization": .silence, "ListInstances": .silence])
    let home = try part()
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["check", "--account"],
      environment: ["HOME": home.path].merging(server.environment) { $1 }, folder: home.path)
    try terminal.wait("two questions") { (try? server.operations.count) == 2 }
    let running = try HomeProcesses(home)
    #expect(running.aws.count == 2)
    for call in running.calls {
      #expect(![AccountServer.secret, AccountServer.token, "AKIDTESTS"].contains(where: call.contains), "\(call)")
    }
    if number == SIGINT { try terminal.send("\u{3}") } else { terminal.kill(number) }
    #expect(try terminal.waitForExit() == .signalled(number))
    try HomeProcesses.waitForNone(in: home)
    #expect(try server.operations.count == 2)
  }
}
