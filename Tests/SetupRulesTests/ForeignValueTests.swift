import SetupRules
import Testing

/// A value in a field that asks for something else.
struct ForeignRow: Sendable, CustomTestStringConvertible {
  enum Place: String, Sendable {
    case name, identityCenterRegion, instanceRegion, account, instance, relayState, console, metadata
  }

  let place: Place
  let input: String
  /// The code and the severity of the finding that names the value.
  let code: String
  let severity: Finding.Severity
  /// The field that asks for such a value.
  let belongsIn: Field?

  init(_ place: Place, _ input: String, _ severity: Finding.Severity, _ code: String, _ belongsIn: Field?) {
    self.place = place
    self.input = input
    self.code = code
    self.severity = severity
    self.belongsIn = belongsIn
  }

  var testDescription: String { "\(place): \(input.prefix(70))" }

  var findings: [Finding] {
    switch place {
    case .name: ApplicationName.judge(input, for: .agents).findings
    case .identityCenterRegion: Region.judge(input, for: .identityCenter).findings
    case .instanceRegion: Region.judge(input, for: .connect).findings
    case .account: AccountID.judge(input).findings
    case .instance: Instance.judge(input).findings
    case .relayState: RelayState.judge(input).findings
    case .console: ConsoleView.judge(input).findings
    case .metadata: [Finding.foreign(insteadOfMetadataFile: input)].compactMap(\.self)
    }
  }
}

@Suite("A value that belongs to another field")
struct ForeignValueTests {
  static let metadata =
    "<?xml version=\"1.0\"?>\n<md:EntityDescriptor entityID=\"https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x\"/>"
  static let path = "/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml"
  static let portal = "https://d-1234567890.awsapps.com/start"
  static let console = "https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1"
  static let account = "210987654321"

  /// What a value is, and where it belongs.
  private static let values: [(String, Field?)] = [
    (Example.arn, .instance), (Example.id, .instance), (Example.workshopARN, .instance), (Example.govARN, .instance),
    (Example.arn.uppercased(), .instance),
    (Example.url, .relayState), (Example.base, .relayState), (Example.govURL, .relayState),
    (String(Example.url.dropFirst("https://".count)), .relayState),
    (path, .metadataFile), ("~/Downloads/metadata.xml", .metadataFile), ("metadata.xml", .metadataFile),
    ("Amazon Connect_ins-0123456789abcdef.xml", .metadataFile), ("C:\\Users\\me\\Downloads\\m.xml", .metadataFile),
    ("\\\\server\\share\\m.xml", .metadataFile), ("file:///home/me/m.xml", .metadataFile),
    ("/mnt/c/Users/me/certificate.pem", .metadataFile), (metadata, .metadataFile),
    (account, .instanceAccount), (portal, nil), ("d-1234567890.awsapps.com/start", nil),
    ("https://my-center.my.connect.aws/ccp-v2", nil),
  ]

  static let rows: [ForeignRow] =
    values.filter { $0.0.unicodeScalars.count <= 100 && $0.0 != metadata }.map {
      ForeignRow(.name, $0.0, .warning, "name/belongs-elsewhere", $0.1)
    } + [
      ForeignRow(.name, Example.url, .error, "name/belongs-elsewhere", .relayState),
      ForeignRow(.name, metadata, .error, "name/belongs-elsewhere", .metadataFile),
      ForeignRow(.name, "eu-central-1", .warning, "name/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.name, "EU-CENTRAL-1", .warning, "name/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.name, console, .warning, "name/belongs-elsewhere", nil),
      ForeignRow(.name, "https://example.com/", .warning, "name/belongs-elsewhere", nil),
      ForeignRow(.name, "arn:aws:iam::210987654321:role/x", .warning, "name/belongs-elsewhere", nil),
      ForeignRow(.name, " \(Example.arn)\n", .warning, "name/belongs-elsewhere", .instance),
    ] + values.map { ForeignRow(.identityCenterRegion, $0.0, .error, "region/belongs-elsewhere", $0.1) }
    + values.map { ForeignRow(.instanceRegion, $0.0, .error, "region/belongs-elsewhere", $0.1) } + [
      ForeignRow(.account, Example.id, .error, "account/belongs-elsewhere", .instance),
      ForeignRow(.account, Example.url, .error, "account/belongs-elsewhere", .relayState),
      ForeignRow(.account, path, .error, "account/belongs-elsewhere", .metadataFile),
      ForeignRow(.account, metadata, .error, "account/belongs-elsewhere", .metadataFile),
      ForeignRow(.account, "eu-central-1", .error, "account/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.account, "Amazon Connect - Agent", .error, "account/belongs-elsewhere", .applicationName),
      ForeignRow(.account, portal, .error, "account/belongs-elsewhere", nil),
      ForeignRow(.identityCenterRegion, "Amazon Connect - Agent", .error, "region/belongs-elsewhere", .applicationName),
      ForeignRow(.instance, "Amazon Connect - Agent", .error, "instance/belongs-elsewhere", .applicationName),
      ForeignRow(.instance, "Amazon Connect \u{2013} Admin", .error, "instance/belongs-elsewhere", .applicationName),
      ForeignRow(.instance, path, .error, "instance/belongs-elsewhere", .metadataFile),
      ForeignRow(.instance, metadata, .error, "instance/belongs-elsewhere", .metadataFile),
      ForeignRow(.instance, portal, .error, "instance/belongs-elsewhere", nil),
      ForeignRow(.instance, Example.url, .error, "instance/is-a-url", .relayState),
      ForeignRow(.instance, account, .error, "instance/is-account-id", nil),
      ForeignRow(.instance, "eu-central-1", .error, "instance/is-region", nil),
      ForeignRow(.relayState, Example.arn, .error, "relay-state/is-instance", .instance),
      ForeignRow(.relayState, Example.id, .error, "relay-state/is-instance", .instance),
      ForeignRow(.relayState, path, .error, "relay-state/belongs-elsewhere", .metadataFile),
      ForeignRow(.relayState, metadata, .error, "relay-state/belongs-elsewhere", .metadataFile),
      ForeignRow(.relayState, "eu-central-1", .error, "relay-state/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.relayState, "Amazon Connect - Agent", .error, "relay-state/belongs-elsewhere", .applicationName),
      ForeignRow(.relayState, account, .error, "relay-state/belongs-elsewhere", .instanceAccount),
      ForeignRow(.relayState, portal, .error, "relay-state/is-access-portal", nil),
      ForeignRow(.console, "us-east-1", .error, "console/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.console, Example.arn, .error, "console/belongs-elsewhere", .instance),
      ForeignRow(.metadata, Example.arn, .error, "metadata/belongs-elsewhere", .instance),
      ForeignRow(.metadata, Example.id, .error, "metadata/belongs-elsewhere", .instance),
      ForeignRow(.metadata, Example.url, .error, "metadata/belongs-elsewhere", .relayState),
      ForeignRow(.metadata, "us-east-1", .error, "metadata/belongs-elsewhere", .identityCenterRegion),
      ForeignRow(.metadata, "Amazon Connect - Agent", .error, "metadata/belongs-elsewhere", .applicationName),
      ForeignRow(.metadata, account, .error, "metadata/belongs-elsewhere", .instanceAccount),
      ForeignRow(.metadata, metadata, .error, "metadata/belongs-elsewhere", nil),
    ]

  @Test("it is named, and the field that asks for it", arguments: rows)
  func named(_ row: ForeignRow) throws {
    let finding = try #require(row.findings.first { $0.code == row.code }, "\(row.findings.map(\.code))")
    #expect(finding.severity == row.severity)
    #expect(finding.belongsIn == row.belongsIn)
    #expect(finding.message.hasPrefix("This is ") && finding.message.hasSuffix("."))
    #expect(!finding.advice.isEmpty)
    #expect((finding.message + finding.advice).isFitForATerminal)
  }

  /// What a field takes, or what its own rule has better words for.
  static let ownValues: [(ForeignRow.Place, String)] = [
    (.name, "Amazon Connect - Agent"), (.name, "Amazon Connect"), (.name, "Contact center 1"), (.name, "a.b/c"),
    (.name, "AC/DC"), (.name, "Agents (us-east-1)"), (.name, "N/A"), (.name, "Help: Amazon"), (.name, "12345678901"),
    (.identityCenterRegion, "us-east-1"), (.identityCenterRegion, console), (.identityCenterRegion, "N. Virginia"),
    (.account, account), (.account, Example.arn), (.account, "2109-8765-4321"), (.account, "my-company"),
    (.account, "Account ID: 210987654321"), (.instance, Example.arn), (.instance, Example.id), (.instance, "my-center"),
    (.instance, "<instance-id>"),
    (.relayState, Example.url), (.relayState, "/connect/ccp"), (.relayState, "/ccp-v2"),
    (.relayState, "%2Fconnect%2Fccp"), (.console, "dashboard"), (.console, "an error"),
    (.metadata, path), (.metadata, "/nowhere"), (.metadata, "metadata"), (.metadata, "Downloads/file"),
    (.metadata, "https://portal.sso.us-east-1.amazonaws.com/saml/metadata/x"),
  ]

  @Test("any other value is not taken for one of another field", arguments: ownValues)
  func notNamed(_ place: ForeignRow.Place, _ input: String) {
    let findings = ForeignRow(place, input, .error, "", nil).findings
    #expect(!findings.contains { $0.code.hasSuffix("/belongs-elsewhere") }, "\(findings)")
  }

  @Test("Identity Center's Region is not guessed from the instance's, and the instance's is")
  func repairs() {
    #expect(Region.judge(Example.arn, for: .identityCenter).repair == nil)
    #expect(Region.judge(Example.arn, for: .connect).repair == "eu-central-1")
    #expect(Region.judge(Example.url, for: .connect).repair == "eu-central-1")
    #expect(Instance.judge(Example.url).repair == Example.id)
  }
}
