/// What there is to say about a relay state beside the instance and the role.
extension Finding {
  static let relayStateDiffers = Finding(
    RelayStateCode.differs, .warning, "The URL is written in another way than AWS's documentation has it.",
    advice: copyTheRelayState)

  static func notCompared(hasRegion: Bool) -> Finding {
    Finding(
      RelayStateCode.notCompared, .warning,
      hasRegion
        ? "The instance is not known yet, so the id is not compared."
        : "The instance is not known yet, so only the form of the URL is checked.",
      advice: "Give the instance's ARN, and check again.")
  }

  static let regionNotCompared = Finding(
    RelayStateCode.notCompared, .warning, "The instance's Region is not known yet, so it is not compared.",
    advice: "Give the instance's ARN or its Region, and check again.")

  static func instanceDiffers(_ id: String, _ span: Span?) -> Finding {
    Finding(
      relayState: .instanceDiffers, "The URL leads to another instance than the one given: \(id.shown)", span: span)
  }

  static func bareHost(_ expected: Region?, _ span: Span?) -> Finding {
    let isOther = expected.map { $0.id != "us-east-1" } ?? false
    return Finding(
      RelayStateCode.bareHost, isOther ? .error : .warning,
      isOther
        ? "The host names no Region. Without one it means us-east-1, and the instance is not there."
        : "The host names no Region. This is an old form that means us-east-1.",
      advice: "Put the Region before it: \(expected?.id ?? "us-east-1").\(RelayStateHost.bare)", span: span)
  }

  static func regionDiffers(_ region: Region, _ expected: Region, _ span: Span?) -> Finding {
    Finding(
      relayState: .regionDiffers, "The URL names \(region). The instance is in \(expected).",
      advice:
        "The Region of the Amazon Connect instance counts, not Identity Center's. A replica has an ARN of its own.",
      span: span)
  }

  static func destinationMissing(_ standard: RelayStateDestination, _ span: Span?) -> Finding {
    Finding(
      relayState: .destinationMissing,
      "The URL has no destination: this is the administrators' form. Agents would land on the dashboard.",
      advice: "For agents it ends in \(standard.query)", span: span)
  }

  static func destinationForAgents(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.destinationForAgents, .warning,
      "The URL has a destination: this is the agents' form. Administrators land on the dashboard without one.",
      advice: "For administrators the URL ends with the instance id.", span: span)
  }

  static func destinationUnknown(_ path: String, _ standard: RelayStateDestination, _ span: Span?)
    -> Finding
  {
    Finding(
      RelayStateCode.destinationUnknown, .warning, "AWS's documentation does not name the destination \(path.shown).",
      advice: "\(usual(standard)) The page must exist, and the agent needs permission for it.", span: span)
  }

  private static func usual(_ standard: RelayStateDestination) -> String {
    guard case .page(let path, _) = standard.target else { return "" }
    return path == RelayStateDestination.workshopPath
      ? "The workshop uses \(path)." : "In GovCloud it is usually \(path)."
  }

  static func documentedVariant(
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

  static func customWebsite(_ url: String, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.customWebsite, .note, "The login goes on to a website of your own: \(url.shown)",
      advice: "Its domain must be an approved origin of the instance.", span: span)
  }
}
