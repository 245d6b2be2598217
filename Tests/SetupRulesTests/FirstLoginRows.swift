import SetupRules
import Testing

/// One relay state, and where it takes the people of a role.
struct LoginRow: Sendable, CustomTestStringConvertible {
  let role: Role
  let relayState: String
  let outcome: FirstLogin.Outcome
  let symptom: LoginSymptom?

  init(_ role: Role, _ relayState: String, _ outcome: FirstLogin.Outcome, _ symptom: LoginSymptom? = nil) {
    self.role = role
    self.relayState = relayState
    self.outcome = outcome
    self.symptom = symptom
  }

  var testDescription: String { "\(role) \(relayState.prefix(120).debugDescription)" }

  private static let id = Example.id
  private static let base = Example.base
  private static let url = Example.url
  private static let host = "https://eu-central-1.console.aws.amazon.com"
  private static func page(_ encoded: String) -> String { "\(base)?destination=\(encoded)" }

  static let all = wanted + dashboards + consoles + instances + errors + administrators

  private static let wanted: [LoginRow] = [
    LoginRow(.agents, url, .contactControlPanel), LoginRow(.agents, " \(url)\n", .contactControlPanel),
    LoginRow(.agents, url.replacing("https", with: "HTTPS"), .contactControlPanel),
    LoginRow(.agents, page("%2fconnect%2fccp"), .contactControlPanel),
    LoginRow(.agents, page("%2Fconnect%2Fccp-v2"), .contactControlPanel),
    LoginRow(.agents, page("%2Fccp-v2"), .contactControlPanel),
    LoginRow(.agents, page("%2Fccp-v2%2Fchat&new_domain=true"), .contactControlPanel),
    LoginRow(.agents, page("%2Fconnect%2Fccp#"), .contactControlPanel),
    LoginRow(.agents, page("%2Fconnect%2Fccp&utm_source=mail"), .contactControlPanel),
    LoginRow(.agents, page("%2Fconnect%2Fccp&"), .contactControlPanel),
    LoginRow(.agents, "\(base)?&destination=%2Fconnect%2Fccp", .contactControlPanel),
    LoginRow(.agents, page("%2Fconnect%2Fccp&destination=%2Fconnect%2Fccp"), .contactControlPanel),
    LoginRow(.agents, page("%2Fccp-v2%2Fchat&amp;new_domain=true"), .contactControlPanel),
    LoginRow(.agents, page("%2Fagent-app-v2"), .agentWorkspace),
    LoginRow(.agents, page("%2Fagent-app-v2%2F"), .agentWorkspace),
    LoginRow(.agents, page("%2Fagent-app-v2?VDIPlatform=CITRIX"), .agentWorkspace),
    LoginRow(.agents, page("%2Fccp-v2%2Fsoftphone"), .contactControlPanel),
    LoginRow(.agents, page("%2Fccp-v2%2F"), .contactControlPanel),
    LoginRow(.agents, "\(base)?new_domain=true&destination=%2Fccp-v2", .contactControlPanel),
    LoginRow(.agents, page("%2Fagent-app-v2?VDIPlatform=CITRIX_413"), .agentWorkspace),
    LoginRow(.agents, page("%2Fagent-app-v2&VDIPlatform=citrix_413"), .agentWorkspace),
    LoginRow(.agents, page("%2Fccp-v2%2Fchat&new_domain=True"), .contactControlPanel),
    LoginRow(.agents, page("https%3A%2F%2Fmy-website.example"), .ownWebsite),
    LoginRow(.agents, page("http%3A%2F%2Fmy-website.example"), .ownWebsite),
  ]

  private static let dashboards: [LoginRow] =
    [
      base, page(""), "\(base)?", "\(base)?Destination=%2Fconnect%2Fccp", "\(base)?destination:%2Fconnect%2Fccp",
      "\(base)?desination=%2Fconnect%2Fccp", "\(base)?destination%3D%2Fconnect%2Fccp",
      "\(base)??destination=%2Fconnect%2Fccp", "\(base)?%2Fconnect%2Fccp", "\(base)#destination=%2Fconnect%2Fccp",
      "\(base)?new_domain=true",
    ].map { LoginRow(.agents, $0, .adminDashboard, .dashboardOpens) } + [
      LoginRow(.agents, page("%2Fconnect%2Fhome"), .adminDashboard)
    ]

  private static let consoles: [LoginRow] = Role.allCases.flatMap { role in
    [
      "", " ", "\n", "\"\"", "\u{200B}", "\u{202E}", "https://console.aws.amazon.com/console/home?region=us-west-2",
      "https://console.aws.amazon.com/", "\(host)/", "\(host)/connect/home", "\(host)/s3/home#",
      "https://console.amazonaws-us-gov.com/console/home",
      "\(host)/connect/v2/app/instances/\(id)/contact-flows", "https://us-gov-west-1.console.amazonaws-us-gov.com/",
    ].map { LoginRow(role, $0, .awsConsole, .consoleOpens) }
  }

  private static let instances: [LoginRow] = [
    LoginRow(.agents, url.replacing(id, with: Example.otherID), .anotherInstance, .roleNotAllowed),
    LoginRow(
      .agents, url.replacing(id, with: Example.otherID).replacing("eu-central-1", with: "us-east-1"), .anotherInstance,
      .roleNotAllowed),
    LoginRow(.agents, url.replacing(id, with: Example.workshopID), .anotherInstance, .roleNotAllowed),
    LoginRow(.agents, base.replacing(id, with: Example.otherID), .anotherInstance, .roleNotAllowed),
    LoginRow(.admins, base.replacing(id, with: Example.otherID), .anotherInstance, .roleNotAllowed),
    LoginRow(.admins, url.replacing(id, with: Example.otherID), .anotherInstance, .roleNotAllowed),
  ]

  private static let errors: [LoginRow] =
    [
      LoginRow(.agents, "https://my-center.my.connect.aws/ccp-v2/", .errorPage, .sessionExpired),
      LoginRow(.agents, "https://my-center.govcloud.connect.aws/ccp-v2", .errorPage, .sessionExpired),
      LoginRow(.admins, "https://my-center.awsapps.com/connect/login", .errorPage, .sessionExpired),
    ]
    + Role.allCases.flatMap { role in unusable.map { LoginRow(role, $0, .errorPage) } }
    + [
      "/connect/ccp", "%252Fconnect%252Fccp", "%zFconnect%2Fccp", "2Fconnect2Fccp", "%2FConnect%2FCCP",
      "%2Fconnect%2Fcpp", "%2Freports", "https://my-website.example", "%2F", "%00", "%E2%80%AE%2Fccp",
      "&percnt;2Fconnect%2Fccp", "&#x2F;connect&#47;ccp", "%5Cconnect%5Cccp",
    ].map { LoginRow(.agents, page($0), .errorPage) }

  /// What ends on an error page whatever the role is.
  private static let unusable: [String] = [
    "hello", id, Example.arn, "eu-central-1", "javascript:alert(1)", "https://", "\u{0}\u{1B}[31mx",
    "%", "?destination=%2Fconnect%2Fccp", "https://example.com/", "https://signin.aws.amazon.com/saml",
    "https://us-west-2.signin.aws/platform/saml/acs/1",
    "https://ssoins-0123456789abcdef.eu-west-1.portal.amazonaws.com",
    "https://${AWS::Region}.console.aws.amazon.com/connect/federate/${InstanceId}?destination=%2Fconnect%2Fccp",
    "https://\(id).us-east-1.sign-in.connect.aws/saml", "https://d-1234567890.awsapps.com/start",
    "https://portal.sso.eu-central-1.amazonaws.com/saml/assertion/abc", "\(url)\(url)", "\(url) (copied)",
    "[link](\(url))", url.replacing("https", with: "http"), url.replacing("https://", with: ""),
    url.replacing("https", with: "htps"), url.replacing("https://", with: "https://me@"),
    url.replacing(".com", with: ".com:8443"), url.replacing("eu-central-1", with: "us-east-1"),
    url.replacing("eu-central-1", with: "eu-central-3"), url.replacing("eu-central-1.", with: ""),
    url.replacing("amazon", with: "arnazon"), url.replacing("amazon.com", with: "amazon.com.example.com"),
    url.replacing("amazon", with: "am\u{430}zon"), url.replacing("/federate", with: "/fed\u{200B}erate"),
    Example.govURL,
    "\(host)/connect/federate/", url.replacing("federate", with: "federated"),
    url.replacing(id, with: id.uppercased()), url.replacing(id, with: Example.arn),
    url.replacing(id, with: "my-contact-center"), url.replacing(id, with: String(id.dropLast())),
    url.replacing(id, with: "instance-id"), url.replacing("?", with: "&"), url.replacing("?", with: "/?"),
    "https://\\<region-id>.console.aws.amazon.com/connect/federate/\\<instance-id>?destination=%2Fconnect%2Fccp",
    "https://<region>.console.aws.amazon.com/", String(repeating: "h", count: 4_097),
    url + String(repeating: "x", count: 5_000), String(repeating: " ", count: 5_000),
  ]

  private static let administrators: [LoginRow] = [
    LoginRow(.admins, base, .adminDashboard), LoginRow(.admins, " \(base) ", .adminDashboard),
    LoginRow(.admins, "\(base)#", .adminDashboard), LoginRow(.admins, page(""), .adminDashboard),
    LoginRow(.admins, "\(base)?utm_source=mail", .adminDashboard),
    LoginRow(.admins, page("%2Fconnect%2Fhome"), .adminDashboard), LoginRow(.admins, url, .contactControlPanel),
    LoginRow(.admins, page("%2Fccp-v2"), .contactControlPanel),
    LoginRow(.admins, page("%2Fagent-app-v2"), .agentWorkspace), LoginRow(.admins, page("%2Freports"), .errorPage),
    LoginRow(.admins, page("https%3A%2F%2Fmy-website.example"), .ownWebsite),
  ]
}
