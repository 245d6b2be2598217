import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

@Suite("What AWS has said, in a state file")
struct AccountFactsTests {
  private static let instance = AccountFact.ConnectInstance(
    arn: Sample.arn, alias: "", status: "ACTIVE", users: "SAML", isReplica: true)

  /// Every kind of answer to every question, with the question that it answers.
  static let answers: [(question: AccountQuestion, facts: [AccountFact])] = [
    (
      AccountQuestion(.caller, in: "us-east-1"),
      [.caller(account: "111122223333", isRoot: true), .caller(account: "111122223333", isRoot: false)]
    ),
    (
      AccountQuestion(.organization, in: "us-east-1"),
      [.organization(managementAccount: nil), .organization(managementAccount: "111122223333")]
    ),
    (
      AccountQuestion(.identityCenter, in: "us-east-1"),
      [
        .identityCenter([]),
        .identityCenter([.init(arn: "a", owner: "b", status: "c"), .init(arn: "", owner: "", status: "")]),
      ]
    ),
    (
      AccountQuestion(.applications, in: "us-east-1", of: "arn:aws:sso:::instance/x", expecting: "An \"app\"\n"),
      [.applications(areEnabled: []), .applications(areEnabled: [true, false])]
    ),
    (AccountQuestion(.instances, in: "us-west-2"), [.instances([]), .instances([instance, instance])]),
    (AccountQuestion(.instance, in: "us-west-2", of: Sample.instanceID), [.instance(nil), .instance(instance)]),
    (
      AccountQuestion(.provider, in: "us-east-1", of: "arn:p", expecting: "00ff"),
      [.provider(isExpected: nil), .provider(isExpected: true), .provider(isExpected: false)]
    ),
  ]

  private func run(_ answers: [(AccountQuestion, AccountFact)]) -> SetupRun {
    var run = sampleRun
    for (index, answer) in answers.enumerated() {
      run.account.take(answer.1, to: answer.0, at: Timestamp(seconds: morning.seconds + index))
    }
    return run
  }

  @Test("each answer is read back as it was, one alone and all together")
  func roundTrip() throws {
    var runs = Self.answers.flatMap { answer in answer.facts.map { run([(answer.question, $0)]) } }
    runs.append(run(Self.answers.map { ($0.question, $0.facts[0]) }))
    runs.append(
      run(["us-west-2", "eu-west-2"].map { (AccountQuestion(.instances, in: $0), .instances([Self.instance])) }))
    for run in runs {
      let bytes = StateFileFormat.encode(run)
      #expect(try StateFileFormat.decode(bytes) == run)
      #expect(StateFileFormat.encode(try StateFileFormat.decode(bytes)) == bytes)
      #expect(StateFileFormat.isBeginning(bytes) && StateFileFormat.isBeginning(Array(bytes.prefix(8))))
    }
  }

  @Test("the file says when the oldest answer was given, and what is seen; without answers it says neither")
  func members() throws {
    var run = run([
      (AccountQuestion(.caller, in: "us-east-1"), .caller(account: "111122223333", isRoot: false)),
      (AccountQuestion(.organization, in: "us-east-1"), .organization(managementAccount: "111122223333")),
    ])
    #expect(!String(decoding: StateFileFormat.encode(run), as: UTF8.self).contains("\"seen\""))
    run.steps[Step.createOrganization.id] = SetupRun.StepProgress(ticked: ["organization-exists"])
    let text = String(decoding: StateFileFormat.encode(run), as: UTF8.self)
    #expect(text.contains("  \"seen\": [\n    \"organization-exists\"\n  ],\n"))
    #expect(text.hasPrefix("{\n  \"account\": {\n    \"facts\": ["))
    #expect(text.contains("],\n    \"seenAt\": \"2026-01-31T09:12:44Z\"\n  },\n  \"answers\""))
    let plain = String(decoding: StateFileFormat.encode(sampleRun), as: UTF8.self)
    #expect(!plain.contains("account\":") && !plain.contains("seen"))
  }

  /// A state file with these facts.
  private func file(_ facts: String) -> [UInt8] {
    Array("{\"schemaVersion\": 1, \"role\": \"agents\", \"account\": {\"facts\": \(facts)}}".utf8)
  }

  @Test("what a later program of the same version writes is passed over")
  func unknown() throws {
    let asked = #""region": "us-east-1", "seenAt": "2026-01-31T09:12:44Z""#
    let facts = """
      [{"question": "users", "count": 5, \(asked)}, {"question": "caller", "region": "us-east-1", "account": "1"},
       {"question": "organization", "managementAccount": "111122223333", "later": [1], \(asked)}]
      """
    let run = try StateFileFormat.decode(file(facts))
    #expect(run.account.seen.keys.map(\.subject) == [.organization])
    for account in ["null", "{}", #"{"facts": null}"#, #"{"facts": [], "seenAt": 5, "more": {}}"#] {
      let text = "{\"schemaVersion\": 1, \"role\": \"agents\", \"account\": \(account)}"
      #expect(try StateFileFormat.decode(Array(text.utf8)).account.isEmpty)
    }
  }

  @Test(
    "what is wrong is said in words",
    arguments: [
      ("{}", "account.facts holds a value of the wrong kind"), ("[5]", "account.facts holds a value of the wrong kind"),
      ("[null]", "account.facts holds a value of the wrong kind"), ("[{}]", "account.facts.question is missing"),
      (#"[{"question": 5}]"#, "account.facts.question holds a value of the wrong kind"),
      (#"[{"question": "caller", "seenAt": "today"}]"#, "account.facts.seenAt is not a moment"),
      (Self.fact("caller", #""account": "1""#), "account.facts.isRoot is missing"),
      (Self.fact("caller", #""isRoot": false"#), "account.facts.account is missing"),
      (Self.fact("caller", #""account": "1", "isRoot": "no""#), "account.facts.isRoot holds a value of the wrong kind"),
      (Self.fact("organization", #""managementAccount": 5"#), "account.facts.managementAccount holds a value of"),
      (Self.fact("identity-center", #""instances": {}"#), "account.facts.instances holds a value of the wrong kind"),
      (Self.fact("identity-center", #""instances": [{"arn": "a"}]"#), "account.facts.instances.owner is missing"),
      (Self.fact("applications", #""areEnabled": true"#), "account.facts.areEnabled holds a value of the wrong kind"),
      (Self.fact("applications", #""areEnabled": [true, 1]"#), "account.facts.areEnabled holds a value of the wrong"),
      (Self.fact("instance", #""instances": [{"arn": "a", "status": "s"}]"#), "account.facts.instances.users is"),
      (Self.fact("instances", #""instances": [[]]"#), "account.facts.instances holds a value of the wrong kind"),
      (Self.fact("saml-provider", #""isExpected": "no""#), "account.facts.isExpected holds a value of the wrong kind"),
    ])
  func damage(facts: String, reason: String) {
    let fault = #expect(throws: StateFileFormat.Fault.self) { try StateFileFormat.decode(file(facts)) }
    guard case .damaged(let words) = fault else {
      Issue.record("\(String(describing: fault)) is no damage")
      return
    }
    #expect(words.hasPrefix(reason), "\(words)")
  }

  private static func fact(_ question: String, _ members: String) -> String {
    "[{\"question\": \"\(question)\", \"region\": \"us-east-1\", \"seenAt\": \"2026-01-31T09:12:44Z\", \(members)}]"
  }

  @Test("of the same question twice the last counts, and as many answers as a state can hold are read")
  func many() throws {
    let twice = ["null", "\"111122223333\""].map { account in
      Self.fact("organization", "\"managementAccount\": \(account)").dropFirst().dropLast()
    }.joined(separator: ", ")
    #expect(
      try StateFileFormat.decode(file("[\(twice)]")).account[AccountQuestion(.organization, in: "us-east-1")]
        == .organization(managementAccount: "111122223333"))
    let all = (0..<5000).map {
      Self.fact("instances", "\"instances\": []").replacing("us-east-1", with: "r\($0)").dropFirst().dropLast()
    }
    #expect(try StateFileFormat.decode(file("[\(all.joined(separator: ","))]")).account.seen.count == 5000)
  }
}
