/// The rule for the first login: follows the relay state as AWS does, fault by fault.
struct FirstLoginRule {
  let values: FirstLogin.Values

  /// Where the login ends, before it is known whether that is wanted.
  struct End {
    let outcome: FirstLogin.Outcome
    let why: String
    var symptom: LoginSymptom?
    var isCertain = true
    /// The Region that the relay state leads to.
    var region: Region?
  }

  func foretell() -> FirstLogin {
    guard let relayState = values.relayState else { return nothingYet }
    let end = values.startURL.unicodeScalars.allSatisfy(\.isWrapping) ? end(of: relayState) : Self.startURLFilled
    guard end.outcome.isWanted(by: values.role) else { return foretold(end, mend: .relayState) }
    // No login comes to it, whatever leads there.
    if let finding = values.refusedInstance {
      return foretold(End(outcome: .errorPage, why: finding.message), mend: .instance)
    }
    // IAM makes no provider from it.
    if let finding = values.refusedMetadata {
      return foretold(End(outcome: .errorPage, why: finding.message, symptom: .providerMissing), mend: .metadataFile)
    }
    if let refused = refusedByProvider { return foretold(refused, mend: .metadataFile) }
    return foretold(end, mend: nil)
  }

  private func foretold(_ end: End, mend field: Field?) -> FirstLogin {
    FirstLogin(
      role: values.role, outcome: end.outcome, isCertain: end.isCertain, why: end.why, assumptions: assumptions(end),
      fieldToMend: field, symptom: end.symptom)
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
    return FirstLogin(
      role: values.role, outcome: .nothingYet, isCertain: true, why: why, assumptions: [], fieldToMend: field,
      symptom: nil)
  }

  // IAM Identity Center user guide: with a start URL, the portal opens that address, and the login begins there.
  private static let startURLFilled = End(
    outcome: .errorPage,
    why:
      "Application start URL is not empty. The portal opens that address, and Amazon Connect takes no login from it.",
    symptom: .sessionExpired)

  /// What happens when IAM learns to trust another Identity Center than the one that signs.
  private var refusedByProvider: End? {
    guard let region = values.metadataRegion, let center = values.identityCenterRegion, !region.isExactly(center.id)
    else { return nil }
    return End(
      outcome: .errorPage,
      why: "The metadata file is from Identity Center in \(region.shown), and the answer is \(center). "
        + "One of the two is wrong.",
      symptom: .issuerUnknown, isCertain: false)
  }

  private func end(of text: String) -> End {
    switch PastedText.read(text, as: .relayState) {
    case .refused where text.utf8.count > PastedText.limit:
      return End(outcome: .errorPage, why: "The box Relay state holds far more than a URL.")
    case .refused:
      return End(outcome: .awsConsole, why: "The box Relay state is empty.", symptom: .consoleOpens)
    case .text(let pasted, _):
      let rule = RelayStateRule(instance: values.instance, region: values.instanceRegion, role: values.role)
      let reading = rule.read(pasted)
      // A sign that hides the destination itself; `&amp;` only spoils what follows it.
      let isHidden = RelayStateText.hidesSigns(pasted.text)
      if isHidden, let fault = reading.findings.first("relay-state/html-entity") {
        return End(outcome: .errorPage, why: fault.message)
      }
      return end(of: reading)
    }
  }

  private func end(of reading: RelayStateReading) -> End {
    for finding in reading.findings {
      if let end = Self.end(at: finding) { return end }
    }
    // Another id in another Region is an instance of its own; the same id there is nothing.
    let errors = reading.findings.filter { $0.severity == .error }
    if let finding = errors.first("relay-state/instance-differs") {
      return End(outcome: .anotherInstance, why: finding.message, symptom: .roleNotAllowed)
    }
    if let finding = errors.first("relay-state/region-differs") ?? errors.first("relay-state/bare-host") {
      return End(outcome: .errorPage, why: finding.message)
    }
    var end = end(at: reading.destinationSeen)
    end.region = reading.region
    return end
  }
}

extension FirstLoginRule {
  /// Where a fault of the form ends the login; nil for one that AWS looks past, or that only the destination decides.
  private static func end(at finding: Finding) -> End? {
    switch finding.code {
    case _ where finding.severity != .error || passed.contains(finding.code): nil
    case "relay-state/is-console-link": End(outcome: .awsConsole, why: finding.message, symptom: .consoleOpens)
    case "relay-state/is-access-url": End(outcome: .errorPage, why: finding.message, symptom: .sessionExpired)
    // Look-alike and invisible characters, too, make it another URL.
    default: End(outcome: .errorPage, why: finding.message)
    }
  }

  /// The errors that AWS looks past, or of which the destination decides.
  private static let passed = [
    "relay-state/instance-differs", "relay-state/region-differs", "relay-state/bare-host",
    "relay-state/destination-missing", "relay-state/parameter-name", "relay-state/parameter-twice",
    "relay-state/stray-separator", "relay-state/fragment", "relay-state/html-entity",
  ]

  private func end(at destination: RelayStateDestination?) -> End {
    switch destination?.target {
    case .absent:
      let symptom = values.role == .agents ? LoginSymptom.dashboardOpens : nil
      return End(outcome: .adminDashboard, why: "The relay state names no destination.", symptom: symptom)
    case .page(RelayStateDestination.agentWorkspace, _):
      return End(outcome: .agentWorkspace, why: "The relay state's destination is /agent-app-v2.")
    case .page(let path, _):
      return End(outcome: .contactControlPanel, why: "The relay state's destination is \(path).")
    case .website(let url):
      return End(outcome: .ownWebsite, why: "The relay state's destination is \(url.shown)")
    case .other("/connect/home"):
      return End(outcome: .adminDashboard, why: "The relay state's destination is /connect/home.")
    case .other(let path):
      return End(
        outcome: .errorPage,
        why: "AWS's documentation names no page \(path.shown), unless the instance has one of its own.")
    case nil:
      return End(outcome: .errorPage, why: "The relay state's destination cannot be read.")
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
  /// What has to come true beside the values: first what they leave open, then what the next modules make.
  func assumptions(_ end: End) -> [String] { openPoints(end) + nextModules }

  private func openPoints(_ end: End) -> [String] {
    var points: [String] = []
    if values.byWord.contains(.relayState) { points.append("The box Relay state holds this URL; it is not checked.") }
    if values.byWord.contains(.metadataFile) { points.append("The metadata file is this application's.") }
    if let region = end.region {
      if values.instance == nil { points.append("The instance in the URL is the right one.") }
      if values.instance != nil, values.instance?.arn == nil, values.instanceRegion == nil {
        points.append("The instance is in \(region), as the URL says.")
      }
      if !region.hasConnect { points.append("Amazon Connect is available in \(region).") }
    }
    if (values.instance?.arn?.region ?? values.instanceRegion ?? end.region)?.isGovCloud == true {
      let signIn = SignIn.govCloud
      points.append("The audience is \(signIn.audience), and Application ACS URL \(signIn.address)")
    }
    if end.outcome == .ownWebsite { points.append("The website is an approved origin of the instance.") }
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
