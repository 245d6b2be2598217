import Foundation
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

@Suite(
  "The JSON Schemas, by an ordinary validator",
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct SchemaTests {
  /// What the validator says of each text: nothing where it is valid.
  static func faults(_ texts: [String], _ schema: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let documents = try texts.map { try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed) }
    try folder.write(try JSONSerialization.data(withJSONObject: documents), to: "documents.json")
    let script = """
      import json
      from jsonschema import Draft202012Validator
      schema = json.load(open('\(Repository.path("Resources/\(schema).schema.json"))'))
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      said = [[error.message for error in validator.iter_errors(one)] for one in json.load(open('documents.json'))]
      print(json.dumps(['; '.join(one) for one in said]))
      """
    let done = try FinishedTool(PythonTools.path(of: "python"), ["-c", script], folder: folder.path)
    try #require(done.status == 0, "\(done.words)")
    let said = try #require(try JSONSerialization.jsonObject(with: done.bytes) as? [String])
    try #require(said.count == texts.count)
    return said
  }

  @Test("state files that the program writes")
  func writtenStates() throws {
    let setup = try SavedSetup()
    var states = [try setup.home.read(".local/state/connect-sso/agents.json")]
    for change in [
      #"{"answers": {"metadataFile": "elsewhere", "consoleShows": "dashboard"}, "byWord": ["relayState"]}"#,
      #"{"answers": {"instance": "178c75e4-b3de-4839-a6aa-e321ab3f3770", "instanceRegion": "us-west-2"}}"#,
      #"{"answers": {"instanceAccount": "210987654321"}, "taken": ["instance", "instanceRegion", "instanceAccount"]}"#,
      #"{"answers": {"relayState": null, "instance": null, "instanceRegion": null, "instanceAccount": null}}"#,
    ] {
      try #require(try setup.run("apply", "-", input: change).status == 0)
      states.append(try setup.home.read(".local/state/connect-sso/agents.json"))
    }
    _ = try setup.run("apply", "-", "--role", "admins", input: "{}")
    states.append(try setup.home.read(".local/state/connect-sso/admins.json"))
    states.append(String(decoding: StateFileFormat.encode(SetupRun(role: .agents)), as: UTF8.self))
    let typed = SetupRun(role: .admins, drafts: [.relayState: "https://us-ea", .instance: "\"\u{1B}"])
    states.append(String(decoding: StateFileFormat.encode(typed), as: UTF8.self))
    var seen = Sample.completeRun
    for (question, fact) in Self.answers { seen.account.take(fact, to: question, at: Sample.now) }
    states.append(String(decoding: StateFileFormat.encode(seen), as: UTF8.self))
    #expect(states.last?.contains("\"seen\"") == true)
    var planned = SetupRun(role: .agents, startedAt: Timestamp(seconds: 1_800_000_000), plannedMinutes: 40)
    planned.asksForHelpSince = Timestamp(seconds: 1_800_000_000)
    states.append(String(decoding: StateFileFormat.encode(planned), as: UTF8.self))
    #expect(try Self.faults(states, "state") == states.map { _ in "" })
  }

  /// An answer of AWS of every kind.
  private static let answers: [(AccountQuestion, AccountFact)] = [
    (AccountQuestion(.caller, in: "us-east-1"), .caller(account: "111122223333", isRoot: false)),
    (AccountQuestion(.organization, in: "us-east-1"), .organization(managementAccount: "111122223333")),
    (
      AccountQuestion(.identityCenter, in: "us-east-1"),
      .identityCenter([.init(arn: "arn:aws:sso:::instance/x", owner: "111122223333", status: "ACTIVE")])
    ),
    (
      AccountQuestion(.applications, in: "us-east-1", of: "arn:aws:sso:::instance/x", expecting: "x"),
      .applications(areEnabled: [true, false])
    ),
    (
      AccountQuestion(.instances, in: "us-west-2"),
      .instances([.init(arn: Sample.arn, alias: "shop", status: "ACTIVE", users: "SAML")])
    ),
    (AccountQuestion(.instance, in: "us-west-2", of: Sample.instanceID), .instance(nil)),
    (AccountQuestion(.provider, in: "us-east-1", of: "arn:x", expecting: "00"), .provider(isExpected: nil)),
  ]

  @Test("state files that the program refuses, and one that it takes")
  func states() throws {
    let good = #"{"schemaVersion": 1, "role": "agents", "steps": {"enable-sso": {"done": true}}, "later": 5}"#
    let bad = [
      "[]", "{}", #"{"schemaVersion": 1}"#, #"{"schemaVersion": 1, "role": "guests"}"#,
      #"{"schemaVersion": "1", "role": "agents"}"#, #"{"schemaVersion": 2, "role": "agents"}"#,
      #"{"schemaVersion": 1, "role": "agents", "answers": {"instance": 5}}"#,
      #"{"schemaVersion": 1, "role": "agents", "byWord": "instance"}"#,
      #"{"schemaVersion": 1, "role": "agents", "steps": {"enable-sso": {}}}"#,
      #"{"schemaVersion": 1, "role": "agents", "steps": {"enable-sso": {"done": true, "doneAt": "yesterday"}}}"#,
      #"{"schemaVersion": 1, "role": "agents", "metadata": {"bytes": 5}}"#,
      #"{"schemaVersion": 1, "role": "agents", "metadata": {"sha256": "00", "bytes": "5"}}"#,
      #"{"schemaVersion": 1, "role": "agents", "changedAt": "2026-01-31"}"#,
      #"{"schemaVersion": 1, "role": "agents", "startedAt": "at nine"}"#,
      #"{"schemaVersion": 1, "role": "agents", "asksForHelpSince": true}"#,
      #"{"schemaVersion": 1, "role": "agents", "plannedMinutes": 0}"#,
      #"{"schemaVersion": 1, "role": "agents", "plannedMinutes": "40"}"#,
      #"{"schemaVersion": 1, "role": "agents", "workshop": "another"}"#,
      #"{"schemaVersion": 1, "role": "agents", "account": []}"#,
      #"{"schemaVersion": 1, "role": "agents", "account": {"facts": [{"question": 5}]}}"#,
      #"""
      {"schemaVersion": 1, "role": "agents", "account": {"facts": [{"question": "organization", "region": "us-east-1",
       "managementAccount": 111122223333, "seenAt": "2026-01-31T09:12:44Z"}]}}
      """#,
    ]
    #expect(try Self.faults([good], "state") == [""])
    #expect(try Self.faults(bad, "state").allSatisfy { !$0.isEmpty })
    let home = try TemporaryFolder()
    for text in [good] + bad {
      let path = try home.write(text, to: "state.json")
      let status = try FinishedCommand(["status", "--state", path], home: home).status
      #expect(status == (text == good ? 1 : 65), "\(text)")
    }
  }

  @Test("cards that the program does not write")
  func cards() throws {
    let good = """
      {"schemaVersion": 1, "seat": "Anna", "role": "agents", "currentStep": "review", "since": "2026-11-30T09:00:00Z",
       "findings": [], "asksForHelp": false, "complete": true, "writtenAt": "2026-11-30T09:00:00Z"}
      """
    let bad = [
      ("\"review\"", "\"reviews\""), ("[]", "[\"no code\"]"), ("[]", "{}"), ("Anna", ""), ("false", "0"),
      ("agents", "guests"), ("\"complete\": true,", ""), ("2026-11-30T", "2026-11-30 "),
    ].map { good.replacing($0.0, with: $0.1) }
    #expect(try Self.faults([good], "card") == [""])
    #expect(try Self.faults(bad, "card").allSatisfy { !$0.isEmpty })
  }

  @Test("answers files: the schema and the program agree on each")
  func answers() throws {
    let setup = try SavedSetup()
    let export = try setup.run("export", "--format", "json").output
    let good = [
      "{}", export, SavedSetup.answers(metadataFile: setup.metadataFile), #"{"done": []}"#, #"{"derived": [5]}"#,
      #"{"answers": {"relayState": null}, "done": ["enable-sso"]}"#, #"{"byWord": ["relayState"], "taken": []}"#,
      #"{"byWord": ["metadataFile"], "taken": ["instance"]}"#, #"{"role": "agents"}"#,
    ]
    let bad = [
      "[]", #""agents""#, #"{"role": "guests"}"#, #"{"role": 5}"#, #"{"answers": []}"#, #"{"answer": {}}"#,
      #"{"answers": {"instance": 5}}"#, #"{"answers": {"name": "x"}}"#, #"{"answers": {"instance": ["x"]}}"#,
      #"{"done": "none"}"#, #"{"done": true}"#, #"{"done": ["enable"]}"#, #"{"done": [["enable-sso"]]}"#,
      #"{"byWord": ["instance"]}"#, #"{"byWord": {}}"#, #"{"taken": ["account"]}"#, #"{"taken": null}"#,
      #"{"taken": ["metadataFile"]}"#,
      #"{"schemaVersion": 1}"#,
    ]
    #expect(try Self.faults(good, "answers") == good.map { _ in "" })
    #expect(try Self.faults(bad, "answers").allSatisfy { !$0.isEmpty })
    for text in good { #expect(try setup.run("apply", "-", input: text).status == 0, "\(text)") }
    for text in bad { #expect(try setup.run("apply", "-", input: text).status == 65, "\(text)") }
  }

  @Test("what check prints, of a run with every kind of finding and of none")
  func checks() throws {
    let setup = try SavedSetup()
    var printed = [try setup.run("check", "--json").output]
    _ = try setup.run("apply", "-", "--role", "admins", input: "{}")
    try setup.home.write("<html>", to: "metadata.xml")
    for state in [Sample.instanceID, "arn:aws:connect:us-east-1:111122223333:instance/\(Sample.instanceID)/queue/x"] {
      let saved = try setup.home.read(".local/state/connect-sso/agents.json")
      try setup.home.write(
        saved.replacing(Sample.arn, with: state), to: ".local/state/connect-sso/agents.json")
      printed.append(try setup.run("check", "--json").output)
    }
    let home = try TemporaryFolder()
    printed.append(try FinishedCommand(["check", "--json"], home: home).output)
    printed.append(try setup.run("check", "--json", "--role", "admins").output)
    let alone = try FinishedCommand(
      ["check", "--json", "--account"], home: setup.home, environment: ["PATH": home.path])
    #expect(alone.status == 1)
    #expect(alone.output.contains("The aws command is not found here."))
    printed.append(alone.output)
    #expect(try Self.faults(printed, "check") == printed.map { _ in "" })
    // A validator that takes all would say the same.
    #expect(try !Self.faults([printed[0].replacing("\"done\"", with: "\"finished\"")], "check")[0].isEmpty)
  }

  @Test("the schemas name every field, step and role of the program")
  func complete() throws {
    let schema = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: Repository.path("Resources/answers.schema.json"))))
    let properties = (schema as? [String: Any])?["properties"] as? [String: [String: Any]] ?? [:]
    let answers = properties["answers"]?["properties"] as? [String: Any] ?? [:]
    #expect(Set(answers.keys) == Set(Field.allCases.map(\.rawValue)))
    let steps = (properties["done"]?["oneOf"] as? [[String: Any]])?.last?["items"] as? [String: [String]]
    #expect(steps?["enum"] == Workshop.steps.map(\.id.rawValue))
    #expect(properties["role"]?["enum"] as? [String] == Role.allCases.map(\.rawValue))
    let check = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: Repository.path("Resources/check.schema.json"))))
    let definitions = (check as? [String: Any])?["$defs"] as? [String: [String: Any]] ?? [:]
    #expect(definitions["field"]?["enum"] as? [String] == Field.allCases.map(\.rawValue))
    let card = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: Repository.path("Resources/card.schema.json"))))
    let members = (card as? [String: Any])?["properties"] as? [String: [String: Any]] ?? [:]
    #expect(members["currentStep"]?["enum"] as? [String] == Place.all.map(\.id))
  }
}
