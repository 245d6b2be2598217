import SetupRules
import Testing

/// The relay state where less is known, or other things are, than an agents' instance in a commercial Region.
@Suite("Relay state in other settings")
struct RelayStateFormTests {
  static let id = Example.id
  static let base = Example.base
  static let url = Example.url
  static let workshopURL =
    "https://us-east-1.console.aws.amazon.com/connect/federate/\(Example.workshopID)?destination=%2Fconnect%2Fccp"
  static let oldURL = "https://console.aws.amazon.com/connect/federate/\(id)?destination=%2Fconnect%2Fccp"
  static let eastURL = "https://us-east-1.console.aws.amazon.com/connect/federate/\(id)?destination=%2Fconnect%2Fccp"

  static let withoutInstance: [Row] = [
    Row(url, "W:not-compared"), Row(workshopURL, "W:not-compared W:instance/workshop-example"),
    Row(Example.govURL, "W:not-compared"),
    Row(" \(url)", "W:not-compared N:surrounding-characters", value: url),
    Row(url.replacing("eu-central-1", with: "eu-west-1"), "W:not-compared W:region/no-connect-here"),
    Row(url.replacing("https", with: "http"), "E:not-https W:not-compared", repair: url),
    Row(url.replacing("%2F", with: "/"), "E:not-encoded W:not-compared", repair: url),
    Row(base, "E:destination-missing W:not-compared", repair: url),
    Row(oldURL, "W:bare-host W:not-compared", repair: eastURL),
    Row(url.replacing("eu-central-1", with: "eu-cental-1"), "E:region-unknown W:not-compared", repair: url),
    Row(url.replacing("eu-central-1", with: "us-est-1"), "E:region-unknown W:not-compared", repair: eastURL),
    Row(url.replacing("eu-central-1", with: "us-east-9"), "E:region-unknown W:not-compared"),
    Row(url.replacing("178c", with: "l78c"), "E:instance-malformed W:not-compared", repair: url),
    Row(url.replacing("178c", with: "78c"), "E:instance-malformed W:not-compared"),
    Row(url.replacing(id, with: Example.arn), "E:arn-in-path W:not-compared", repair: url),
    Row(url.replacing("amazon.com", with: "arnazon.com"), "E:host-differs W:not-compared", repair: url),
    Row("https://console-aws.example/connect/federate/\(id)", "E:host-differs E:destination-missing W:not-compared"),
    Row(
      url.replacing("eu-central-1.console.aws.amazon.com", with: "us-gov-west-1.console.amazonaws-us-gov.com"),
      "W:earlier-panel N:region-in-govcloud-host W:not-compared", repair: Example.govURL),
    Row(
      url.replacing("eu-central-1", with: "us-gov-west-1"), "E:host-differs W:earlier-panel W:not-compared",
      repair: Example.govURL),
    Row(Example.arn, "E:is-instance", repair: url), Row(id, "E:is-instance"), Row("hello", "E:not-a-url"),
    Row("", "E:empty"),
    Row("https://signin.aws.amazon.com/saml", "E:is-acs-url W:not-compared"),
    Row(
      "https://\\<region-id>.console.aws.amazon.com/connect/federate/\\<instance-id>?destination=%2Fconnect%2Fccp",
      "E:backslash E:angle-bracket E:placeholder-left W:not-compared"),
    Row(
      "https://eu-central-1.console.aws.amazon.com/console/home",
      "E:is-console-link W:not-compared"),
    Row("\u{4F60}\u{597D}", "E:not-a-url"),
    Row("https://", "E:host-differs E:path-differs E:destination-missing W:not-compared"),
    Row("://", "E:scheme-missing E:host-differs E:path-differs E:destination-missing W:not-compared"),
  ]

  @Test("without an instance the form is judged, and mended as far as possible", arguments: withoutInstance)
  func form(_ row: Row) { row.check("relay-state", RelayState.judge(row.input)) }

  private static func chosen(_ query: String) -> String { base + "?" + query }
  private static let page = chosen("destination=%2Fagent-app-v2%2F")
  private static let website = chosen("destination=https%3A%2F%2Fshop.example.org")
  private static let newDomain = chosen("destination=%2Fccp-v2%2Fchat&new_domain=true")

  /// How pages, chats, mails and programs hand on a URL, with what AWS documents behind it.
  static let wrapped: [Row] = [
    Row("<a href=\"\(page)\">Relay</a>", "E:text-around N:documented-variant", repair: page),
    Row("<a class='x' href='\(page)'>\(page)</a>", "E:text-around N:documented-variant", repair: page),
    Row("<a href=\"\(website)\">Relay</a>", "E:text-around N:custom-website", repair: website),
    Row("<\(website)|\(website)>", "E:text-around N:custom-website", repair: website),
    Row("[\(website)](\(website))", "E:text-around N:custom-website", repair: website),
    Row("[Relay state](\(website)).", "E:text-around N:custom-website", repair: website),
    Row("<\(newDomain)|relay>", "E:text-around N:documented-variant", repair: newDomain),
    Row("[\(newDomain)](\(newDomain))", "E:text-around N:documented-variant", repair: newDomain),
    Row(
      "&lt;a href=&quot;\(newDomain.replacing("&", with: "&amp;"))&quot;&gt;Relay&lt;/a&gt;",
      "E:html-entity E:text-around N:documented-variant N:surrounding-characters", repair: newDomain),
    Row(newDomain.replacing("&", with: "\\u0026"), "E:html-entity N:documented-variant", repair: newDomain),
    Row(page.replacing("=", with: "\\u003d"), "E:html-entity N:documented-variant", repair: page),
    Row(newDomain.replacing("=", with: "=3D"), "E:html-entity N:documented-variant", repair: newDomain),
    Row(
      page.replacing("=", with: "=3D").replacing("/federate/", with: "/fed=\r\nerate/"),
      "E:html-entity N:documented-variant", repair: page),
    Row(String(newDomain.dropLast()), "W:parameter-unknown N:documented-variant", repair: newDomain),
    Row(chosen("destination=https%3A%2F%2Fexa%7Cmple.com"), "W:destination-unknown", repair: url),
  ]

  @Test("what stands around a URL goes, and nothing of it that AWS documents", arguments: wrapped)
  func wrapping(_ row: Row) {
    row.check("relay-state", RelayState.judge(row.input, instance: Instance.judge(Example.arn).value))
  }

  @Test("pages to sign in at, and AWS's own metadata, are no address that takes a login")
  func signInPages() {
    for address in [
      "https://111122223333.signin.aws.amazon.com/console", "https://us-east-1.signin.aws.amazon.com/platform/login",
      "https://signin.aws.amazon.com/static/saml-metadata.xml",
    ] {
      let codes = RelayState.judge(address, instance: Instance.judge(Example.arn).value).findings.map(\.code)
      #expect(codes.contains("relay-state/host-differs") && !codes.contains("relay-state/is-acs-url"), "\(address)")
    }
  }

  static let rewritten: [Row] = [
    "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fconnect%2Ffederate%2F\(id)%3Fdestination%3D%252Fconnect%252Fccp&data=05%7C01&reserved=0",
    "https://www.google.com/url?q=https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fconnect%2Ffederate%2F\(id)%3Fdestination%3D%252Fconnect%252Fccp&sa=D&ust=1",
    "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2feu-central-1.console.aws.amazon.com%2fconnect%2ffederate%2f\(id)%3fdestination%3d%252Fconnect%252Fccp&c=E,1",
    "https://slack-redir.net/link?url=https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fconnect%2Ffederate%2F\(id)%3Fdestination%3D%252Fconnect%252Fccp",
  ].map { Row($0, "E:rewritten-link", repair: url) }

  @Test("a link that a mail program has put around the URL is taken off", arguments: rewritten)
  func unwrapped(_ row: Row) {
    row.check("relay-state", RelayState.judge(row.input, instance: Instance.judge(Example.arn).value))
  }

  static let administrators: [Row] = [
    Row(base), Row(url, "W:destination-for-agents", repair: base),
    Row("\(base)?new_domain=true", "N:documented-variant"),
    Row(
      "\(base)?new_domain=true&destination=%2Fccp-v2", "W:destination-for-agents", repair: "\(base)?new_domain=true"),
    Row("\(base)?destination=%2Fagent-app-v2", "W:destination-for-agents", repair: base),
    Row("\(base)?destination=%2Fconnect%2Fhome", "W:destination-for-agents", repair: base),
    Row("\(base)/", "E:trailing-slash", repair: base),
    Row("\(base)?", "E:stray-separator", repair: base), Row("\(base)#", "E:fragment", repair: base),
    Row(base.replacing("eu-central-1", with: "us-east-1"), "E:region-differs", repair: base),
    Row("\(base)?destination=https%3A%2F%2Fmy-website.example", "N:custom-website"),
  ]

  @Test("administrators go to the dashboard, without a destination", arguments: administrators)
  func isForAdministrators(_ row: Row) {
    row.check("relay-state", RelayState.judge(row.input, instance: Instance.judge(Example.arn).value, role: .admins))
  }

  static let govCloud: [Row] = [
    Row(Example.govURL), Row(url, "E:region-differs W:earlier-panel", repair: Example.govURL),
    Row(oldURL, "E:bare-host W:earlier-panel", repair: Example.govURL),
    Row(
      url.replacing("eu-central-1", with: "us-gov-west-1"), "E:host-differs W:earlier-panel", repair: Example.govURL),
    Row(Example.govURL.replacing("console.", with: "us-gov-west-1.console."), "N:region-in-govcloud-host"),
    Row(
      Example.govURL.replacing("console.", with: "us-gov-east-1.console."),
      "E:region-differs N:region-in-govcloud-host", repair: Example.govURL),
    Row(
      Example.govURL.replacing("console.", with: "us-east-1.console."), "E:host-differs E:region-differs",
      repair: Example.govURL),
    Row(Example.govURL.replacing("?destination=%2Fccp-v2", with: ""), "E:destination-missing", repair: Example.govURL),
    Row(Example.govURL.replacing("ccp-v2", with: "connect%2Fccp"), "W:earlier-panel", repair: Example.govURL),
    Row(
      Example.govURL.replacing("ccp-v2", with: "connect%2Fccp") + "&new_domain=true", "W:earlier-panel",
      repair: Example.govURL + "&new_domain=true"),
    Row(Example.govURL.replacing("ccp-v2", with: "connect%2Fccp-v2"), "N:documented-variant"),
    Row(Example.govURL.replacing("ccp-v2", with: "agent-app-v2"), "N:documented-variant"),
    Row(Example.govURL.replacing("ccp-v2", with: "ccp-v2%2F"), "N:documented-variant"),
  ]

  @Test("GovCloud has a host of its own, without a Region", arguments: govCloud)
  func isForGovCloud(_ row: Row) {
    row.check("relay-state", RelayState.judge(row.input, instance: Instance.judge(Example.govARN).value))
  }

  @Test("after a bare id the Region given beside it counts")
  func bareID() {
    let instance = Instance.judge(id).value

    Row(url).check("relay-state", RelayState.judge(url, instance: instance, region: Region.named("eu-central-1")))
    Row(url, "E:region-differs", repair: eastURL).check(
      "relay-state", RelayState.judge(url, instance: instance, region: Region.named("us-east-1")))
    Row(url, "W:not-compared").check("relay-state", RelayState.judge(url, instance: instance))
    Row(oldURL, "W:bare-host", repair: eastURL).check(
      "relay-state", RelayState.judge(oldURL, instance: instance, region: Region.named("us-east-1")))
    Row(url.replacing("178c", with: "278c"), "E:instance-differs W:not-compared", repair: url)
      .check("relay-state", RelayState.judge(url.replacing("178c", with: "278c"), instance: instance))
  }

  private var id: String { Self.id }
  private var url: String { Self.url }
  private var oldURL: String { Self.oldURL }
  private var eastURL: String { Self.eastURL }

  @Test("the workshop's example gives exactly the page's URL")
  func workshop() throws {
    let instance = try #require(Instance.judge(Example.workshopARN).value)
    let region = try #require(instance.arn?.region)

    let built = RelayState.build(instance: instance.id, region: region, role: .agents)

    #expect(
      built.url
        == "https://us-east-1.console.aws.amazon.com/connect/federate/9690dd9b-3de7-4097-b4d9-67829f7c8fur?destination=%2Fconnect%2Fccp"
    )
    #expect(RelayState.judge(built.url, instance: instance).findings.isEmpty)
  }

  @Test("a destination is given plain and built encoded")
  func destination() throws {
    let region = try #require(Region.named("eu-west-2"))

    #expect(
      RelayState.build(instance: "i", region: region, destination: "/ccp-v2/chat").url
        == "https://eu-west-2.console.aws.amazon.com/connect/federate/i?destination=%2Fccp-v2%2Fchat")
    #expect(
      RelayState.build(instance: "i", region: region, destination: "").url
        == "https://eu-west-2.console.aws.amazon.com/connect/federate/i")
    #expect(
      RelayState.build(instance: "i", region: region, destination: "a~b_c.d-e f\u{E9}?").url.hasSuffix(
        "?destination=a~b_c.d-e%20f%C3%A9%3F"))
  }

  @Test("the place of each fault is marked in the text as it was given")
  func spans() {
    func spans(_ text: String) -> [String: String] {
      let findings = RelayState.judge(text, instance: Instance.judge(Example.arn).value).findings
      return Dictionary(
        findings.compactMap { finding in
          finding.span.map { span in (finding.code, String(text.dropFirst(span.lowerBound).prefix(span.count))) }
        }, uniquingKeysWith: { first, _ in first })
    }
    let text =
      "  \(url.replacing("https", with: "http").replacing("eu-central-1", with: "us-east-1").replacing("178c", with: "l78c"))\u{200B}\n"

    let seen = spans(text)

    #expect(seen["relay-state/surrounding-characters"] == "  ")
    #expect(seen["relay-state/not-https"] == "http")
    #expect(seen["relay-state/region-differs"] == "us-east-1.console.aws.amazon.com")
    #expect(seen["relay-state/instance-malformed"] == id.replacing("178c", with: "l78c"))
    #expect(spans(url.replacing("%2Fccp", with: "/ccp"))["relay-state/not-encoded"] == "/")
    #expect(spans(url + url)["relay-state/pasted-twice"] == url)
  }
}
