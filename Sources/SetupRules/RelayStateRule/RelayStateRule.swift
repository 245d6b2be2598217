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
    if let id = reading.id, !reading.isOtherKind, !id.isExactly(instance.id) {
      reading.findings.append(.instanceDiffers(id, reading.idSpan))
    }
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

  private func standard(_ region: Region?) -> RelayStateDestination {
    .standard(for: role, in: expectedRegion ?? region)
  }

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
