import SetupRules
import TestSupport
import Testing

@Suite("Properties of every rule")
struct PropertyTests {
  private static let pieces = [
    "arn:", "aws", "aws-us-gov", ":", "/", "?", "&", "=", "#", "@", "%", "%2F", "%252F", "%3A", "connect", "federate",
    "instance", "queue",
    "destination", "new_domain=true", "VDIPlatform=AZURE", "VDIPlatform=CITRIX", "%26new_domain", "${AWS::Region}",
    "{instanceid}", "<region-id>", "%INSTANCE_ID%", "xxxx", "\u{FFFC}", ".my.connect.aws", ".awsapps.com/start#",
    "us-west-2.signin.aws", "/connect/v2/app/instances/", "login.microsoftonline.com/", "https://", "http://",
    ".console.aws.amazon.com",
    "console.amazonaws-us-gov.com",
    "us-east-1", "eu-central-1", "us-gov-west-1", "us-east-1a", "Oregon", "N. Virginia", "210987654321", "1234",
    Example.id,
    Example.workshopID, Example.arn, Example.url, Example.base, "/connect/ccp", "%2Fconnect%2Fccp", "/ccp-v2",
    "Amazon Connect", " - ", "Agent",
    "Admin", "\u{2013}", "\u{2014}", " ", "\n", "\r\n", "\u{200B}", "\u{A0}", "\u{FEFF}", "\"", "'", "`", "<", ">",
    "\\", "{", "}", ",", ";", "(", ")",
    "O", "l", "1", "0", "\u{430}", "\u{FF0F}", "\u{202E}", "\u{301}", "\u{200D}", "dashboard", "enable-button",
    "ssoins-", "d-", "i-",
  ]

  private static let values =
    Region.all.prefix(20).map(\.id) + [
      Example.arn, Example.id, Example.workshopARN, Example.govARN, Example.url, Example.base, Example.govURL,
      "210987654321",
      "Amazon Connect - Agent", "Amazon Connect - Admin", "dashboard",
      "\(Example.base)?destination=%2Fccp-v2%2Fchat&new_domain=true",
      "\(Example.base)?destination=%2Fagent-app-v2?VDIPlatform=CITRIX_413",
      "\(Example.base)?new_domain=true&destination=%2Fagent-app-v2%2F?VDIPlatform=CITRIX",
      "https://${AWS::Region}.console.aws.amazon.com/connect/federate/${InstanceId}?destination=%2Fccp-v2",
      "\(Example.base)?destination=https%3A%2F%2Fmy-website.example",
    ]

  @Test("a repair is right itself, a normal form is judged as itself, and every finding is fit to be shown")
  func repairs() {
    var generator = Generator(rounds: 3_000)
    let seed = generator.rounds.seed
    for _ in 0..<generator.rounds.count {
      let input =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: generator.pieces(Self.pieces)
        case 1: generator.text(upTo: 40)
        default: generator.slipped(generator.pick(Self.values))
        }
      Self.checkAll(input, seed)
    }
  }

  @Test("text of any kind, up to the limit, is judged without a trap")
  func longText() {
    var generator = Generator(rounds: 60)
    let seed = generator.rounds.seed
    for _ in 0..<min(generator.rounds.count, 3_000) { Self.checkAll(generator.text(upTo: 4096), seed) }
  }

  private static let codes = Set((try? Repository.documentedCodes()) ?? [])

  static func checkAll(_ input: String, _ seed: UInt64) {
    let instance = Instance.judge(Example.arn).value
    for purpose in Region.Purpose.allCases { check(input, seed) { Region.judge($0, for: purpose) } }
    check(input, seed, AccountID.judge)
    check(input, seed, Instance.judge)
    check(input, seed, ConsoleView.judge)
    for role in Role.allCases {
      check(input, seed) { ApplicationName.judge($0, for: role) }
      check(input, seed) { RelayState.judge($0, role: role) }
      check(input, seed) { RelayState.judge($0, instance: instance, role: role) }
    }
  }

  private static func check<Value: Equatable & Sendable & CustomStringConvertible>(
    _ input: String, _ seed: UInt64, _ judge: (String) -> Judgement<Value>
  ) {
    let judgement = judge(input)
    let place: Comment = "\(input.prefix(200).debugDescription), seed \(seed)"
    if (judgement.value == nil) != judgement.findings.hasError { Issue.record(place) }
    if let repair = judgement.repair {
      let again = judge(repair)
      if again.findings.hasError || again.repair != nil || repair == input {
        Issue.record("repair \(repair): \(place)")
      }
      if again.value?.description != repair { Issue.record("repair \(repair) is no normal form: \(place)") }
    }
    if let value = judgement.value, judge(value.description).value != value { Issue.record("value \(value): \(place)") }
    let count = input.count
    for finding in judgement.findings {
      if !codes.contains(finding.code) { Issue.record("\(finding.code): \(place)") }
      if !(finding.message + finding.advice).isFitForATerminal { Issue.record("\(finding.message): \(place)") }
      if let span = finding.span, span.lowerBound < 0 || span.upperBound > count {
        Issue.record("\(finding.code) \(span): \(place)")
      }
    }
  }

  @Test("what is built is judged right, for every Region, role and documented destination")
  func building() {
    var generator = Generator()
    for region in Region.all {
      for role in Role.allCases {
        let id = generator.instanceID()
        let built = RelayState.build(instance: id, region: region, role: role)
        let instance = Instance.judge(id).value

        let judgement = RelayState.judge(built.url, instance: instance, region: region, role: role)

        #expect(judgement.value == built, "\(built), seed \(generator.rounds.seed)")
        #expect(judgement.findings.isEmpty, "\(built), seed \(generator.rounds.seed)")
      }
      let isGovCloud = region.partition == "aws-us-gov"
      let others = ["/connect/ccp-v2", isGovCloud ? "/ccp-v2/softphone" : "/ccp-v2", "/ccp-v2/chat", "/agent-app-v2"]
      for path in others {
        let id = generator.instanceID()
        let built = RelayState.build(instance: id, region: region, destination: path)

        let judgement = RelayState.judge(built.url, instance: Instance.judge(id).value, region: region)

        #expect(judgement.value == built, "\(built), seed \(generator.rounds.seed)")
        #expect(
          judgement.findings.map(\.code) == ["relay-state/documented-variant"],
          "\(built), seed \(generator.rounds.seed)")
      }
    }
  }
}
