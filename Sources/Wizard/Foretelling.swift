import SetupRules

extension SetupRun {
  /// What the role's people will see at their first login, worked out from the answers.
  package var firstLogin: FirstLogin {
    var values = FirstLogin.Values(role: role, relayState: answers[.relayState])
    values.instance = instance
    values.instanceRegion = instanceRegion
    values.identityCenterRegion = answers[.identityCenterRegion].flatMap(Region.named)
    values.metadataRegion = metadata?.region
    values.metadataAccount = metadata?.accountID
    values.applicationInstance = metadata?.applicationInstance
    values.byWord = byWord
    return FirstLogin.foretell(values)
  }
}

extension FirstLogin {
  /// The outcome, and what it assumes or what to mend.
  /// - Parameter label: The words that the wizard has for a field.
  func reviewLines(label: (Field) -> String) -> [ReviewLine] {
    let heading = ReviewLine(.heading, "At the first login")
    if isWanted {
      let assumed = assumptions.map { ReviewLine(.entry, $0) }
      return [heading, ReviewLine(.plain, headline), ReviewLine(.plain, "This assumes:")] + assumed
    }
    let mend = fieldToMend.map { ReviewLine(.plain, outcome == .nothingYet ? "To answer:" : "To mend:", label($0)) }
    let told =
      outcome == .nothingYet
      ? [ReviewLine(.plain, headline), ReviewLine(.plain, why)] : [ReviewLine(.finding(.warning), headline, why)]
    return [heading] + told + [mend].compactMap(\.self)
  }
}
