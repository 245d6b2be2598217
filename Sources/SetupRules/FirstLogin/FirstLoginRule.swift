/// The rule for the first login: follows the relay state as AWS does, fault by fault.
struct FirstLoginRule {
  let values: FirstLogin.Values

  func foretell() -> FirstLogin {
    guard let relayState = values.relayState else { return nothingYet }
    let login = values.hasStartURL ? startURLFilled : login(by: relayState)
    guard login.isWanted else { return foretold(login, mend: .relayState) }
    // No login comes to it, whatever leads there.
    if let finding = values.refusedInstance { return foretold(end(.errorPage, finding.message), mend: .instance) }
    // IAM makes no provider from it.
    if let finding = values.refusedMetadata {
      return foretold(end(.errorPage, finding.message, .providerMissing), mend: .metadataFile)
    }
    if let refused = refusedByProvider { return foretold(refused, mend: .metadataFile) }
    return foretold(login, mend: nil)
  }

  private func foretold(_ login: FirstLogin, mend field: Field?) -> FirstLogin {
    var login = login
    login.fieldToMend = field
    login.assumptions = openPoints(login) + nextModules
    return login
  }

  private func end(_ outcome: FirstLogin.Outcome, _ why: String, _ symptom: LoginSymptom? = nil) -> FirstLogin {
    FirstLogin(role: values.role, outcome: outcome, why: why, symptom: symptom)
  }

  private var nothingYet: FirstLogin {
    let (why, field): (String, Field) =
      if values.instance == nil {
        ("The instance is not answered yet.", .instance)
      } else if values.instance?.arn == nil, values.instanceRegion == nil {
        ("The instance's Region is not answered yet.", .instanceRegion)
      } else {
        ("It is not known yet what the box Relay state holds.", .relayState)
      }
    var login = end(.nothingYet, why)
    login.fieldToMend = field
    return login
  }

  // IAM Identity Center user guide: with a start URL, the portal opens that address, and the login begins there.
  private var startURLFilled: FirstLogin {
    end(
      .errorPage,
      "Application start URL is not empty. The portal opens that address, and Amazon Connect takes no login from it.",
      .sessionExpired)
  }

  /// What happens when IAM learns to trust another Identity Center than the one that signs.
  private var refusedByProvider: FirstLogin? {
    guard let region = values.metadataRegion, let center = values.identityCenterRegion, !region.isExactly(center.id)
    else { return nil }
    var login = end(
      .errorPage,
      "The metadata file is from Identity Center in \(region.shown), and the answer is \(center). "
        + "One of the two is wrong.", .issuerUnknown)
    login.isCertain = false
    return login
  }

  private func login(by text: String) -> FirstLogin {
    switch PastedText.read(text, as: .relayState) {
    case .refused where text.utf8.count > PastedText.limit:
      return end(.errorPage, "The box Relay state holds far more than a URL.")
    case .refused:
      return end(.awsConsole, "The box Relay state is empty.", .consoleOpens)
    case .text(let pasted, _):
      let rule = RelayStateRule(instance: values.instance, region: values.instanceRegion, role: values.role)
      let reading = rule.read(pasted)
      // A sign that hides the destination itself; `&amp;` only spoils what follows it.
      let isHidden = RelayStateText.hidesSigns(pasted.text)
      if isHidden, let fault = reading.findings.first("relay-state/html-entity") {
        return end(.errorPage, fault.message)
      }
      return login(by: reading)
    }
  }

  private func login(by reading: RelayStateReading) -> FirstLogin {
    for finding in reading.findings {
      if let end = end(at: finding) { return end }
    }
    // Another id in another Region is an instance of its own; the same id there is nothing.
    let errors = reading.findings.filter { $0.severity == .error }
    if let finding = errors.first("relay-state/instance-differs") {
      return end(.anotherInstance, finding.message, .roleNotAllowed)
    }
    if let finding = errors.first("relay-state/region-differs") ?? errors.first("relay-state/bare-host") {
      return end(.errorPage, finding.message)
    }
    var login = login(at: reading.destinationSeen)
    login.region = reading.region
    return login
  }
}

extension FirstLoginRule {
  /// Where a fault of the form ends the login; nil for one that AWS looks past, or that only the destination decides.
  private func end(at finding: Finding) -> FirstLogin? {
    switch finding.code {
    case _ where finding.severity != .error || Self.passed.contains(finding.code): nil
    case "relay-state/is-console-link": end(.awsConsole, finding.message, .consoleOpens)
    case "relay-state/is-access-url": end(.errorPage, finding.message, .sessionExpired)
    // Look-alike and invisible characters, too, make it another URL.
    default: end(.errorPage, finding.message)
    }
  }

  /// The errors that AWS looks past, or of which the destination decides.
  private static let passed = [
    "relay-state/instance-differs", "relay-state/region-differs", "relay-state/bare-host",
    "relay-state/destination-missing", "relay-state/parameter-name", "relay-state/parameter-twice",
    "relay-state/stray-separator", "relay-state/fragment", "relay-state/html-entity",
  ]

  private func login(at destination: RelayStateDestination?) -> FirstLogin {
    switch destination?.target {
    case .absent:
      let symptom = values.role == .agents ? LoginSymptom.dashboardOpens : nil
      return end(.adminDashboard, "The relay state names no destination.", symptom)
    case .page(RelayStateDestination.agentWorkspace, _):
      return end(.agentWorkspace, "The relay state's destination is /agent-app-v2.")
    case .page(let path, _):
      return end(.contactControlPanel, "The relay state's destination is \(path).")
    case .website(let url):
      return end(.ownWebsite, "The relay state's destination is \(url.shown)")
    case .other("/connect/home"):
      return end(.adminDashboard, "The relay state's destination is /connect/home.")
    case .other(let path):
      return end(.errorPage, "AWS's documentation names no page \(path.shown), unless the instance has one of its own.")
    case nil:
      return end(.errorPage, "The relay state's destination cannot be read.")
    }
  }
}

extension RelayStateReading {
  /// The destination that Amazon Connect sees: under a misspelled name, or after a second question mark, it sees none.
  fileprivate var destinationSeen: RelayStateDestination? {
    findings.has("relay-state/parameter-name") || pasted.text.containsASCII("??")
      ? RelayStateDestination() : destination
  }
}

extension FirstLoginRule {
  /// What the values leave open.
  private func openPoints(_ login: FirstLogin) -> [String] {
    var points: [String] = []
    if values.byWord.contains(.relayState) { points.append("The box Relay state holds this URL; it is not checked.") }
    if values.byWord.contains(.metadataFile) { points.append("The metadata file is this application's.") }
    if let region = login.region {
      if values.instance == nil { points.append("The instance in the URL is the right one.") }
      if values.instance != nil, values.instance?.arn == nil, values.instanceRegion == nil {
        points.append("The instance is in \(region), as the URL says.")
      }
      if !region.hasConnect { points.append("Amazon Connect is available in \(region).") }
    }
    if (values.instance?.arn?.region ?? values.instanceRegion ?? login.region)?.isGovCloud == true {
      let signIn = SignIn.govCloud
      points.append("The audience is \(signIn.audience), and Application ACS URL \(signIn.address)")
    }
    if login.outcome == .ownWebsite { points.append("The website is an approved origin of the instance.") }
    return points
  }

  /// The provider, the policy and the role, the mapping, and the users; a provider belongs to the instance's account
  /// even when Identity Center has another.
  private var nextModules: [String] {
    let person = values.role == .agents ? "agent" : "administrator"
    let file = values.applicationInstance.map { " (\($0.shown))" } ?? ""
    let account = values.instance?.arn.map { " in account \($0.account)" } ?? ""
    let isElsewhere = values.metadataAccount.map { seen in values.instance?.arn.map { $0.account != seen } ?? false }
    return [
      "IAM\(account) has a provider from the metadata file\(file).",
      isElsewhere == true ? "It is not made in Identity Center's account." : nil,
      "A role trusts it, with a policy that allows connect:GetFederationToken.",
      "The role's maximum session duration is at least the application's.",
      "The attribute mapping names this role and provider, and RoleSessionName is still mapped.",
      "Each \(person) is assigned to the application.",
      "Each \(person) has the same login name in Amazon Connect. Capital letters count.",
    ].compactMap(\.self)
  }
}
