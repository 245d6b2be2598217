import SetupRules
import Testing

/// Slips that the tables of each kind do not have: what stands around a value, what a program wrote in its place, and what
/// only looks like a fault.
@Suite("Slips of all kinds")
struct SlipTests {
  static let id = Example.id
  static let arn = Example.arn
  static let base = Example.base
  static let url = Example.url
  static let name = "Amazon Connect - Agent"

  static let regions: [Row] = [
    Row("use1", "E:is-a-name", repair: "us-east-1"), Row("EUW2", "E:is-a-name", repair: "eu-west-2"),
    Row("use1-bos1-az1", "E:is-availability-zone", repair: "us-east-1"),
    Row("us-east-01", "E:near-miss", repair: "us-east-1"),
    Row("us-west-3", "E:unknown"), Row("us-south-1", "E:unknown"),
    Row("<region>", "E:placeholder"), Row("\\<region-id>", "E:placeholder"), Row("region-id", "E:placeholder"),
    Row("REGION", "E:placeholder"), Row("${AWS_REGION}", "E:placeholder"), Row("your-region", "E:placeholder"),
    Row("{{ region }}", "E:placeholder"), Row("%REGION%", "E:placeholder"), Row("[region]", "E:placeholder"),
    Row("us-xxxx-1", "E:placeholder"), Row("xx-xxxx-x", "E:placeholder"), Row("$REGION", "E:placeholder"),
    Row("<us-east-1>", "E:inside-longer-text", repair: "us-east-1"),
    Row("Tokio", "E:is-a-name", repair: "ap-northeast-1"), Row("Londres", "E:is-a-name", repair: "eu-west-2"),
    Row("Francfort", "E:is-a-name", repair: "eu-central-1"), Row("Irlanda", "E:is-a-name", repair: "eu-west-1"),
    Row("Frankfurt am Main", "E:is-a-name", repair: "eu-central-1"),
    Row("\u{1B}[32mus-east-1\u{1B}[0m", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{30D0}\u{30FC}\u{30B8}\u{30CB}\u{30A2}\u{5317}\u{90E8}", "E:is-a-name"),
    Row("\u{6771}\u{4EAC}", "E:is-a-name"),
    Row("AWS GovCloud (US)", "E:is-a-name"), Row("Auckland", "E:is-a-name", repair: "ap-southeast-6"),
  ]

  @Test("a Region's placeholders, short forms and foreign names are told", arguments: regions)
  func region(_ row: Row) { row.check("region", Region.judge(row.input)) }

  static let instances: [Row] = [
    Row("ARN: \(id)", "E:text-around", repair: id), Row("Instance ARN: \(id)", "E:text-around", repair: id),
    Row("\u{300C}\(arn)\u{300D}", "E:text-around", repair: arn),
    Row("\(arn)\u{3067}\u{3059}", "E:text-around", repair: arn),
    Row("\u{1B}[32m\(arn)\u{1B}[0m", "N:surrounding-characters", value: arn),
    Row("\(id.dropLast())\u{2026}", "E:id-groups N:surrounding-characters"),
    Row("\(arn)\\n", "E:backslash", repair: arn),
    Row("\"\(arn)\\r\\n\"", "E:backslash N:surrounding-characters", repair: arn),
    Row(arn.replacing("instance/", with: "instance\\"), "E:backslash", repair: arn),
    Row(arn.replacing("instance/", with: "instances/"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing("instance/", with: "instace/"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing("arn:", with: "arn::"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing(":connect:", with: "::"), "E:arn-misspelled", repair: arn),
    Row(arn.replacing(":instance/", with: "/instance/"), "E:arn-incomplete", repair: arn),
    Row(arn.replacing(":aws:", with: ":"), "E:arn-incomplete", repair: arn),
    Row(String(arn.dropLast(24)), "E:id-groups"), Row("178c75e4-b3de", "E:id-groups"), Row("deadbeef", "E:is-alias"),
    Row(id + id, "E:pasted-twice", repair: id), Row("\(id)\n\(id)", "E:pasted-twice", repair: id),
    Row("/instance/\(id)", "E:text-around", repair: id), Row("/instance/\(id)/", "E:text-around", repair: id),
    Row("/home/me/\(id).xml", "E:belongs-elsewhere"),
    Row(String(arn.dropFirst("arn:aws:".count)), "E:arn-incomplete", repair: arn),
    Row(arn.replacing(":", with: ";").replacing("/", with: " "), "E:arn-misspelled", repair: arn),
    Row(arn.replacing("instance/", with: ""), "E:other-resource"),
    Row("(800) 555-0123", "E:is-a-telephone-number"), Row("+1 (800) 555-0123", "E:is-a-telephone-number"),
  ]

  @Test("an instance is found in what a program or a page made of it", arguments: instances)
  func instance(_ row: Row) { row.check("instance", Instance.judge(row.input)) }

  static let names: [Row] = [
    Row("Display name: \(name)", "W:near-miss", repair: name), Row("Name \(name)", "W:near-miss", repair: name),
    Row("1. \(name)", "W:near-miss", repair: name), Row(name + name, "W:near-miss", repair: name),
    Row("Display name\n\(name)", "E:control-character W:near-miss", repair: name),
    Row("\(name)\nAmazon Connect", "E:control-character W:near-miss", repair: name),
    Row("\(name) (2)", "W:differs"), Row("\(name) Frankfurt", "W:differs"), Row("Display name: Agents", "W:differs"),
    Row("\u{1F469}\u{200D}\u{1F4BB} Agents", "W:differs"), Row("\u{260E}\u{FE0F} Agents", "W:differs"),
    Row("\u{645}\u{6CC}\u{200C}\u{62E}", "W:differs"),
    Row("Ag\u{200D}ents", "W:differs W:invisible-characters"),
    Row(
      "\u{1F469}\u{202E}\u{1F4BB}", "E:control-character W:differs W:invisible-characters",
      repair: "\u{1F469} \u{1F4BB}"),
  ]

  @Test("a name is told from its label, and an emoji from an invisible character", arguments: names)
  func name(_ row: Row) { row.check("name", ApplicationName.judge(row.input, for: .agents)) }

  @Test("the repair of a name has nothing left of a terminal's colours")
  func coloured() {
    let judgement = ApplicationName.judge("Agents \u{1B}[31mFrankfurt", for: .agents)
    #expect(judgement.value == nil && judgement.repair == "Agents Frankfurt")
  }

  static let accounts: [Row] = [
    Row("2109.8765.4321", "N:grouped", value: "210987654321"),
    Row("210,987,654,321", "N:grouped", value: "210987654321"),
    Row("2109_8765_4321", "N:grouped", value: "210987654321"),
    Row("210 987 654 321", "N:grouped", value: "210987654321"),
    Row("210987654321.0", "E:inside-longer-text", repair: "210987654321"),
    Row("210987654321210987654321", "E:wrong-length", repair: "210987654321"),
    Row("2109-8765-4321 2109-8765-4321", "E:wrong-length", repair: "210987654321"),
    Row("210987654321098765432121", "E:wrong-length"),
    Row("https://210987654321.signin.aws.amazon.com/console", "E:inside-longer-text", repair: "210987654321"),
    Row("https://example.com/210987654321", "E:belongs-elsewhere"),
  ]

  @Test("an account ID is read however it is grouped, and once where it stands twice", arguments: accounts)
  func account(_ row: Row) { row.check("account", AccountID.judge(row.input)) }

  @Test("a number that a spreadsheet has rounded is told from a name")
  func spreadsheet() throws {
    let finding = try #require(AccountID.judge("2.10988E+11").findings.first)

    #expect(finding.message.contains("spreadsheet"))
  }

  static let relayStates: [Row] = [
    Row("\(url)\u{2026}", "N:surrounding-characters", value: url),
    Row("\(base)?destination=%2Fconn", "E:destination-misspelled", repair: url),
    Row("\(base)?destination=%2F", "E:destination-misspelled", repair: url),
    Row("\(base)?destination=%2Fccp", "W:destination-unknown", repair: url),
    variant("%2Fagent-ap", "E:destination-misspelled", "%2Fagent-app-v2"),
    variant("%2Fagent-app-v2?vdiplatform=OMNISSA", "W:differs", "%2Fagent-app-v2?VDIPlatform=OMNISSA"),
    Row(
      "\(base)?destination=https%3A%2F%2Fa%20b.example", "E:blank-inside N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fab.example"),
    Row("\(base)?destination=%2Fa%1B%5B31m", "W:destination-unknown E:blank-inside", repair: url),
    Row(url.replacing(id, with: "ssoins-7223b02bd0f1a2c3"), "E:instance/is-identity-center", repair: url),
    Row(url.replacing(id, with: "d-9067890abc"), "E:instance/is-directory-id", repair: url),
    Row("https://urldefense.com/v3/__\(url)__;JSU!!abc", "E:rewritten-link", repair: url),
    Row("https://urldefense.com/v3/__\(url.replacing("%", with: "*"))__;JSU!!abc", "E:rewritten-link", repair: url),
    Row(url.replacing("eu-central-1", with: "cn-north-1"), "E:region-differs", repair: url),
    Row("\(base)?destination=%5Cconnect%5Cccp", "E:backslash E:destination-misspelled", repair: url),
    Row("/connect/federate/\(id)?destination=%2Fconnect%2Fccp", "E:scheme-missing E:host-differs", repair: url),
    Row(url.replacing("https:", with: "https;"), "E:scheme-broken", repair: url),
    Row(url.replacing("eu-central-1.", with: "."), "E:host-differs", repair: url),
    Row(
      url.replacing("eu-central-1", with: "210987654321-abcdefgh.eu-central-1"), "E:region-unknown", repair: url),
    Row(
      "https://&lt;region-id&gt;.console.aws.amazon.com/connect/federate/&lt;instance-id&gt;?destination=%2Fconnect%2Fccp",
      "E:html-entity E:angle-bracket E:placeholder-left", repair: url),
    Row("\(base)?destination=&#x2F;connect&#47;ccp", "E:html-entity E:not-encoded", repair: url),
    Row("https://example.com/wiki?page=1&destination=x#top", "E:host-differs E:path-differs", repair: url),
    Row("\(url)&a=1&b=2&c=3&d=4&e=5", "W:parameter-unknown", repair: url),
    Row("\(url)&destination=%2Fconnect%2Fccp&destination=%2Fconnect%2Fccp", "E:parameter-twice", repair: url),
    Row("\(url). Thanks!", "E:text-around", repair: url), Row("|\(url)|", "E:text-around", repair: url),
    Row("\(url)\u{3001}", "E:look-alike E:text-around", repair: url),
    Row("RelayState=" + PercentEncoding.encode(url), "E:text-around E:encoded-as-a-whole", repair: url),
    Row(url.replacing("/", with: "\\"), "E:backslash", repair: url),
    Row("\(base)?=%2Fconnect%2Fccp", "E:parameter-name", repair: url),
    Row("\(base)?destination=\(PercentEncoding.encode(url))", "W:destination-unknown", repair: url),
    Row("\(base)?destination=https%3A%2F%2Facme.my.connect.aws%2Fccp-v2", "W:destination-unknown", repair: url),
    Row("\(base)?destination=https%3A%2F%2Fd-9067012345.awsapps.com%2Fstart", "W:destination-unknown", repair: url),
    Row("\(base)?destination=https%3A%2F%2Fagents.s3.amazonaws.com%2Findex.html", "N:custom-website"),
    variant("%2Fagent-app-v2&VDIPlatform=CITRIX_413", "W:differs", "%2Fagent-app-v2?VDIPlatform=CITRIX_413"),
    variant("%2Fagent-app-v2%3FVDIPlatform%3DCITRIX_413", "W:differs", "%2Fagent-app-v2?VDIPlatform=CITRIX_413"),
    variant("%2Fagent-app-v2?VDIPlatform=citrix_413", "W:differs", "%2Fagent-app-v2?VDIPlatform=CITRIX_413"),
    variant("%2Fccp-v2%2Fchat%26new_domain%3Dtrue", "W:new-domain-inside", "%2Fccp-v2%2Fchat&new_domain=true"),
    variant("%2Fccp-v2&new_domain=True", "W:differs", "%2Fccp-v2&new_domain=true"),
    variant("%2Fccp-v2%2Fchat?new_domain=true", "W:differs", "%2Fccp-v2%2Fchat&new_domain=true"),
    variant("%2Fccp-v2&new_domain=false", "W:parameter-unknown", "%2Fccp-v2"),
    Row(
      "\(base)?destination=%2Fconnect%2Fagent-app-v2", "W:destination-unknown",
      repair: "\(base)?destination=%2Fagent-app-v2"),
  ]

  @Test(
    "the words about a relay state are about its own parts",
    arguments: [
      ("?destination=/agent-app-v2", "destination=%2Fagent-app-v2"), ("&new_domain=true", "?new_domain="),
      ("?destination=%2Fccp-v2&new_domain=True", "new_domain=true"),
      ("?destination=%2Fagent-app-v2?vdiplatform=OMNISSA", "VDIPlatform=OMNISSA"),
      ("?destination=%2Fconnect%2Fhome", "dashboard"), ("?destination=%2Fccp-v2%3Fnew_domain=true", "not %3F"),
    ])
  func ownWords(_ query: String, _ words: String) {
    let judgement = RelayState.judge(Self.base + query, instance: Instance.judge(Example.arn).value)

    #expect(judgement.findings.contains { "\($0.message) \($0.advice)".contains(words) }, "\(judgement.findings)")
  }

  @Test("a host without Connect, and one of GovCloud without its Region, are told as what they are")
  func partitions() throws {
    let china = RelayState.judge(Self.url.replacing("eu-central-1", with: "cn-north-1"))
    #expect(china.value == nil && china.findings.contains { $0.code == "region/partition-without-connect" })

    let govCloud = try #require(
      Instance.judge("arn:aws-us-gov:connect:us-gov-west-1:210987654321:instance/\(Self.id)").value)
    let bare = RelayState.judge("https://console.aws.amazon.com/connect/federate/\(Self.id)", instance: govCloud)
    let finding = try #require(bare.findings.first { $0.code == "relay-state/bare-host" })
    #expect(finding.advice == "Correct the box in AWS. The host is console.amazonaws-us-gov.com")
  }

  private static func variant(_ destination: String, _ finding: String, _ right: String) -> Row {
    Row("\(base)?destination=\(destination)", "\(finding) N:documented-variant", repair: "\(base)?destination=\(right)")
  }

  @Test("a relay state is mended without losing what was chosen", arguments: relayStates)
  func relayState(_ row: Row) {
    row.check("relay-state", RelayState.judge(row.input, instance: Instance.judge(Example.arn).value))
  }

  @Test("a sign too many is marked itself, and a list of faults stays short")
  func marks() throws {
    func findings(_ text: String) -> [Finding] {
      RelayState.judge(text, instance: Instance.judge(Example.arn).value).findings
    }
    let count = url.count

    #expect(findings("\(url)&").first?.span == count..<count + 1)
    #expect(findings("\(url)?").first?.span == count..<count + 1)
    #expect(
      findings("\(base)??destination=%2Fconnect%2Fccp").first?.span == base.count + 1..<base.count + 2)
    #expect(
      findings("\(base)?&destination=%2Fconnect%2Fccp").first?.span == base.count + 1..<base.count + 2)
    #expect(findings(url + String(repeating: "&x=1", count: 900)).count <= 4)
    #expect(findings(url + String(repeating: "&destination=%2Fccp", count: 150)).count == 1)
    #expect(findings(url + String(repeating: "&Destination=%2Fccp", count: 150)).count <= 2)
  }

  @Test("words about a value say what was seen")
  func words() throws {
    func message(_ findings: [Finding]) -> String { findings.map(\.message).joined(separator: " ") }
    let instance = Instance.judge(Example.arn).value
    func seen(_ text: String) -> String { message(RelayState.judge(text, instance: instance).findings) }

    #expect(!seen("\(base)?destination=%C0%AFconnect").contains("two hexadecimal"))
    #expect(seen(url.replacing("eu-central-1.", with: ".")).contains("no Region"))
    #expect(seen("\(url)&new_domain=true").contains("new_domain"))
    #expect(seen("\(url)&new_domain=no").contains("new_domain=no"))
    #expect(message(Instance.judge(String(repeating: "0", count: 36)).findings).contains("1 group instead"))
  }

  private var url: String { Self.url }
  private var base: String { Self.base }
}
