import SetupRules
import TestSupport
import Testing

@Suite("The address of the metadata")
struct MetadataAddressTests {
  private static let token: String = "MTExMTIyMjIzMzMzX2lucy0wMTIzNDU2Nzg5YWJjZGVm"
  private static let host: String = "portal.sso.us-east-1.amazonaws.com"
  private static let good = "https://\(host)/saml/metadata/\(token)"
  private static let siblings = ["assertion", "logout"].map { "https://\(host)/saml/\($0)/\(token)" }

  static let accepted: [Row] =
    [
      good, "https://portal.sso.us-east-1.api.aws/saml/metadata/\(token)",
      "https://portal.sso.us-gov-west-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-gov-east-1.api.aws/saml/metadata/\(token)",
      "https://portal.sso.cn-north-1.amazonaws.com.cn/saml/metadata/\(token)",
      "https://portal.sso.cn-northwest-1.api.amazonwebservices.com.cn/saml/metadata/\(token)",
      "https://portal.sso.eusc-de-east-1.amazonaws.eu/saml/metadata/\(token)",
      "https://portal.sso.eusc-de-east-1.api.amazonwebservices.eu/saml/metadata/\(token)",
      "https://portal.sso.mx-central-1.amazonaws.com/saml/metadata/b2yJrC4k-_=+",
    ].map { Row($0) }
    + [
      " \(good)\n", "\"\(good)\"", "'\(good)',", "\u{201C}\(good)\u{201D}", "\u{FEFF}\(good)\u{200B}",
      "HTTPS://PORTAL.SSO.US-EAST-1.AMAZONAWS.COM/saml/metadata/\(token)", "https://\(host)/SAML/Metadata/\(token)",
    ].map { Row($0, value: good) }

  static let mended: [Row] = [
    Row("http://\(host)/saml/metadata/\(token)", "E:address-not-https", repair: good),
    Row(siblings[0], "E:address-path", repair: good), Row(siblings[1], "E:address-path", repair: good),
    Row("http://\(host)/saml/assertion/\(token)?x=1", "E:address-not-https E:address-path", repair: good),
    Row(good + "?x=1", "E:address-path", repair: good), Row(good + "#top", "E:address-path", repair: good),
    Row(good + "?", "E:address-path", repair: good),
    Row(good.replacing("metadata/MTEx", with: "metadata/MTEx\n  "), "E:address-blanks", repair: good),
    Row(good.replacing("us-east-1", with: "us-\u{200B}east-1"), "E:address-blanks", repair: good),
    Row(String(good.dropFirst("https://".count)), "E:address-text-around", repair: good),
    Row("<\(good)>", "E:address-text-around", repair: good), Row("see \(good)", "E:address-text-around", repair: good),
    Row("IAM Identity Center SAML metadata file \(good)", "E:address-text-around", repair: good),
    Row(
      "IAM Identity Center SAML metadata file\n\(host)/saml/metadata/\(token).", "E:address-text-around",
      repair: good),
  ]

  static let refused: [Row] =
    [
      "https://\(host)/saml/metadata/", "https://\(host)/saml/metadata", "https://\(host)/", "https://\(host)",
      "https://\(host)/saml/metadata/\(token)/", "https://\(host)/saml/metadata/../\(token)",
      "https://\(host)//saml/metadata/\(token)", "https://\(host)/x/saml/metadata/\(token)",
      "https://\(host)/saml/metadata/%2e%2e", "https://\(host)?x/saml/metadata/a",
      "https://\(host)/saml/metadata/a\\b", "https://\(host)/saml/metadata/{a,b}",
      "https://\(host)/saml/metadata/[1-9]",
      "https://\(host)/saml/metadata/\u{430}", "https://\(host)#/saml/metadata/a", "https://\(host)/start",
    ].map { Row($0, "E:address-path") }

  /// Nothing is ever fetched from these, whatever they look like.
  static let foreign: [Row] =
    [
      "https://\(host)@evil.example/saml/metadata/\(token)", "https://\(host):443@evil.example/saml/metadata/\(token)",
      "https://me@\(host)/saml/metadata/\(token)", "https://me:secret@\(host)/saml/metadata/\(token)",
      "https://evil.example\\@\(host)/saml/metadata/\(token)", "https://\(host)\\@evil.example/saml/metadata/\(token)",
      "https://\(host)%2f@evil.example/saml/metadata/\(token)",
      "https://\(host)%00.evil.example/saml/metadata/\(token)",
      "https://\(host):443/saml/metadata/\(token)", "https://\(host):8443/saml/metadata/\(token)",
      "https://\(host):/saml/metadata/\(token)", "https://\(host)./saml/metadata/\(token)",
      "https://\(host).evil.example/saml/metadata/\(token)", "https://evil.example/saml/metadata/\(token)",
      "https://evil.example/?\(host)/saml/metadata/\(token)", "https://evil.example/#https://\(host)/saml/metadata/a",
      "https://evilportal.sso.us-east-1.amazonaws.com/saml/metadata/\(token)",
      "https://x.portal.sso.us-east-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso..amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-9.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-1.evil-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-1.amazonaws.com.cn/saml/metadata/\(token)",
      "https://portal.sso.cn-north-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-1.amazonaws.eu/saml/metadata/\(token)",
      "https://portal.sso.us-iso-east-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-1.am\u{430}zonaws.com/saml/metadata/\(token)",
      "https://\u{FF50}ortal.sso.us-east-1.amazonaws.com/saml/metadata/\(token)",
      "https://portal.sso.us-east-1.amazonaws.org/saml/metadata/\(token)", "https://127.0.0.1/saml/metadata/\(token)",
      "https:///saml/metadata/\(token)", "http://evil.example/saml/metadata/\(token)",
      "https://app.onelogin.com/saml/metadata/7f3c1a52", "https://portal.sso.us-east-1.a/\u{202E}saml/metadata/x",
    ].map { Row($0, "E:address-host") }

  static let rows = accepted + mended + refused + foreign

  @Test("only Identity Center's own addresses are accepted", arguments: rows)
  func judged(_ row: Row) throws {
    row.check("metadata", try #require(MetadataAddress.judge(row.input)))
  }

  @Test(
    "a text that has nothing of it is not judged here",
    arguments: [
      "", " ", "/home/me/metadata.xml", "metadata.xml", "elsewhere", "https://example.com/metadata.xml", Example.url,
      "https://", "ftp://\(host)/saml/metadata/\(token)", "file:///saml/metadata/x", "<a>\(good)</a>",
      "https://d-1234567890.awsapps.com/start", "https:/\(good)",
      String(repeating: "x", count: 5_000), good + String(repeating: "x", count: 10_000_000),
    ])
  func others(_ text: String) {
    #expect(MetadataAddress.judge(text) == nil)
  }

  @Test("the host that an address really leads to is named, and nothing of who signs in there")
  func hostNamed() throws {
    let input = "https://\(Self.host):secret@evil.example:8443/saml/metadata/\(Self.token)"
    let message = try #require(MetadataAddress.judge(input)?.findings.first?.message)
    #expect(message.contains(" evil.example:8443."))
    #expect(!message.contains("secret") && !message.contains(Self.token))
  }

  @Test("the token is the application's in the entity ID, in upper and lower case")
  func ofApplication() throws {
    let address = try #require(MetadataAddress.judge(Self.good)?.value)
    #expect(address.token == Self.token)
    #expect(address.belongs(toEntityID: Self.siblings[0]))
    #expect(!address.belongs(toEntityID: Self.siblings[0].lowercased()))
    #expect(!address.belongs(toEntityID: Self.siblings[0] + "x"))
    #expect(!address.belongs(toEntityID: nil))
  }

  @Test("in another field it is known, and goes where it belongs")
  func inOtherFields() {
    for findings in [
      Instance.judge(Self.good).findings, RelayState.judge(Self.good).findings, Region.judge(Self.good).findings,
      ApplicationName.judge(Self.good, for: .agents).findings,
    ] {
      #expect(findings.contains { $0.belongsIn == .metadataFile }, "\(findings)")
    }
  }

  @Test("whatever pieces an address has, only Identity Center's own host comes out")
  func random() {
    let rounds = RandomRounds(2_000)
    var numbers = SeededNumbers(seed: rounds.seed)
    let pieces = [
      "https://", "http://", "portal.sso.", "us-east-1", ".amazonaws.com", Self.host, "/saml/metadata/", Self.token,
      "@",
      ":", "/", "\\", "?", "#", "evil", ".", "%2f", "\u{200B}", " ",
    ]
    for _ in 0..<rounds.count {
      let text = "https://" + (0..<numbers.number(1...8)).map { _ in numbers.pick(pieces) }.joined()
      let judgement = MetadataAddress.judge(text)
      for url in [judgement?.value?.url, judgement?.repair].compactMap(\.self) {
        #expect(url.hasPrefix("https://\(Self.host)/saml/metadata/"), "\(text)")
      }
    }
  }
}
