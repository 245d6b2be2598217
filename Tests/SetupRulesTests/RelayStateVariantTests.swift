import SetupRules
import TestSupport
import Testing

/// What AWS's own guides write in other ways than the workshop, and what templates leave in a URL.
@Suite("Relay states by AWS's own rules")
struct RelayStateVariantTests {
  private static let id = Example.id
  private static let base = Example.base
  private static let url = Example.url
  private static let instance = Instance.judge(Example.arn).value

  /// Queries that AWS documents, each with the same parameters in another order.
  static let documented: [String] = {
    let pages = [
      "%2Fconnect%2Fccp-v2", "%2Fccp-v2", "%2Fccp-v2%2Fchat", "%2Fccp-v2%2Fsoftphone", "%2Fagent-app-v2",
      "%2Fagent-app-v2?VDIPlatform=CITRIX_413", "%2Fagent-app-v2?VDIPlatform=AWS_WORKSPACE",
      "%2Fagent-app-v2?VDIPlatform=OMNISSA", "%2Fagent-app-v2?VDIPlatform=AZURE",
    ]
    let slashed = pages.map { page in
      page.replacing("?", with: "%2F?") + (page.contains("?") ? "" : "%2F")
    }
    return (pages + slashed + ["%2Fconnect%2Fccp%2F"]).flatMap { page in
      ["destination=\(page)", "destination=\(page)&new_domain=true", "new_domain=true&destination=\(page)"]
    }
  }()

  @Test("whatever AWS documents is a note without a repair, in any order", arguments: documented)
  func isDocumented(_ query: String) {
    let text = "\(Self.base)?\(query)"
    Row(text, "N:documented-variant").check("relay-state", RelayState.judge(text, instance: Self.instance))
  }

  @Test("a fault elsewhere is mended without losing any of it", arguments: documented)
  func keepsAll(_ query: String) throws {
    let slips = [
      "http://us-west-2.console.aws.amazon.com/connect/federate/\(Self.id)?\(query)",
      "https://eu-central-1.console.aws.amazon.com/connect/federate/\(Self.id)/?\(query)#", "\(Self.base)??\(query)",
      "\(Self.base)&\(query)", "\(Self.base)?\(query)&utm_source=mail", "<\(Self.base)?\(query)>",
    ]
    for slip in slips {
      let repair = try #require(RelayState.judge(slip, instance: Self.instance).repair, "\(slip)")
      let seen = Set(repair.split { "?&".contains($0) }.dropFirst().map(String.init))

      #expect(seen == Set(query.split { "?&".contains($0) }.map(String.init)), "\(slip): \(repair)")
      #expect(!RelayState.judge(repair, instance: Self.instance).findings.hasWarning)
    }
  }

  static let nearly: [Row] = [
    Row(
      "\(base)?destination=%2Fccp-v2%2Fchat%26new_domain=true", "W:new-domain-inside N:documented-variant",
      repair: "\(base)?destination=%2Fccp-v2%2Fchat&new_domain=true"),
    Row(
      "\(base)?destination=%2Fconnect%2Fccp%26new_domain=true", "W:new-domain-inside N:documented-variant",
      repair: "\(url)&new_domain=true"),
    Row(
      "\(base)?destination=%2Fagent-app-v2%3Fnew_domain%3Dtrue", "W:new-domain-inside N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2&new_domain=true"),
    Row("\(base)?new_domain=true", "E:destination-missing", repair: "\(url)&new_domain=true"),
    Row(
      "\(base)?newdomain=true&destination=%2Fccp-v2", "W:parameter-unknown N:documented-variant",
      repair: "\(base)?destination=%2Fccp-v2&new_domain=true"),
    Row(
      "\(base)?new_domain=true?destination=%2Fccp-v2", "W:differs N:documented-variant",
      repair: "\(base)?destination=%2Fccp-v2&new_domain=true"),
    Row(
      "\(base)?destination=%2Fccp-v2;new_domain=true", "W:differs N:documented-variant",
      repair: "\(base)?destination=%2Fccp-v2&new_domain=true"),
    Row(
      "\(base.replacing("https://", with: ""))?destination=https://my-site.example/a",
      "E:scheme-missing E:not-encoded N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fmy-site.example%2Fa"),
    platform("CITRIX", "CITRIX_413"), platform("citrix", "CITRIX_413"), platform("CITRIX_412", "CITRIX_413"),
    platform("AWS_WORKSPACES", "AWS_WORKSPACE"), platform("WORKSPACES", "AWS_WORKSPACE"),
    platform("VMWARE", "OMNISSA"), platform("OMNISA", "OMNISSA"), platform("AVD", "AZURE"),
    Row("\(base)?destination=%2Fagent-app-v2?VDIPlatform=OTHER", "W:platform-differs N:documented-variant"),
    Row(
      "\(base)?destination=%2Fagent-app-v2%3FVDIPlatform%3DCITRIX", "W:platform-differs N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2?VDIPlatform=CITRIX_413"),
    Row(
      "\(base)?destination=/agent-app-v2?VDIPlatform=CITRIX&new_domain=true",
      "E:not-encoded W:platform-differs N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2?VDIPlatform=CITRIX_413&new_domain=true"),
    Row(
      "\(base)?destination=https://my-site.example/a?b=1&c=2", "E:not-encoded N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fmy-site.example%2Fa%3Fb%3D1%26c%3D2"),
    Row("\(base)?destination=https%3A%2F%2Fmy-site.example%2Fa%2520b%3Fx%3D1%26y%3D%257B%23top", "N:custom-website"),
    Row("\(base)?destination=https%3A%2F%2Fmy-site.example%2Fa%20b", "N:custom-website"),
    Row("\(base)?destination=https%3A%2F%2Fmy-site.example&new_domain=true", "N:custom-website"),
    Row("\(base)?new_domain=true&destination=https%3A%2F%2Fmy-site.example%2F", "N:custom-website"),
    Row(
      "\(base)?destination=https%253A%252F%252Fmy-site.example", "E:double-encoded N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fmy-site.example"),
  ]

  private static func platform(_ text: String, _ right: String) -> Row {
    Row(
      "\(base)?destination=%2Fagent-app-v2?VDIPlatform=\(text)", "W:platform-differs N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2?VDIPlatform=\(right)")
  }

  @Test("what an older guide has, or nearly, is led to today's", arguments: nearly)
  func isNearly(_ row: Row) { row.check("relay-state", RelayState.judge(row.input, instance: Self.instance)) }

  /// Addresses of another kind, and the one finding that says which.
  static let others: [(String, [String])] = [
    (
      "E:is-access-url",
      [
        "https://workshop-demo.govcloud.connect.aws/ccp-v2", "https://workshop-demo.my.connect.aws",
        "workshop-demo.my.connect.aws/ccp-v2", "https://workshop-demo.my.connect.aws/agent-app-v2/#x y",
        "https://workshop-demo.awsapps.com/connect/ccp-v2", "https://workshop-demo.awsapps.com/",
        "HTTPS://WORKSHOP-DEMO.MY.CONNECT.AWS/home",
      ]
    ),
    (
      "E:is-access-portal",
      [
        "https://ssoins-111111h2222j33pp.eu-west-1.portal.amazonaws.com", "https://d-1234567890.awsapps.com/start",
        "https://mycompany.awsapps.com/start/#/saml/default/Amazon%20Connect/ins-1234567890abcdef",
        "https://mycompany.awsapps.com/start#/", "https://start.us-gov-home.awsapps.com/directory/d-1234567890",
        "https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/mycompany#/",
        "https://start.home.awsapps.cn/directory/mycompany", "https://view.awsapps.com/start",
        "https://ssoins-0123456789abcdef.portal.us-east-1.app.aws", "https://identitycenter.amazonaws.com/ssoins-0123",
        "https://portal.sso.us-gov-west-1.amazonaws.com/saml/assertion/x", "https://portal.sso.eu-west-1.api.aws/saml",
        "https://d-1234567890.awsapps.com/", "https://us-east-1.portal.amazonaws.com/x",
        "ssoins-0123456789abcdef.eu-west-1.portal.amazonaws.com",
      ]
    ),
    (
      "E:is-acs-url",
      [
        "https://us-west-2.signin.aws/platform/saml/acs/1111111111111111-aaee-ffff-dddd-11111111111",
        "https://us-east-1.sso.signin.aws/platform/saml/acs/x", "https://signin.amazonaws-us-gov.com/saml",
        "https://us-gov-west-1.signin.amazonaws-us-gov.com/saml", "https://signin.amazonaws.cn/saml",
        "https://us-east-1.signin.aws.amazon.com/platform/saml/acs/x", "us-west-2.signin.aws/platform/saml/acs/1",
        "https://\(id).us-east-1.sign-in.connect.aws/saml",
      ]
    ),
    (
      "E:is-console-link",
      [
        "https://us-east-1.console.aws.amazon.com/connect/v2/app/instances/\(id)/contact-flows",
        "https://us-east-1.console.aws.amazon.com/connect/v2/app/instances?region=us-east-1#top",
        "https://us-gov-west-1.console.amazonaws-us-gov.com/connect/v2/app/instances/\(id)",
        "https://console.aws.amazon.com/connect/home", "https://us-east-1.console.aws.amazon.com/singlesignon/home",
        "https://us-east-1.console.aws.amazon.com/kms/home?region=us-east-1#/kms/keys/\(Example.otherID)",
        "https://us-east-1.console.aws.amazon.com/connect/users/\(Example.otherID)",
      ]
    ),
  ]

  @Test("an address of another kind is named, and nothing else about it")
  func otherKinds() {
    for (finding, addresses) in Self.others {
      for address in addresses {
        Row(address, finding, repair: Self.url)
          .check("relay-state", RelayState.judge(address, instance: Self.instance))
        #expect(
          RelayState.judge(" \(address)\n", instance: Self.instance).findings.first?.code
            == finding.replacing("E:", with: "relay-state/"))
      }
    }
  }

  /// What templates write in the place of a Region, an instance id and a destination.
  static let signs: [(before: String, after: String)] = [
    ("${", "}"), ("{", "}"), ("{{", "}}"), ("{{ ", " }}"), ("<", ">"), ("<<", ">>"), ("[", "]"), ("[[", "]]"),
    ("%", "%"), ("$", ""), ("#{", "}"), ("%{", "}"), ("@{", "}"), ("$(", ")"), ("__", "__"), ("<%= ", " %>"),
    ("{{{", "}}}"), ("%7B", "%7D"), ("%3C", "%3E"), ("%7B%7B", "%7D%7D"), ("\\<", ">"), ("&lt;", "&gt;"),
  ]
  private static let names = ["REGION", "region_name", "AwsRegion", "InstanceId", "x", "destination"]

  @Test("a placeholder of any usual form is named in host, path and query, and the right URL is offered")
  func placeholders() {
    for (before, after) in Self.signs {
      for name in Self.names where after != "%" && before != "$" && before != "__" || name.count > 4 {
        let placeholder = before + name + after
        let texts = [
          Self.url.replacing("eu-central-1", with: placeholder), Self.url.replacing(Self.id, with: placeholder),
          Self.url.replacing("%2Fconnect%2Fccp", with: placeholder),
          "https://\(placeholder).console.aws.amazon.com/connect/federate/\(placeholder)",
          "https://\(placeholder).console.aws.amazon.com/connect/federate/\(placeholder)?destination=\(placeholder)",
        ]
        for text in texts {
          let judgement = RelayState.judge(text, instance: Self.instance)
          let left = judgement.findings.filter { $0.code == "relay-state/placeholder-left" }

          #expect(left.count == text.components(of: placeholder), "\(text): \(judgement.findings.map(\.code))")
          #expect(judgement.repair == Self.url, "\(text)")
          let others = Set(judgement.findings.map(\.code)).subtracting([
            "relay-state/placeholder-left", "relay-state/angle-bracket", "relay-state/backslash",
            "relay-state/html-entity", "relay-state/destination-missing", "relay-state/surrounding-characters",
          ])
          #expect(others.isEmpty, "\(text): \(others)")
        }
      }
    }
  }

  @Test(
    "a placeholder without signs is named too",
    arguments: [
      "https://us-xxxx-1.console.aws.amazon.com/connect/federate/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
      "https://YOUR_REGION.console.aws.amazon.com/connect/federate/YOUR_INSTANCE_ID",
      "https://your-region.console.aws.amazon.com/connect/federate/your-instance-id",
      "https://xxxx.console.aws.amazon.com/connect/federate/xxxx",
      "https://region.console.aws.amazon.com/connect/federate/...",
      "https://REGION.console.aws.amazon.com/connect/federate/ID",
      "https://aws-region.console.aws.amazon.com/connect/federate/5e1f0a2b-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    ])
  func words(_ text: String) {
    for query in ["?destination=%2Fconnect%2Fccp", "?destination=YOUR_DESTINATION", "?destination=xxxx"] {
      let judgement = RelayState.judge(text + query, instance: Self.instance)
      let count = judgement.findings.count { $0.code == "relay-state/placeholder-left" }

      #expect(count == (query.hasSuffix("ccp") ? 2 : 3), "\(text + query): \(judgement.findings.map(\.message))")
      #expect(judgement.repair == Self.url)
    }
  }

  @Test("signs that stand for no placeholder are read as ever")
  func isNoPlaceholder() {
    let texts = ["<\(Self.url)>", "[\(Self.url)]", "[link](\(Self.url))", "{\(Self.url)}", "\(Self.url)<br>"]
    for text in texts + [Self.url.replacing("eu-central-1", with: "{eu-central-1}")] {
      let judgement = RelayState.judge(text, instance: Self.instance)

      #expect(!judgement.findings.contains { $0.code == "relay-state/placeholder-left" }, "\(text)")
      #expect(judgement.repair == Self.url, "\(text)")
    }
  }

  @Test("many placeholders make no long list, and take no time")
  func many() {
    for sign in ["\u{FFFC}", "{a}", "%ab%", "${", "{{{", "%", "<", "[[", "__a", "$a."] {
      let text = String(repeating: sign, count: 4_000 / sign.count)

      let time = ProcessorTime.measure {
        #expect(RelayState.judge(text, instance: Self.instance).findings.count < 10, "\(sign)")
      }
      #expect(time < .seconds(2), "\(sign)")
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
