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
    var examination = Examination<RelayState>(input, as: .relayState) { pasted in
      let reading = read(pasted)
      return Examination(
        value: reading.normalized.map(RelayState.init(url:)), findings: reading.findings,
        meant: built(reading.region, reading.id, reading.destination))
    }
    examination.meant = examination.meant ?? built(nil, nil, nil)
    return examination
  }

  /// Reads the parts, and compares them with what is known of the instance and the role.
  func read(_ pasted: PastedText) -> RelayStateReading {
    let cleaned = RelayStateText(pasted)
    var reading = RelayStateReading(cleaned.pasted)
    if reading.kind != nil { compare(&reading) }
    // Of another kind of address only the kind is told, not what is wrong in the writing of it.
    if !reading.isOtherKind { reading.findings = cleaned.findings + reading.findings }
    return reading
  }

  private func compare(_ reading: inout RelayStateReading) {
    compareInstance(&reading)
    compareRegion(&reading)
    compareDestination(&reading)
    // Whatever no rule above has a word for.
    let known = [
      "relay-state/parameter-unknown", "relay-state/website-not-https", "relay-state/platform-differs",
      "relay-state/new-domain-inside", "relay-state/differs",
    ]
    let isTold =
      known.contains(where: reading.findings.has)
      || reading.pasted.text.unicodeScalars.contains(Placeholder.mark)
    if !isTold, !reading.findings.hasError, let normalized = reading.normalized, normalized != reading.composed {
      reading.add(.differs, at: nil)
    }
  }

  private func compareInstance(_ reading: inout RelayStateReading) {
    guard let instance else {
      if reading.id == InstanceID.workshopExample {
        reading.findings.append(Finding(InstanceFinding.workshopExample))
      }
      reading.add(expectedRegion == nil ? .nothingCompared : .idNotCompared, at: nil)
      return
    }
    if let id = reading.id, !reading.isOtherKind, !id.isExactly(instance.id) {
      reading.add(.instanceDiffers(id), at: reading.idSpan)
    }
    if expectedRegion == nil { reading.add(.regionNotCompared, at: nil) }
  }

  private func compareRegion(_ reading: inout RelayStateReading) {
    guard !reading.isOtherKind else { return }
    if reading.kind == .withoutRegion {
      let elsewhere = expectedRegion.flatMap { $0.id == "us-east-1" ? nil : $0 }
      return reading.add(elsewhere.map { .bareHostElsewhere(expected: $0) } ?? .bareHost, at: reading.hostSpan)
    }
    guard let region = reading.region else { return }
    guard let expectedRegion else {
      reading.findings += RegionRule(purpose: .connect).availability(of: region, reading.hostSpan)
      return
    }
    let isSame = reading.kind == .govCloudConsole ? expectedRegion.isGovCloud : region == expectedRegion
    if !isSame { reading.add(.regionDiffers(region, expected: expectedRegion), at: reading.hostSpan) }
  }

  private func compareDestination(_ reading: inout RelayStateReading) {
    guard let destination = reading.destination else { return }
    let region = expectedRegion ?? reading.region
    if let finding = finding(
      on: destination, standard: .standard(for: role, in: region), isGovCloud: region?.isGovCloud == true)
    {
      reading.add(finding, at: reading.querySpan)
    }
  }

  private func finding(on chosen: RelayStateDestination, standard: RelayStateDestination, isGovCloud: Bool)
    -> RelayStateFinding?
  {
    switch (role, chosen.target) {
    case (.agents, .absent): .destinationMissing(standard: standard)
    case (.agents, .page(RelayStateDestination.workshopPath, _)) where isGovCloud: .earlierPanel
    case (.agents, .page), (.admins, .absent): chosen == standard ? nil : documented(chosen, standard)
    case (.agents, .other("/connect/home")): .destinationOfAdministrators(standard: standard)
    case (.agents, .other(let path)): .destinationUnknown(path, standard: standard)
    case (.admins, .page), (.admins, .other): .destinationForAgents
    case (_, .website(let url)): .customWebsite(url)
    }
  }

  private func documented(_ chosen: RelayStateDestination, _ standard: RelayStateDestination) -> RelayStateFinding {
    if case .page(let path, let hasSlash) = chosen.target, case .page(let usual, _) = standard.target, path != usual {
      return .documentedPage(path + (hasSlash ? "/" : ""), standard: standard)
    }
    return chosen.isNewDomain ? .documentedNewDomain : .documentedSlash
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
