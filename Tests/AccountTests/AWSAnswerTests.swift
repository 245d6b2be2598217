import SetupRules
import TestSupport
import Testing

@testable import Account

@Suite("What the aws command prints")
struct AWSAnswerTests {
  private static let expected = "Amazon Connect - Agent"

  /// What an answer says to a question of the subject.
  private static func fact(_ subject: AccountQuestion.Subject, _ text: String) throws(AccountObstacle) -> AccountFact {
    let answer = try AWSAnswer(Array(text.utf8))
    switch subject {
    case .caller: return try .caller(answer)
    case .organization: return try .organization(answer)
    case .identityCenter: return try .identityCenter(answer)
    case .applications: return try .applications(answer, named: expected)
    case .instances: return try .instances(answer)
    case .instance: return try .instance(answer, in: "us-west-2")
    case .provider:
      Issue.record("IAM's answers are compared, and not read")
      throw .notUnderstood
    }
  }

  private static func summary(_ arn: String = Sample.arn, _ more: String = "") -> String {
    """
    {"Id": "\(Sample.instanceID)", "Arn": "\(arn)", "IdentityManagementType": "SAML", "InstanceAlias": "shop",
     "CreatedTime": "2026-01-31T09:12:44+00:00", "ServiceRole": "arn:aws:iam::111122223333:role/x",
     "InstanceStatus": "ACTIVE", "InboundCallsEnabled": true, "InstanceAccessUrl": "https://shop.my.connect.aws"\(more)}
    """
  }

  private static let shop = AccountFact.ConnectInstance(
    arn: Sample.arn, alias: "shop", status: "ACTIVE", users: "SAML")

  static let good: [(AccountQuestion.Subject, String, AccountFact)] = [
    (
      .caller,
      #"{"UserId": "AIDA", "Account": "111122223333", "Arn": "arn:aws:iam::111122223333:user/root"}"#,
      .caller(account: "111122223333", isRoot: false)
    ),
    (
      .caller, #"{"Account": "111122223333", "Arn": "arn:aws:iam::111122223333:root", "Later": [1, {"x": null}]}"#,
      .caller(account: "111122223333", isRoot: true)
    ),
    (.caller, #"{"Account": "111122223333"}"#, .caller(account: "111122223333", isRoot: false)),
    (
      .organization, #"{"Organization": {"Id": "o-1", "FeatureSet": "ALL", "MasterAccountId": "444455556666"}}"#,
      .organization(managementAccount: "444455556666")
    ),
    (.identityCenter, #"{"Instances": []}"#, .identityCenter([])),
    (
      .identityCenter,
      #"{"Instances": [{"InstanceArn": "arn:aws:sso:::instance/ssoins-1", "OwnerAccountId": "1", "Status": "ACTIVE"}]}"#,
      .identityCenter([.init(arn: "arn:aws:sso:::instance/ssoins-1", owner: "1", status: "ACTIVE")])
    ),
    (.applications, #"{"Applications": []}"#, .applications(areEnabled: [])),
    (
      .applications,
      #"""
      {"Applications": [{"Name": "Amazon Connect - Agent", "Status": "ENABLED"}, {"Name": "amazon connect - agent"},
        {"Name": "Amazon Connect - Agent", "Status": "DISABLED"}, {"Name": 5}, {}, null, "x",
        {"Name": "Amazon Connect - Agent "}, {"Name": "Amazon Connect - Agent"}]}
      """#,
      .applications(areEnabled: [true, false, false])
    ),
    (.instances, #"{"InstanceSummaryList": []}"#, .instances([])),
    (.instances, "{\"InstanceSummaryList\": [\(summary())]}", .instances([shop])),
    // What has no ARN cannot be chosen.
    (
      .instances,
      "{\"InstanceSummaryList\": [{}, null, 7, \(summary("x")), \(summary()), \(summary("arn:aws:s3:::b"))]}",
      .instances([shop])
    ),
    (.instance, "{\"Instance\": \(summary())}", .instance(shop)),
    (
      .instance, "{\"Instance\": \(summary()), \"ReplicationConfiguration\": {\"SourceRegion\": \"us-west-2\"}}",
      .instance(shop)
    ),
    (
      .instance, "{\"Instance\": \(summary()), \"ReplicationConfiguration\": {\"SourceRegion\": \"us-east-1\"}}",
      .instance(.init(arn: Sample.arn, alias: "shop", status: "ACTIVE", users: "SAML", isReplica: true))
    ),
    (
      .instance, #"{"Instance": {"InstanceStatus": ["ACTIVE"], "IdentityManagementType": 1}}"#,
      .instance(.init(arn: "", alias: "", status: "", users: ""))
    ),
  ]

  @Test("answers of the shape that AWS gives them, with what newer versions add", arguments: good)
  func understood(subject: AccountQuestion.Subject, text: String, fact: AccountFact) throws {
    #expect(try Self.fact(subject, text) == fact)
    #expect(try Self.fact(subject, "\u{FEFF}\n\(text)\n") == fact)
  }

  @Test(
    "what is no answer to the question is not understood, and never taken for one",
    arguments: [.caller, .organization, .identityCenter, .applications, .instances, .instance]
      as [AccountQuestion.Subject])
  func refused(subject: AccountQuestion.Subject) {
    let texts = [
      "", " ", "{", "[]", "null", "5", "\"x\"", "<html>Sign in</html>", "Error: x", "{}\n{}", "\0",
      String(repeating: "[", count: 100_000), String(repeating: "{\"Instance\":", count: 1000),
      "{}", #"{"Account": 111122223333}"#, #"{"Account": "1111-2222-3333"}"#, #"{"Account": "11112222333"}"#,
      #"{"Account": ""}"#, #"{"Account": null}"#, #"{"Account": "\u001b[31m"}"#, #"{"Organization": null}"#,
      #"{"Organization": "o-1"}"#, #"{"Organization": {}}"#, #"{"Organization": {"MasterAccountId": 4}}"#,
      #"{"Instances": null, "Applications": null, "InstanceSummaryList": null, "Instance": null}"#,
      #"{"Instances": {}, "Applications": "x", "InstanceSummaryList": {"0": {}}}"#,
    ]
    for text in texts {
      #expect(throws: AccountObstacle.notUnderstood, "\(text.prefix(80))") { try Self.fact(subject, text) }
    }
  }

  @Test("bytes that are no text are not understood")
  func noText() {
    for bytes: [UInt8] in [[0xFF], [0x7B, 0x22, 0xC3, 0x22, 0x3A, 0x31, 0x7D], [0x1F, 0x8B, 0x08]] {
      #expect(throws: AccountObstacle.notUnderstood) { try AWSAnswer(bytes) }
    }
  }

  @Test("names lose what acts on a terminal, and what makes them long")
  func hostile() throws {
    let hostile = #"\u001b]0;x\u0007\u009b31m\u202etxt\u0000"# + String(repeating: "a", count: 100_000)
    let answers = [
      try Self.fact(.organization, "{\"Organization\": {\"MasterAccountId\": \"\(hostile)\"}}"),
      try Self.fact(
        .identityCenter,
        "{\"Instances\": [{\"InstanceArn\": \"\(hostile)\", \"OwnerAccountId\": \"\(hostile)\", \"Status\": \"\(hostile)\"}]}"
      ),
      try Self.fact(
        .instance,
        "{\"Instance\": {\"InstanceAlias\": \"\(hostile)\", \"Arn\": \"\(hostile)\", \"InstanceStatus\": \"\(hostile)\"}}"
      ),
    ]
    for answer in answers {
      let text = "\(answer)"
      #expect(text.contains("31m"))
      #expect(text.count < 1000)
      #expect(
        !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
  }

  @Test("of 100,000 instances a hundred are kept, and of as many applications each is counted")
  func many() throws {
    let instances = Array(repeating: Self.summary(), count: 20_000).joined(separator: ",")
    #expect(
      try Self.fact(.instances, "{\"InstanceSummaryList\": [\(instances)]}")
        == .instances(Array(repeating: Self.shop, count: 100)))
    let short = Array(repeating: #"{"Name":"Amazon Connect - Agent"}"#, count: 100_000).joined(separator: ",")
    #expect(
      try Self.fact(.applications, "{\"Applications\": [\(short)]}")
        == .applications(areEnabled: Array(repeating: false, count: 100_000)))
  }
}
