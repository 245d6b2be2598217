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
    // Of another kind of address only the kind is told, not what is wrong in the writing of it.
    if !reading.isOtherKind { reading.findings = cleaned.findings + reading.findings }
    return reading
  }

  private func compare(_ reading: inout RelayStateReading) {
    compareInstance(&reading)
    compareRegion(&reading)
    compareDestination(&reading)
    // Whatever no rule above has a word for.
    let known: [RelayStateCode] = [.parameterUnknown, .websiteNotHTTPS, .platformDiffers, .newDomainInside]
    let isTold =
      reading.findings.contains { finding in known.contains { $0.rawValue == finding.code } }
      || reading.pasted.text.unicodeScalars.contains(Placeholder.mark)
    if !isTold, !reading.findings.hasError, let normalized = reading.normalized, normalized != reading.composed {
      reading.findings.append(.relayStateDiffers)
    }
  }

  private func compareInstance(_ reading: inout RelayStateReading) {
    guard let instance else {
      if reading.id == InstanceID.workshopExample { reading.findings.append(.workshopExample(nil)) }
      reading.findings.append(.notCompared(hasRegion: expectedRegion != nil))
      return
    }
    if let id = reading.id, !reading.isOtherKind, !id.isExactly(instance.id) { reading.findings.append(.instanceDiffers(id, reading.idSpan)) }
    if expectedRegion == nil { reading.findings.append(.regionNotCompared) }
  }

  private func compareRegion(_ reading: inout RelayStateReading) {
    guard !reading.isOtherKind else { return }
    if reading.isBareHost { reading.findings.append(.bareHost(expectedRegion, reading.hostSpan)) }
    guard let region = reading.region, !reading.isBareHost else { return }
    guard let expectedRegion else {
      if !region.hasConnect { reading.findings.append(.noConnect(in: region, span: reading.hostSpan)) }
      return
    }
    let isSame = reading.isGovCloudHost ? expectedRegion.isGovCloud : region == expectedRegion
    if !isSame { reading.findings.append(.regionDiffers(region, expectedRegion, reading.hostSpan)) }
  }

  private func compareDestination(_ reading: inout RelayStateReading) {
    guard let destination = reading.destination else { return }
    let standard = standard(reading.region)
    let span = reading.querySpan
    switch (role, destination.target) {
    case (.agents, .absent): reading.findings.append(.destinationMissing(standard, span))
    case (.agents, .page(RelayStateDestination.workshopPath, _)) where isGovCloud(reading.region):
      reading.findings.append(.earlierPanel(span))
    case (.agents, .page), (.admins, .absent):
      if destination != standard { reading.findings.append(.documentedVariant(destination, standard, span)) }
    case (.agents, .other(let path)): reading.findings.append(.destinationUnknown(path, standard, span))
    case (.admins, .page), (.admins, .other): reading.findings.append(.destinationForAgents(span))
    case (_, .website(let url)): reading.findings.append(.customWebsite(url, span))
    }
  }

  private func isGovCloud(_ region: Region?) -> Bool { (expectedRegion ?? region)?.isGovCloud == true }

  private func standard(_ region: Region?) -> RelayStateDestination { .standard(for: role, in: expectedRegion ?? region) }

  /// The URL that was meant: what is known of the instance, and a documented destination that the participant chose.
  private func built(_ region: Region?, _ id: String?, _ destination: RelayStateDestination?) -> String? {
    guard let region = expectedRegion ?? region, let id = instance?.id ?? id else { return nil }
    return RelayState.build(instance: id, region: region, kept(destination, region)).url
  }

  /// What the participant chose, as far as AWS documents it.
  private func kept(_ chosen: RelayStateDestination?, _ region: Region) -> RelayStateDestination {
    var kept = RelayStateDestination.standard(for: role, in: region)
    guard let chosen else { return kept }
    kept.isNewDomain = chosen.isNewDomain
    switch chosen.target {
    case .page(RelayStateDestination.workshopPath, _) where region.isGovCloud: break
    case .page where role == .agents, .website:
      kept.target = chosen.target
      kept.platform = chosen.platform
    case .other(let path) where role == .agents:
      kept.target = RelayStateDestination.page(withoutFolderOf: path) ?? kept.target
    case .absent, .page, .other: break
    }
    return kept
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

  fileprivate static func destinationMissing(_ standard: RelayStateDestination, _ span: Span?) -> Finding {
    Finding(
      relayState: .destinationMissing,
      "The URL has no destination: this is the administrators' form. Agents would land on the dashboard.",
      advice: "For agents it ends in \(standard.query)", span: span)
  }

  fileprivate static func destinationForAgents(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.destinationForAgents, .warning,
      "The URL has a destination: this is the agents' form. Administrators land on the dashboard without one.",
      advice: "For administrators the URL ends with the instance id.", span: span)
  }

  fileprivate static func destinationUnknown(_ path: String, _ standard: RelayStateDestination, _ span: Span?) -> Finding
  {
    Finding(
      RelayStateCode.destinationUnknown, .warning, "AWS's documentation does not name the destination \(path.shown).",
      advice: "\(usual(standard)) The page must exist, and the agent needs permission for it.", span: span)
  }

  fileprivate static func usual(_ standard: RelayStateDestination) -> String {
    guard case .page(let path, _) = standard.target else { return "" }
    return path == RelayStateDestination.workshopPath ? "The workshop uses \(path)." : "In GovCloud it is usually \(path)."
  }

  fileprivate static func documentedVariant(
    _ chosen: RelayStateDestination, _ standard: RelayStateDestination, _ span: Span?
  ) -> Finding {
    guard case .page(let path, let hasSlash) = chosen.target, case .page(let usualPath, _) = standard.target,
      path != usualPath
    else {
      return chosen.isNewDomain
        ? Finding(
          RelayStateCode.documentedVariant, .note,
          "The parameter new_domain is one that AWS documents. The workshop's URL does without it.",
          advice: "It is for an instance that moves to an address ending in .my.connect.aws", span: span)
        : Finding(
          RelayStateCode.documentedVariant, .note,
          "The destination has a slash at its end. AWS's guides write it so too.", advice: "Nothing to do.", span: span)
    }
    return Finding(
      RelayStateCode.documentedVariant, .note,
      "This destination is one that AWS documents. \(usual(standard))",
      advice: "It works where the instance has this page: \(path)\(hasSlash ? "/" : "")", span: span)
  }

  fileprivate static func customWebsite(_ url: String, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.customWebsite, .note, "The login goes on to a website of your own: \(url.shown)",
      advice: "Its domain must be an approved origin of the instance.", span: span)
  }
}
