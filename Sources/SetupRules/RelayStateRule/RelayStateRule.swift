/// The rule for the relay state: the federation URL of an instance, with the destination that fits the role
/// (Amazon Connect Administrator Guide, "Configure SAML with IAM"; the workshop's page).
struct RelayStateRule {
  let instance: Instance?
  /// The Region that was given beside the instance.
  let region: Region?
  let role: Role

  /// The Region that the host must name; the ARN knows it best.
  private var expectedRegion: Region? { instance?.arn?.region ?? region }

  func examine(_ input: String) -> Examination<RelayState> {
    switch PastedText.read(input, as: .relayState) {
    case .refused(let finding): return Examination(findings: [finding], meant: built(nil, nil, nil))
    case .text(let pasted, let notes):
      if let foreign = ForeignValue(pasted.text, for: .relayState) {
        let finding = foreign.finding(.relayState, .error, pasted.wholeSpan)
        return Examination(findings: notes + [finding], meant: built(nil, nil, nil))
      }
      let reading = read(pasted)
      return Examination(
        value: reading.normalized.map(RelayState.init(url:)), findings: notes + reading.findings,
        meant: built(reading.region, reading.id, reading.destination))
    }
  }

  /// Reads the parts, and compares them with what is known of the instance and the role.
  func read(_ pasted: PastedText) -> RelayStateReading {
    let cleaned = RelayStateText(pasted)
    var reading = RelayStateReading(cleaned.pasted)
    if reading.isURL { compare(&reading) }
    reading.findings = cleaned.findings + reading.findings
    return reading
  }

  private func compare(_ reading: inout RelayStateReading) {
    compareInstance(&reading)
    compareRegion(&reading)
    compareDestination(&reading)
    // Whatever no rule above has a word for.
    let known = [RelayStateCode.parameterUnknown.rawValue, RelayStateCode.websiteNotHTTPS.rawValue]
    let isWrong = reading.findings.hasError || reading.findings.contains { known.contains($0.code) }
    if !isWrong, let normalized = reading.normalized, normalized != reading.composed {
      reading.findings.append(.relayStateDiffers)
    }
  }

  private func compareInstance(_ reading: inout RelayStateReading) {
    guard let instance else {
      if reading.id == InstanceID.workshopExample { reading.findings.append(.workshopExample(nil)) }
      reading.findings.append(.notCompared(hasRegion: expectedRegion != nil))
      return
    }
    if let id = reading.id, !id.isExactly(instance.id) { reading.findings.append(.instanceDiffers(id, reading.idSpan)) }
    if expectedRegion == nil { reading.findings.append(.regionNotCompared) }
  }

  private func compareRegion(_ reading: inout RelayStateReading) {
    if reading.isBareHost { reading.findings.append(.bareHost(expectedRegion, reading.hostSpan)) }
    guard let region = reading.region, !reading.isBareHost else { return }
    guard let expectedRegion else {
      if !region.hasConnect { reading.findings.append(.noConnect(in: region, span: reading.hostSpan)) }
      return
    }
    let isSameHost = RelayStateHost.name(for: region) == RelayStateHost.name(for: expectedRegion)
    if !isSameHost { reading.findings.append(.regionDiffers(region, expectedRegion, reading.hostSpan)) }
  }

  private func compareDestination(_ reading: inout RelayStateReading) {
    switch (role, reading.destination) {
    case (.agents, .absent?): reading.findings.append(.destinationMissing(reading.querySpan))
    case (.admins, .documented?), (.admins, .other?):
      reading.findings.append(.destinationForAgents(reading.querySpan))
    case (.agents, .documented(let path, let isNewDomain, let platform)?)
    where path != RelayStateDestination.workshopPath || isNewDomain || platform != nil:
      reading.findings.append(.documentedVariant(path, reading.querySpan))
    case (.agents, .other(let path)?): reading.findings.append(.destinationUnknown(path, reading.querySpan))
    case (_, .website(let url)?): reading.findings.append(.customWebsite(url, reading.querySpan))
    default: break
    }
  }

  /// The URL that was meant: what is known of the instance, and a documented destination that the participant chose.
  private func built(_ region: Region?, _ id: String?, _ destination: RelayStateDestination?) -> String? {
    guard let region = expectedRegion ?? region, let id = instance?.id ?? id else { return nil }
    var kept = RelayStateDestination.standard(for: role)
    switch destination {
    case .documented? where role == .agents: kept = destination ?? kept
    case .website?: kept = destination ?? kept
    case .other(let path)? where role == .agents:
      if let documented = RelayStateDestination.documented(withoutFolderOf: path) { kept = documented }
    default: break
    }
    return RelayState.build(instance: id, region: region, destination: "").url + kept.query
  }
}

extension Finding {
  fileprivate static let relayStateDiffers = Finding(
    RelayStateCode.differs, .warning, "The URL is written in another way than AWS's documentation has it.",
    advice: copyTheRelayState)

  fileprivate static func notCompared(hasRegion: Bool) -> Finding {
    Finding(
      RelayStateCode.notCompared, .warning,
      hasRegion
        ? "The instance is not known yet, so the id is not compared."
        : "The instance is not known yet, so only the form of the URL is checked.",
      advice: "Give the instance's ARN, and check again.")
  }

  fileprivate static let regionNotCompared = Finding(
    RelayStateCode.notCompared, .warning, "The instance's Region is not known yet, so it is not compared.",
    advice: "Give the instance's ARN or its Region, and check again.")

  fileprivate static func instanceDiffers(_ id: String, _ span: Span?) -> Finding {
    Finding(
      relayState: .instanceDiffers, "The URL leads to another instance than the one given: \(id.shown)", span: span)
  }

  fileprivate static func bareHost(_ expected: Region?, _ span: Span?) -> Finding {
    let isOther = expected.map { $0.id != "us-east-1" } ?? false
    return Finding(
      RelayStateCode.bareHost, isOther ? .error : .warning,
      isOther
        ? "The host names no Region. Without one it means us-east-1, and the instance is not there."
        : "The host names no Region. This is an old form that means us-east-1.",
      advice: "Put the Region before it: \(expected?.id ?? "us-east-1").\(RelayStateHost.bare)", span: span)
  }

  fileprivate static func regionDiffers(_ region: Region, _ expected: Region, _ span: Span?) -> Finding {
    Finding(
      relayState: .regionDiffers, "The URL names \(region). The instance is in \(expected).",
      advice:
        "The Region of the Amazon Connect instance counts, not Identity Center's. A replica has an ARN of its own.",
      span: span)
  }

  fileprivate static func destinationMissing(_ span: Span?) -> Finding {
    Finding(
      relayState: .destinationMissing,
      "The URL has no destination: this is the administrators' form. Agents would land on the dashboard.",
      advice: "For agents it ends in ?destination=%2Fconnect%2Fccp", span: span)
  }

  fileprivate static func destinationForAgents(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.destinationForAgents, .warning,
      "The URL has a destination: this is the agents' form. Administrators land on the dashboard without one.",
      advice: "For administrators the URL ends with the instance id.", span: span)
  }

  fileprivate static func destinationUnknown(_ path: String, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.destinationUnknown, .warning, "AWS's documentation does not name the destination \(path.shown).",
      advice: "The workshop uses /connect/ccp. The page must exist, and the agent needs permission for it.", span: span)
  }

  fileprivate static func documentedVariant(_ path: String, _ span: Span?) -> Finding {
    guard path != RelayStateDestination.workshopPath else {
      return Finding(
        RelayStateCode.documentedVariant, .note,
        "The parameter new_domain is one that AWS documents. The workshop's URL does without it.",
        advice: "It is for an instance that moves to an address ending in .my.connect.aws", span: span)
    }
    return Finding(
      RelayStateCode.documentedVariant, .note,
      "This destination is one that AWS documents. The workshop uses /connect/ccp.",
      advice: "It works where the instance has this page: \(path)", span: span)
  }

  fileprivate static func customWebsite(_ url: String, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.customWebsite, .note, "The login goes on to a website of your own: \(url.shown)",
      advice: "Its domain must be an approved origin of the instance.", span: span)
  }
}
