import Foundation
import TestSupport
import Testing

/// An answers file with one fault: the exit code, and what names the fault, a code or words.
struct FaultyAnswers: Sendable, CustomTestStringConvertible {
  let text: String
  let status: Int32
  let named: String

  var testDescription: String { "\(named): \(text.prefix(90))" }

  /// A value that its rule refuses.
  static func value(_ field: String, _ value: String, _ code: String) -> FaultyAnswers {
    var object: [String: Any] = ["answers": [field: value]]
    if field == "relayState" { object["answers"] = [field: value, "instance": Sample.arn] }
    return FaultyAnswers(text: json(object), status: 1, named: code)
  }

  /// A file of the wrong shape.
  static func shape(_ text: String, _ words: String) -> FaultyAnswers {
    FaultyAnswers(text: text, status: 65, named: words)
  }

  private static func json(_ object: [String: Any]) -> String {
    // The objects above are always JSON.
    let data = (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

@Suite("Answers files with one fault each")
struct AnswersFaultTests {
  private static let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let host = "https://us-west-2.console.aws.amazon.com"

  private static let regions: [FaultyAnswers] = ["identityCenterRegion", "instanceRegion"].flatMap { field in
    [
      ("us-east-9", "region/unknown"), ("us-east-1a", "region/is-availability-zone"),
      ("N. Virginia", "region/is-a-name"),
      ("Oregon", "region/is-a-name"), ("US-EAST-1", "region/upper-case"), ("us_east_1", "region/separators"),
      ("us-east", "region/number-missing"), ("us-esat-1", "region/near-miss"), ("", "region/empty"),
      ("   ", "region/empty"),
      (String(repeating: "r", count: 5000), "region/too-long"), ("region=us-east-1", "region/inside-longer-text"),
      ("us\u{2013}east\u{2013}1", "region/look-alike"), ("us-\u{200B}east-1", "region/invisible-characters"),
      (Sample.arn, "region/belongs-elsewhere"), (id, "region/belongs-elsewhere"),
      (Sample.url, "region/belongs-elsewhere"), ("/home/me/metadata.xml", "region/belongs-elsewhere"),
      ("111122223333", "region/belongs-elsewhere"), ("Amazon Connect - Agent", "region/belongs-elsewhere"),
      ("https://d-1234567890.awsapps.com/start", "region/belongs-elsewhere"), ("moon", "region/unknown"),
      ("xx-north-1", "region/unknown"), ("us-east-1, us-west-2", "region/inside-longer-text"),
    ].map { .value(field, $0.0, $0.1) }
  }

  private static let names: [FaultyAnswers] = [
    ("", "name/empty"), (" \t ", "name/empty"), (String(repeating: "n", count: 101), "name/too-many-characters"),
    (String(repeating: "n", count: 5000), "name/too-long"), ("Amazon\nConnect", "name/control-character"),
    ("Amazon\u{1B}[31m Connect", "name/control-character"), ("Ag\u{202E}ents", "name/control-character"),
    (Sample.url, "name/too-many-characters"), ("a\u{2028}b", "name/control-character"),
    (String(repeating: "\u{E9}", count: 101), "name/too-many-characters"),
  ].map { .value("applicationName", $0.0, $0.1) }

  private static let consoles: [FaultyAnswers] = [
    ("", "console/empty"), ("Dashboard", "console/unknown"), ("enable", "console/unknown"), ("7", "console/unknown"),
    ("account-instance", "console/account-instance"), ("us-east-1", "console/belongs-elsewhere"),
    (String(repeating: "c", count: 5000), "console/too-long"), (Sample.arn, "console/belongs-elsewhere"),
  ].map { .value("consoleShows", $0.0, $0.1) }

  private static let instances: [FaultyAnswers] = [
    ("", "instance/empty"), (String(repeating: "i", count: 5000), "instance/too-long"),
    ("i-0123456789abcdef0", "instance/is-ec2-id"), ("my-center", "instance/is-alias"),
    ("us-west-2", "instance/is-region"), ("111122223333", "instance/is-account-id"),
    ("d-1234567890", "instance/is-directory-id"), ("ssoins-1234567890abcdef", "instance/is-identity-center"),
    ("me@example.com", "instance/is-email"), ("+49 30 123456", "instance/is-a-telephone-number"),
    ("<instance-id>", "instance/placeholder"), ("https://my.my.connect.aws/ccp-v2", "instance/is-access-url"),
    (Sample.url, "instance/is-a-url"), (Sample.arn + "/queue/" + id, "instance/child-arn"),
    ("arn:aws:iam::111122223333:role/x", "instance/other-service"), (String(id.dropLast()), "instance/id-groups"),
    (id.replacingOccurrences(of: "-", with: ""), "instance/id-groups"),
    ("\(id) a59181b1-0371-4928-b6c3-50b2ef9b125a", "instance/several"),
    ("arn:aws:connect:us-west-9:111122223333:instance/\(id)", "instance/region-unknown"),
    ("arn:aws:connect:us-west-2:1111:instance/\(id)", "instance/account-not-12-digits"),
    ("arn:aws:connect:us-west-2:111122223333:instance/", "instance/id-missing"),
    ("arn:aws-cn:connect:us-west-2:111122223333:instance/\(id)", "instance/partition-differs"),
    (
      "arn:aws:connect:us-west-2:111122223333:instance/zzzz75e4-b3de-4839-a6aa-e321ab3f3770",
      "instance/id-not-hexadecimal"
    ),
    ("Amazon Connect - Agent", "instance/belongs-elsewhere"), ("/tmp/metadata.xml", "instance/belongs-elsewhere"),
    ("<a><md:EntityDescriptor/></a>", "instance/belongs-elsewhere"), ("???", "instance/unknown-form"),
    ("queue/\(id)", "instance/child-id"), ("see \(Sample.arn) there", "instance/text-around"),
    ("l78c75e4-b3de-4839-a6aa-e321ab3f3770", "instance/letters-for-digits"),
    (Sample.arn + Sample.arn, "instance/pasted-twice"),
    ("178c75e4\u{2013}b3de\u{2013}4839\u{2013}a6aa\u{2013}e321ab3f3770", "instance/look-alike"),
  ].map { .value("instance", $0.0, $0.1) }

  private static let metadataFiles: [FaultyAnswers] = [
    ("", "metadata/no-path"), ("/nowhere/metadata.xml", "metadata/no-such-file"), ("/", "metadata/is-folder"),
    ("/dev/null", "metadata/is-not-a-file"), ("/etc/hostname", "metadata/is-not-xml"),
    ("https://example.com/metadata.xml", "metadata/is-address"), (Sample.arn, "metadata/belongs-elsewhere"),
    ("https://portal.sso.us-east-1.amazonaws.com@example.com/saml/metadata/x", "metadata/address-host"),
    ("http://portal.sso.us-east-1.amazonaws.com/saml/metadata/x", "metadata/address-not-https"),
    ("https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x", "metadata/address-path"),
    ("https://portal.sso.us-east-1.amazonaws.com/saml/metadata/x y", "metadata/address-blanks"),
    ("us-east-1", "metadata/belongs-elsewhere"), (Sample.url, "metadata/belongs-elsewhere"),
    ("111122223333", "metadata/belongs-elsewhere"), ("Amazon Connect - Agent", "metadata/belongs-elsewhere"),
    (BuiltConnectSSO.path, "metadata/too-large"),
  ].map { .value("metadataFile", $0.0, $0.1) }

  private static let relayStates: [FaultyAnswers] = {
    let base = host + "/connect/federate/" + id
    let agent = "?destination=%2Fconnect%2Fccp"
    let faults: [(value: String, code: String)] = [
      ("", "relay-state/empty"), (String(repeating: "s", count: 5000), "relay-state/too-long"),
      ("hello", "relay-state/not-a-url"), (id, "relay-state/is-instance"), (base, "relay-state/destination-missing"),
      (host + "/connect/federate/" + agent, "relay-state/instance-missing"),
      (Sample.workshopURL, "relay-state/instance-differs"),
      (Sample.url.replacingOccurrences(of: "us-west-2", with: "us-east-1"), "relay-state/region-differs"),
      (Sample.url.replacingOccurrences(of: "us-west-2", with: "us-west-9"), "relay-state/region-unknown"),
      (Sample.url.replacingOccurrences(of: "us-west-2", with: "<region>"), "relay-state/angle-bracket"),
      (Sample.url.replacingOccurrences(of: "https", with: "http"), "relay-state/not-https"),
      (Sample.url.replacingOccurrences(of: "https://", with: ""), "relay-state/scheme-missing"),
      (base + "?destination=/connect/ccp", "relay-state/not-encoded"),
      (base + "?destination=%252Fconnect%252Fccp", "relay-state/double-encoded"),
      (base + "?destinaton=%2Fconnect%2Fccp", "relay-state/parameter-name"),
      (base + "&destination=%2Fconnect%2Fccp", "relay-state/question-mark-missing"),
      (Sample.url + "#x", "relay-state/fragment"),
      (Sample.url + " " + Sample.url, "relay-state/pasted-twice"),
      ("Relay state: " + Sample.url, "relay-state/text-around"),
      (Sample.url.replacingOccurrences(of: "/federate/", with: "/federate/\\"), "relay-state/backslash"),
      (Sample.url.replacingOccurrences(of: ".com/", with: ".com:8443/"), "relay-state/port"),
      (Sample.url.replacingOccurrences(of: "https://", with: "https://me@"), "relay-state/user-info"),
      (Sample.url.replacingOccurrences(of: "/federate/", with: "/federated/"), "relay-state/path-differs"),
      (host + "/console/home", "relay-state/is-console-link"),
      ("https://my.my.connect.aws/ccp-v2", "relay-state/is-access-url"),
      ("https://d-1234567890.awsapps.com/start", "relay-state/is-access-portal"),
      ("https://signin.aws.amazon.com/saml", "relay-state/is-acs-url"),
      ("/home/me/metadata.xml", "relay-state/belongs-elsewhere"), ("us-west-2", "relay-state/belongs-elsewhere"),
      ("Amazon Connect - Agent", "relay-state/belongs-elsewhere"),
    ]
    return faults.map { .value("relayState", $0.value, $0.code) }
  }()

  private static let steps: [FaultyAnswers] =
    ["enable-sso", "name-application", "download-metadata", "set-relay-state"].map {
      FaultyAnswers(text: #"{"done": ["\#($0)"]}"#, status: 1, named: "answers/step-incomplete")
    } + [
      FaultyAnswers(text: #"{"done": "all"}"#, status: 1, named: "answers/step-incomplete"),
      FaultyAnswers(
        text: #"{"answers": {"instance": "\#(Sample.arn)", "instanceRegion": "us-east-1"}}"#, status: 1,
        named: "answers/regions-differ"),
      FaultyAnswers(
        text: #"{"answers": {"instance": "\#(Sample.arn)", "instanceAccount": "210987654321"}}"#, status: 1,
        named: "answers/accounts-differ"),
    ]

  private static let accounts: [FaultyAnswers] = [
    ("", "account/empty"), ("21098765432", "account/wrong-length"), ("my-company", "account/not-digits"),
    ("21O987654321", "account/letters-for-digits"), (Sample.arn, "account/inside-longer-text"),
    (Sample.url, "account/belongs-elsewhere"), (id, "account/belongs-elsewhere"),
    ("us-east-1", "account/belongs-elsewhere"), ("Amazon Connect - Agent", "account/belongs-elsewhere"),
    (String(repeating: "1", count: 5000), "account/too-long"), ("2.10988E+11", "account/not-digits"),
  ].map { .value("instanceAccount", $0.0, $0.1) }

  private static let shapes: [FaultyAnswers] =
    [
      ("", "line 1"), ("[]", "not a JSON object"), ("\"x\"", "not a JSON object"), ("5", "not a JSON object"),
      ("null", "not a JSON object"), ("true", "not a JSON object"), ("{", "line 1"), ("{\n\n\"a\" 5}", "line 3"),
      ("{} x", "line 1"), ("{'role': 'agents'}", "line 1"), (#"{"role": "agents",}"#, "line 1"),
      (#"{"role": agents}"#, "line 1"), ("\u{FEFF}not json", "line 1"), ("{\"a\": \"\u{1}\"}", "line 1"),
      (#"{"role": "pilots"}"#, "agents or admins"), (#"{"role": "Agents"}"#, "agents or admins"),
      (#"{"role": null}"#, "agents or admins"), (#"{"role": ["agents"]}"#, "agents or admins"),
      (#"{"role": 1}"#, "agents or admins"), (#"{"colour": {}}"#, "colour"), (#"{"Answers": {}}"#, "Answers"),
      (#"{"": {}}"#, "unknown"), (#"{"schemaVersion": 1}"#, "schemaVersion"), (#"{"steps": {}}"#, "steps"),
      (#"{"drafts": {}}"#, "drafts"), (#"{"answers": []}"#, "answers"), (#"{"answers": null}"#, "answers"),
      (#"{"answers": "x"}"#, "answers"), (#"{"answers": 5}"#, "answers"), (#"{"answers": {"colour": "x"}}"#, "colour"),
      (#"{"answers": {"Instance": "x"}}"#, "Instance"), (#"{"answers": {"": "x"}}"#, "unknown"),
      (#"{"answers": {"accountID": "111122223333"}}"#, "accountID"), (#"{"done": {}}"#, "done"),
      (#"{"done": null}"#, "done"), (#"{"done": true}"#, "done"), (#"{"done": "enable-sso"}"#, "done"),
      (#"{"done": "ALL"}"#, "done"), (#"{"done": ["tea-break"]}"#, "enable-sso"), (#"{"done": ["all"]}"#, "enable-sso"),
      (#"{"done": [1]}"#, "enable-sso"), (#"{"done": [null]}"#, "enable-sso"), (#"{"done": ["review"]}"#, "enable-sso"),
      (#"{"done": [["enable-sso"]]}"#, "enable-sso"), (#"{"done": ["enable-sso", "x"]}"#, "enable-sso"),
    ].map { .shape($0.0, $0.1) }
    + [
      "consoleShows", "identityCenterRegion", "applicationName", "metadataFile", "instance", "instanceRegion",
      "instanceAccount", "relayState",
    ]
    .flatMap { field in
      ["5", "true", "[]", "{}", "[\"x\"]", "1.5e3"].map { .shape(#"{"answers": {"\#(field)": \#($0)}}"#, field) }
    }

  static let all = regions + names + consoles + instances + metadataFiles + relayStates + accounts + steps + shapes

  @Test("two hundred of them: the fault is named, and the state file is untouched")
  func untouched() throws {
    #expect(Self.all.count >= 200)
    #expect(Set(Self.all.map(\.text)).count == Self.all.count)
    let home = try TemporaryFolder()
    let started = try FinishedCommand(
      ["apply", "-"], input: #"{"done": ["create-organization"], "answers": {"consoleShows": "dashboard"}}"#, home: home
    )
    try #require(started.status == 0)
    let setup = try SavedSetup(in: home)
    let before = try setup.snapshot()
    for row in Self.all {
      let result = try setup.run("apply", "-", "--json", input: row.text)
      #expect(result.status == row.status, "\(row.testDescription) \(result.words)")
      if row.status == 1 {
        #expect(result.codes.contains(row.named), "\(row.testDescription) \(result.codes)")
        #expect(result.json["ok"] as? Bool == false && result.json["saved"] as? Bool == false)
      } else {
        #expect(result.words.contains(row.named), "\(row.testDescription) \(result.words)")
        #expect(result.output == "")
      }
      #expect(try setup.snapshot() == before, "\(row.testDescription)")
    }
  }
}
