import SetupRules
import Testing

@Suite("Relay state")
struct RelayStateTableTests {
  static let id = Example.id
  static let base = Example.base
  static let url = Example.url
  static let host = "https://eu-central-1.console.aws.amazon.com"
  static let instance = Instance.judge(Example.arn).value

  static let accepted: [Row] = [
    Row(url), Row("\(base)?destination=%2Fconnect%2Fccp-v2", "N:documented-variant"),
    Row("\(base)?destination=%2Fccp-v2", "N:documented-variant"),
    Row("\(base)?destination=%2Fccp-v2%2Fchat&new_domain=true", "N:documented-variant"),
    Row("\(base)?destination=%2Fagent-app-v2", "N:documented-variant"),
    Row("\(base)?destination=%2Fagent-app-v2?VDIPlatform=CITRIX_413", "N:documented-variant"),
    Row("\(base)?destination=%2Fagent-app-v2?VDIPlatform=AZURE", "N:documented-variant"),
    Row("\(base)?destination=%2Fccp-v2%2Fsoftphone", "N:documented-variant"),
    Row("\(base)?destination=%2Fconnect%2Fccp%2F", "N:documented-variant"),
    Row("\(base)?new_domain=true&destination=%2Fconnect%2Fccp", "N:documented-variant"),
    Row("\(base)?destination=https%3A%2F%2Fyour-custom-website.com", "N:custom-website"),
    Row("\(base)?destination=%2fconnect%2fccp", "N:equivalent", value: url),
    Row("\(base)?destination=%2Fconnect%2Fc%63p", "N:equivalent", value: url),
    Row(url.replacing("https", with: "HTTPS"), "N:equivalent", value: url),
    Row(url.replacing("eu-central-1", with: "EU-CENTRAL-1"), "N:equivalent", value: url),
    Row(url.replacing(".com", with: ".com:443"), "N:equivalent", value: url),
    Row(url.replacing(".com", with: ".com:"), "N:equivalent", value: url),
    Row(" \(url)\n", "N:surrounding-characters", value: url),
    Row("\"\(url)\",", "N:surrounding-characters", value: url),
    Row("\u{201C}\(url)\u{201D}", "N:surrounding-characters", value: url),
    Row("\(url)\u{200B}", "N:surrounding-characters", value: url),
  ]

  /// What is wrong, and what is said of it; typed by itself, because the compiler takes minutes for both at once.
  private static let faults: [(text: String, findings: String)] = [
    ("", "E:empty"), ("   ", "E:empty"), (String(repeating: "h", count: 4097), "E:too-long"), ("hello", "E:not-a-url"),
    (Example.arn, "E:is-instance"), (id, "E:is-instance"), ("eu-central-1", "E:belongs-elsewhere"),
    (base, "E:destination-missing"), ("\(base)?destination=", "E:destination-missing"),
    ("\(base)?", "E:destination-missing E:stray-separator"),
    ("\(base)?destination=/connect/ccp", "E:not-encoded"), ("\(base)?destination=%2Fconnect/ccp", "E:not-encoded"),
    ("\(base)?destination=%252Fconnect%252Fccp", "E:double-encoded"),
    ("\(base)?destination=%25252Fconnect%25252Fccp", "E:double-encoded"),
    ("\(base)?destination=%zFconnect%2Fccp", "E:percent-broken"),
    ("\(base)?destination=%2Fconnect%2", "E:percent-broken"),
    ("\(base)?destination=2Fconnect2Fccp", "E:destination-misspelled"),
    ("\(base)?destination=connect%2Fccp", "E:destination-misspelled"),
    ("\(base)?destination=%2FConnect%2FCCP", "E:destination-misspelled"),
    ("\(base)?destination=%2Fconnect%2Fcpp", "E:destination-misspelled"),
    ("\(base)?destination=%2Fconnect%2Fhome", "W:destination-unknown"),
    ("\(base)?destination=%2Freports", "W:destination-unknown"),
    ("\(base)&destination=%2Fconnect%2Fccp", "E:question-mark-missing"),
    ("\(base)destination=%2Fconnect%2Fccp", "E:question-mark-missing"),
    ("\(base)/destination=%2Fconnect%2Fccp", "E:question-mark-missing"),
    ("\(base)%3Fdestination=%2Fconnect%2Fccp", "E:question-mark-missing"),
    ("\(base)/?destination=%2Fconnect%2Fccp", "E:trailing-slash"),
    ("\(base)/", "E:trailing-slash E:destination-missing"),
    ("\(base)??destination=%2Fconnect%2Fccp", "E:stray-separator"),
    ("\(base)?&destination=%2Fconnect%2Fccp", "E:stray-separator"),
    ("\(url)&", "E:stray-separator"), ("\(url)?", "E:stray-separator"),
    ("\(base)?destination:%2Fconnect%2Fccp", "E:parameter-name"),
    ("\(base)?Destination=%2Fconnect%2Fccp", "E:parameter-name"),
    ("\(base)?desination=%2Fconnect%2Fccp", "E:parameter-name"),
    ("\(base)?destination%3D%2Fconnect%2Fccp", "E:parameter-name"),
    ("\(base)?destination%2Fconnect%2Fccp", "E:parameter-name"),
    ("\(url)&destination=%2Fconnect%2Fccp", "E:parameter-twice"), ("\(url)&utm_source=mail", "W:parameter-unknown"),
    ("\(base)?%2Fconnect%2Fccp", "E:destination-missing W:parameter-unknown"),
    ("\(url)?VDIPlatform=AZURE", "W:parameter-unknown"),
    ("\(url)#", "E:fragment"), ("\(url)#/", "E:fragment"),
    (url.replacing("?", with: "#"), "E:fragment E:destination-missing"),
    (url.replacing("https", with: "http"), "E:not-https"), (url.replacing("https", with: "htps"), "E:scheme-broken"),
    (url.replacing("https://", with: ""), "E:scheme-missing"),
    (url.replacing("https://", with: "//"), "E:scheme-missing"),
    (url.replacing("https://", with: "https:/"), "E:scheme-broken"),
    (url.replacing("https://", with: "https//"), "E:scheme-broken"),
    (url.replacing("https://", with: "https:"), "E:scheme-broken"),
    (url.replacing("https://", with: "https://me@"), "E:user-info"),
    (url.replacing(".com", with: ".com:8443"), "E:port"),
    (url.replacing("eu-central-1", with: "us-east-1"), "E:region-differs"),
    (url.replacing("eu-central-1", with: "eu-west-1"), "E:region-differs"),
    (url.replacing("eu-central-1", with: "eu-central-3"), "E:region-unknown"),
    (url.replacing("eu-central-1", with: "eu-cental-1"), "E:region-unknown"),
    (url.replacing("eu-central-1", with: "s3"), "E:region-unknown"),
    (url.replacing("eu-central-1.", with: ""), "E:bare-host"),
    (url.replacing("amazon", with: "arnazon"), "E:host-differs"),
    (url.replacing("amazon.com", with: "amazon.com.example.com"), "E:host-differs"),
    (url.replacing("amazon.com", with: "amazon.com."), "E:host-differs"),
    (url.replacing("console.", with: "console-"), "E:host-differs"),
    ("https:///connect/federate/\(id)?destination=%2Fconnect%2Fccp", "E:host-differs"),
    (url.replacing("amazon", with: "am\u{430}zon"), "E:look-alike"),
    (url.replacing("/federate", with: "/fed\u{200B}erate"), "E:invisible-characters"),
    ("https://signin.aws.amazon.com/saml", "E:is-acs-url"),
    ("https://eu-central-1.signin.aws.amazon.com/saml", "E:is-acs-url"),
    ("https://\(id).us-east-1.sign-in.connect.aws/saml", "E:is-acs-url"),
    ("https://my-center.my.connect.aws/ccp-v2/", "E:is-access-url"),
    ("https://my-center.awsapps.com/connect/login", "E:is-access-url"),
    ("https://d-1234567890.awsapps.com/start", "E:is-access-portal"),
    ("https://portal.sso.eu-central-1.amazonaws.com/saml/assertion/abc", "E:is-access-portal"),
    (
      "https://console.aws.amazon.com/console/home?region=us-west-2",
      "E:is-console-link"
    ),
    ("\(host)/connect/home", "E:is-console-link"), ("\(host)/", "E:is-console-link"),
    ("\(host)/connect/federate/?destination=%2Fconnect%2Fccp", "E:instance-missing"),
    ("\(host)/connect/federate?destination=%2Fconnect%2Fccp", "E:path-differs E:instance-missing"),
    (url.replacing("/connect/federate", with: "/connect//federate"), "E:path-differs"),
    (url.replacing("/connect/federate", with: "/federate"), "E:path-differs"),
    (url.replacing("federate", with: "federated"), "E:path-differs"),
    (url.replacing("federate", with: "federation"), "E:path-differs"),
    (url.replacing("/federate", with: "/x/../federate"), "E:path-differs"),
    (url.replacing("?", with: ";x?"), "E:path-differs"), (url.replacing("://", with: ":///"), "E:scheme-broken"),
    (url.replacing("/federate/", with: "/Federate/"), "E:path-differs"),
    (url.replacing(id, with: Example.otherID), "E:instance-differs"),
    (url.replacing(id, with: id.uppercased()), "E:id-upper-case"),
    (url.replacing(id, with: Example.arn), "E:arn-in-path"),
    (url.replacing(id, with: "my-contact-center"), "E:alias-in-path"),
    (url.replacing(id, with: String(id.dropLast())), "E:instance-malformed"),
    (url.replacing("178c", with: "l78c"), "E:instance-malformed"),
    (url.replacing(id, with: "\(id)/queue/x"), "E:path-differs"),
    (url.replacing(id, with: Example.workshopID), "E:instance-differs"),
    (
      "https://\\<region-id>.console.aws.amazon.com/connect/federate/\\<instance-id>?destination=%2Fconnect%2Fccp",
      "E:backslash E:angle-bracket E:placeholder-left"
    ),
    (
      "https://region-id.console.aws.amazon.com/connect/federate/instance-id?destination=%2Fconnect%2Fccp",
      "E:placeholder-left"
    ),
    (
      "https://<region>.console.aws.amazon.com/connect/federate/\(id)?destination=%2Fconnect%2Fccp",
      "E:angle-bracket E:placeholder-left"
    ),
    (
      "https://{region}.console.aws.amazon.com/connect/federate/{id}?destination=%2Fconnect%2Fccp", "E:placeholder-left"
    ),
    (
      "https://%3Cregion-id%3E.console.aws.amazon.com/connect/federate/\(id)?destination=%2Fconnect%2Fccp",
      "E:angle-bracket E:placeholder-left"
    ),
    (url.replacing(id, with: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), "E:placeholder-left"),
    ("<\(url)>", "E:angle-bracket"), ("[link](\(url))", "E:text-around"), ("Relay state: \(url)", "E:text-around"),
    ("\(url).", "E:text-around"),
    ("\(url) (copied)", "E:text-around"), ("\(url)\(url)", "E:pasted-twice"), ("\(url) \(url)", "E:pasted-twice"),
    ("https://eu-c\(url)", "E:pasted-twice"),
    ("http://\(url)", "E:pasted-twice"), (url.replacing("federate/", with: "federate/\n  "), "E:blank-inside"),
    (url.replacing("%2Fccp", with: " %2Fccp"), "E:blank-inside"),
    ("\(url)%20", "E:blank-inside"), (url.replacing("?", with: "%20?"), "E:blank-inside"),
    ("\(base)?destination=%2Fccp-v2%2Fchat&amp;new_domain=true", "E:html-entity"),
    (
      "https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fconnect%2Ffederate%2F\(id)%3Fdestination%3D%252Fconnect%252Fccp",
      "E:encoded-as-a-whole"
    ),
    (
      url.replacing("https", with: "http").replacing("eu-central-1", with: "us-east-1").replacing("%2F", with: "/")
        + " x", "E:not-https E:region-differs E:not-encoded E:blank-inside E:destination-misspelled"
    ),
  ]

  /// Whatever is wrong, the repair is the one right URL.
  static let mended: [Row] = faults.map {
    Row(
      $0.0, $0.1,
      repair: $0.0.contains("amp;") ? "\(base)?destination=%2Fccp-v2%2Fchat&new_domain=true" : url)
  }

  static let keptDestinations: [Row] = [
    Row(Example.govURL, "E:region-differs N:documented-variant", repair: "\(base)?destination=%2Fccp-v2"),
    Row(
      "\(base)?destination=/ccp-v2/chat&new_domain=true", "E:not-encoded N:documented-variant",
      repair: "\(base)?destination=%2Fccp-v2%2Fchat&new_domain=true"),
    Row(
      "http://us-east-1.console.aws.amazon.com/connect/federate/\(id)?destination=%2Fagent-app-v2?VDIPlatform=OMNISSA",
      "E:not-https E:region-differs N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2?VDIPlatform=OMNISSA"),
    Row(
      "\(base)?destination=https://my-website.example", "E:not-encoded N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fmy-website.example"),
    Row(
      "\(base)?destination=http%3A%2F%2Fmy-website.example", "W:website-not-https N:custom-website",
      repair: "\(base)?destination=https%3A%2F%2Fmy-website.example"),
    Row(
      "\(base)?destination=%2Fagent-app-v3", "E:destination-misspelled N:documented-variant",
      repair: "\(base)?destination=%2Fagent-app-v2"),
  ]

  @Test("the right URL is accepted, and what is equivalent or documented too", arguments: accepted)
  func isAccepted(_ row: Row) { row.check("relay-state", RelayState.judge(row.input, instance: Self.instance)) }

  @Test("whatever is wrong, the right URL is offered", arguments: mended)
  func isMended(_ row: Row) {
    let judgement = RelayState.judge(row.input, instance: Self.instance)
    // A documented variant inside a wrong URL is a note beside the fault.
    let isVariant = judgement.findings.contains { $0.code == "relay-state/documented-variant" }
    let expected = isVariant ? row.findings + " N:documented-variant" : row.findings
    Row(row.input, expected, repair: row.repair, value: row.value).check("relay-state", judgement)
  }

  @Test("a repair keeps a documented destination that was chosen", arguments: keptDestinations)
  func kept(_ row: Row) { row.check("relay-state", RelayState.judge(row.input, instance: Self.instance)) }
}
