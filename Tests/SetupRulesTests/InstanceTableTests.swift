import SetupRules
import Testing

@Suite("Instance")
struct InstanceTableTests {
  static let id = Example.id
  static let arn = Example.arn
  static let head = "arn:aws:connect:eu-central-1:210987654321:"

  static let accepted: [Row] = [
    Row(arn), Row(id, "N:region-missing"), Row(Example.govARN),
    Row(" \(arn)\n", "N:surrounding-characters", value: arn),
    Row("\"\(arn)\",", "N:surrounding-characters", value: arn),
    Row("\u{FEFF}\(id)\u{A0}", "N:surrounding-characters N:region-missing", value: id),
    Row(arn.uppercased(), "N:upper-case", value: arn), Row(id.uppercased(), "N:upper-case N:region-missing", value: id),
    Row("arn:aws:connect:eu-central-1:210987654321:instance/\(id.uppercased())", "N:upper-case", value: arn),
    Row("arn:aws:connect:us-east-1:111122223333:instance/\(id)", "N:documentation-account"),
    Row("2fb42df9-78a2-2e74-d572-c8af67ed289b", "N:region-missing"),
    Row(Example.workshopARN, "W:workshop-example N:documentation-account"),
    Row(Example.workshopID, "W:workshop-example N:region-missing"),
    Row(Example.workshopID.uppercased(), "W:workshop-example N:region-missing N:upper-case", value: Example.workshopID),
    Row(
      " \(Example.workshopID)", "W:workshop-example N:region-missing N:surrounding-characters",
      value: Example.workshopID),
    Row("arn:aws:connect:eu-west-1:210987654321:instance/\(id)", "W:region/no-connect-here"),
    Row("arn:aws:connect:ap-south-1:210987654321:instance/\(id)", "W:region/no-connect-here"),
  ]

  static let children: [Row] =
    [
      "queue", "contact-flow", "flow-module", "agent", "agent-group", "agent-state", "routing-profile",
      "security-profile",
      "operating-hours", "prompt", "rule", "task-template", "transfer-destination", "view", "workspace",
      "evaluation-form",
      "email-address", "integration-association", "notification", "user-hierarchy-structure", "something-new",
    ].map { Row("\(arn)/\($0)/\(Example.otherID)", "E:child-arn", repair: arn) } + [
      Row("\(arn)/contact-flow/\(Example.otherID):$LATEST", "E:child-arn", repair: arn),
      Row("\(arn)/contact-flow/\(Example.otherID):3", "E:child-arn", repair: arn),
      Row("\(arn)/queue/agent/\(Example.otherID)", "E:child-arn", repair: arn),
      Row("\(arn)/user/${aws:userid}", "E:child-arn", repair: arn), Row("\(arn)/queue/*", "E:child-arn", repair: arn),
      Row(
        "\(Example.workshopARN)/user/${aws:userid}", "E:child-arn W:workshop-example N:documentation-account",
        repair: Example.workshopARN),
      Row("\(id)/queue/\(Example.otherID)", "E:child-arn", repair: id),
      Row("instance/\(id)/queue/\(Example.otherID)", "E:child-arn", repair: id),
      Row("queue/\(Example.otherID)", "E:child-id"), Row("routing-profile/\(Example.otherID)", "E:child-id"),
    ]

  static let otherThings: [Row] = [
    Row("", "E:empty"), Row("\u{3000}", "E:empty"), Row(String(repeating: "a", count: 10_000_000), "E:too-long"),
    Row("\(head)traffic-distribution-group/\(id)", "E:traffic-distribution-group"),
    Row("\(head)phone-number/\(id)", "E:phone-number"), Row("\(head)contact-flow/\(id)", "E:other-resource"),
    Row("\(head)instance/", "E:id-missing"), Row("\(head)instance", "E:id-missing"),
    Row("my-contact-center", "E:is-alias"), Row("my-alias", "E:is-alias"),
    Row("aws-connect-workshop-123", "E:is-alias"), Row("hello", "E:is-alias"),
    Row("https://my-contact-center.my.connect.aws/ccp-v2/", "E:is-access-url"),
    Row("my-contact-center.my.connect.aws", "E:is-access-url"),
    Row("https://my-contact-center.awsapps.com/connect/login", "E:is-access-url"),
    Row("arn:aws:sso:::instance/ssoins-1234567890abcdef", "E:is-identity-center"),
    Row("ssoins-1234567890abcdef", "E:is-identity-center"), Row("ins-0123456789abcdef", "E:is-identity-center"),
    Row("d-1234567890", "E:is-directory-id"), Row("i-0abcd1234efgh5678", "E:is-alias"),
    Row("i-0abcd1234ef567890", "E:is-ec2-id"),
    Row("o-a1b2c3d4e5", "E:is-other-id"), Row("vpc-0a1b2c3d4e5f6a7b8", "E:is-other-id"),
    Row("210987654321", "E:is-account-id"), Row("2109-8765-4321", "E:is-account-id"),
    Row("eu-central-1", "E:is-region"),
    Row("me@example.com", "E:is-email"), Row("+1 206 555 0100", "E:is-a-telephone-number"),
    Row("arn:aws:iam::210987654321:role/AmazonConnectAgentAccessRole", "E:other-service"),
    Row("arn:aws:ds:us-east-1:210987654321:directory/d-1234567890", "E:other-service"),
    Row("arn:aws:connect-campaigns:us-east-1:210987654321:campaign/\(id)", "E:other-service"),
    Row("https://docs.aws.amazon.com/connect/latest/adminguide/", "E:is-a-url"),
    Row("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "E:placeholder"),
    Row("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "E:placeholder"),
    Row("00000000-0000-0000-0000-000000000000", "E:placeholder"), Row("instance-id", "E:placeholder"),
    Row("<instance-id>", "E:placeholder"), Row("\\<instance-id>", "E:placeholder E:backslash"),
    Row("${InstanceId}", "E:placeholder"),
    Row("YOUR_INSTANCE_ID", "E:placeholder"), Row("\(head)instance/instance-id", "E:placeholder"),
    Row("\(head)instance/my-contact-center", "E:is-alias"),
    Row("arn:aws:connect:<region>:<account>:instance/<id>", "E:placeholder"),
    Row("\(head)instance/<instance-id>", "E:placeholder"),
    Row("\(head)instance/what?", "E:is-alias E:text-around"),
    Row("\(head)instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "E:placeholder"),
    Row("{{instance_id}}", "E:placeholder"), Row("%INSTANCE_ID%", "E:placeholder"),
    Row("[instance-id]", "E:placeholder"),
    Row("$INSTANCE_ID", "E:placeholder"), Row("178c75e4-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "E:placeholder"),
    Row("arn:aws:connect:${AWS::Region}:${AWS::AccountId}:instance/${InstanceId}", "E:placeholder"),
    Row("arn:aws:connect:REGION:ACCOUNT:instance/ID", "E:placeholder"),
    Row("arn:aws:connect:{{region}}:210987654321:instance/\(id)", "E:placeholder"),
    Row("arn:aws:connect:eu-central-1:xxxxxxxxxxxx:instance/\(id)", "E:placeholder"),
    Row("\(head)instance/{instanceid}", "E:placeholder"), Row("\(head)instance/%ID%", "E:placeholder"),
    Row("what is it?", "E:unknown-form"), Row("\u{4F60}\u{597D}", "E:unknown-form"), Row("{\"a\": 1}", "E:placeholder"),
    Row(String(repeating: "-", count: 4096), "E:unknown-form"), Row("::::::", "E:unknown-form"),
    Row("arn:", "E:arn-incomplete"),
    Row("arn:aws:connect", "E:arn-incomplete"), Row("\(Example.id) \(Example.otherID)", "E:several"),
    Row("\(arn), \(head)instance/\(Example.otherID)", "E:several"),
  ]

  static let mendable: [Row] = [
    Row("Instance ARN: \(arn)", "E:text-around", repair: arn),
    Row("\"Arn\": \"\(arn)\",", "E:text-around N:surrounding-characters", repair: arn),
    Row("\(arn).", "E:text-around", repair: arn), Row("(\(arn))", "E:text-around", repair: arn),
    Row(
      "{\"InstanceSummaryList\": [{\"Id\": \"\(id)\", \"Arn\": \"\(arn)\", \"InstanceAlias\": \"my-center\"}]}",
      "E:text-around", repair: arn),
    Row("\(arn)/", "E:text-around", repair: arn),
    Row("[ARN](\(arn))", "E:text-around", repair: arn), Row("[\(arn)](\(arn))", "E:pasted-twice", repair: arn),
    Row(arn.replacing("instance/", with: "instance:"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing("instance/", with: "instance//"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing(":connect:", with: ":conect:"), "E:arn-misspelled", repair: arn),
    Row("Id: \(id)", "E:text-around", repair: id),
    Row("instance/\(id)", "E:text-around", repair: id),
    Row("{\(id)}", "E:text-around", repair: id), Row("urn:uuid:\(id)", "E:text-around", repair: id),
    Row("\(arn)\(arn)", "E:pasted-twice", repair: arn), Row("\(arn)\n\(arn)", "E:pasted-twice", repair: arn),
    Row("rn:aws:connect:eu-central-1:210987654321:instance/\(id)", "E:arn-incomplete", repair: arn),
    Row("aws:connect:eu-central-1:210987654321:instance/\(id)", "E:arn-incomplete", repair: arn),
    Row("arn:aws:connect:eu-central-1:instance/\(id)", "E:arn-incomplete", repair: id),
    Row("arn:aws:connect:eu-central-1:2109-8765-4321:instance/\(id)", "E:account-not-12-digits", repair: arn),
    Row(
      "arn:aws:connect:eu-central-1:21O987654321:instance/\(id)", "E:account-not-12-digits N:upper-case", repair: arn),
    Row("arn:aws:connect:eu-central-1:21098765432:instance/\(id)", "E:account-not-12-digits"),
    Row("arn:aws:connect:eu-central-1::instance/\(id)", "E:account-not-12-digits"),
    Row("arn:aws:connect:eu-cental-1:210987654321:instance/\(id)", "E:region-unknown", repair: arn),
    Row("arn:aws:connect:eu-central-1a:210987654321:instance/\(id)", "E:region-unknown", repair: arn),
    Row("arn:aws:connect:Frankfurt:210987654321:instance/\(id)", "E:region-unknown N:upper-case", repair: arn),
    Row("arn:aws:connect:us-east-9:210987654321:instance/\(id)", "E:region-unknown"),
    Row("arn:aws:connect::210987654321:instance/\(id)", "E:region-unknown"),
    Row("arn:aws-us-gov:connect:eu-central-1:210987654321:instance/\(id)", "E:partition-differs", repair: arn),
    Row("arn:aws:connect:us-gov-west-1:210987654321:instance/\(id)", "E:partition-differs", repair: Example.govARN),
    Row("arn:aws-cn:connect:eu-central-1:210987654321:instance/\(id)", "E:partition-differs", repair: arn),
    Row(
      "arn:aws-cn:connect:cn-north-1:210987654321:instance/\(id)",
      "E:partition-without-connect W:region/no-connect-here"),
    Row("arn:aws-us-gov:connect:us-gov-east-1:210987654321:instance/\(id)", "W:region/no-connect-here"),
    Row("178c75e4b3de4839a6aae321ab3f3770", "E:id-groups", repair: id),
    Row("178c75e4_b3de_4839_a6aa_e321ab3f3770", "E:id-groups", repair: id),
    Row("178c75e-b3de-4839-a6aa-e321ab3f3770", "E:id-groups"),
    Row("178c75e4-b3de-4839-a6aa-e321ab3f37700", "E:id-groups"),
    Row("178c75e4-b3de-4839-a6aa", "E:id-groups"), Row("178c75e4-b3de-4839-a6aa-e321ab3f377g", "E:id-not-hexadecimal"),
    Row("9690dd9b-3de7-4097-b4d9-67829f7c8fu", "E:id-groups"),
    Row("9690dd9b-3de7-4097-b4d9-67829f7c8fux", "E:id-not-hexadecimal"),
    Row("l78c75e4-b3de-4839-a6aa-e321ab3f377O", "E:letters-for-digits", repair: id),
    Row("\(head)instance/l78c75e4-b3de-4839-a6aa-e321ab3f3770", "E:letters-for-digits", repair: arn),
    Row(
      "178c75e4\u{2013}b3de\u{2013}4839\u{2013}a6aa\u{2013}e321ab3f3770", "E:look-alike N:region-missing", repair: id),
    Row("178c75e4-b3de-4839-\u{430}6aa-e321ab3f3770", "E:look-alike N:region-missing", repair: id),
    Row("\u{430}rn:aws:connect:eu-central-1:210987654321:instance/\(id)", "E:look-alike", repair: arn),
    Row("arn:aws:connect:eu-cen\u{200B}tral-1:210987654321:instance/\(id)", "E:invisible-characters", repair: arn),
    Row("arn:aws:connect:eu-central-1:210987654321:\ninstance/\(id)", "E:blank-inside", repair: arn),
    Row("178c75e4-b3de-4839- a6aa-e321ab3f3770", "E:blank-inside N:region-missing", repair: id),
    Row("arn:aws:connect:eu-central-1:210987654321:instance\\/\(id)", "E:backslash", repair: arn),
    Row("arn%3Aaws%3Aconnect%3Aeu-central-1%3A210987654321%3Ainstance%2F\(id)", "E:encoded", repair: arn),
    Row(
      "arn%253Aaws%253Aconnect%253Aeu-central-1%253A210987654321%253Ainstance%252F\(id)", "E:encoded", repair: arn),
    Row("arn:aws:connect:us-east-1:731082946517:*", "E:id-missing E:text-around"),
    Row(Example.url, "E:is-a-url", repair: id), Row(Example.base, "E:is-a-url", repair: id),
    Row("https://\(id).us-east-1.sign-in.connect.aws/saml", "E:is-a-url", repair: id),
    Row(
      "https://eu-central-1.console.aws.amazon.com/connect/v2/app/settings/overview?instanceId=\(id)", "E:is-a-url",
      repair: id),
    Row("\(arn)/queue/\(Example.otherID)\n", "E:child-arn N:surrounding-characters", repair: arn),
    Row(
      "ARN: arn:aws-cn:connect:eu-cental-1:2109-8765-4321:instance/L78C75E4-b3de-4839-a6aa-e321ab3f3770/queue/x",
      "E:text-around E:region-unknown E:partition-differs E:account-not-12-digits E:letters-for-digits E:child-arn N:upper-case",
      repair: arn),
  ]

  @Test("ARNs and ids are accepted in their normal form", arguments: accepted)
  func isAccepted(_ row: Row) { row.check("instance", Instance.judge(row.input)) }

  @Test("the ARN of something inside an instance leads to the instance's own", arguments: children)
  func child(_ row: Row) { row.check("instance", Instance.judge(row.input)) }

  @Test("what is no instance is named", arguments: otherThings)
  func other(_ row: Row) { row.check("instance", Instance.judge(row.input)) }

  @Test("what can be mended is offered mended", arguments: mendable)
  func isMended(_ row: Row) { row.check("instance", Instance.judge(row.input)) }

  @Test("an ARN is taken apart")
  func parts() throws {
    let arn = try #require(Instance.judge(Example.govARN).value?.arn)

    #expect(arn.partition == "aws-us-gov")
    #expect(arn.region.id == "us-gov-west-1")
    #expect(arn.account == "210987654321")
    #expect(arn.id == Example.id)
  }

  @Test("the group that is too short is told, and the wrong character is marked")
  func places() throws {
    let short = try #require(Instance.judge("178c75e-b3de-4839-a6aa-e321ab3f3770").findings.first)
    let wrong = try #require(Instance.judge("178c75e4-b3de-4839-a6aa-e321ab3f377g").findings.first)

    #expect(short.message == "Group 1 of the id has 7 characters instead of 8.")
    #expect(wrong.span == 35..<36)
  }
}
