/// The rule for what the console shows. SAML applications need an organization instance of IAM Identity Center
/// (IAM Identity Center user guide, "Organization and account instances").
enum ConsoleRule {
  static func examine(_ input: String) -> Examination<ConsoleView> {
    switch PastedText.read(input, as: .console) {
    case .refused(let finding): return Examination(findings: [finding])
    case .text(let pasted, let notes):
      if let view = ConsoleView(rawValue: pasted.text) {
        return Examination(value: view, findings: notes + meaning(of: view))
      }
      if let foreign = ForeignValue(pasted.text, for: .console) {
        return Examination(findings: notes + [foreign.finding(.console, .error, pasted.wholeSpan)])
      }
      return Examination(findings: notes + [.consoleUnknown(pasted.wholeSpan)], meant: view(for: pasted.text)?.rawValue)
    }
  }

  private static func meaning(of view: ConsoleView) -> [Finding] {
    switch view {
    case .enableButton: [.consoleVerifyEmail]
    case .dashboard: []
    case .otherRegion: [.consoleOtherRegion]
    case .accountInstance: [.consoleAccountInstance]
    }
  }

  private static func view(for text: String) -> ConsoleView? {
    let words = text.squashed
    let known: [(String, ConsoleView)] = [
      ("enable", .enableButton), ("enablebutton", .enableButton), ("abuttonenable", .enableButton),
      ("buttonenable", .enableButton), ("thebuttonenable", .enableButton), ("enablesso", .enableButton),
      ("enableawssso", .enableButton), ("enableiamidentitycenter", .enableButton), ("dashboard", .dashboard),
      ("adashboard", .dashboard), ("thedashboard", .dashboard), ("otherregion", .otherRegion),
      ("anotherregion", .otherRegion), ("enabledinanotherregion", .otherRegion), ("accountinstance", .accountInstance),
      ("error", .accountInstance), ("anerror", .accountInstance), ("accessdenied", .accountInstance),
    ]
    if let exact = known.first(where: { $0.0 == words }) { return exact.1 }
    guard words.utf8.count <= 32 else { return nil }
    let near = EditDistance.nearest(to: words, in: known.map(\.0), atMost: 2)
    return known.first { $0.0 == near }?.1
  }
}

/// What there is to say about what the console shows.
enum ConsoleCode: String, RuleCode {
  case accountInstance = "console/account-instance"
  case otherRegion = "console/other-region"
  case verifyEmail = "console/verify-email"
  case unknown = "console/unknown"
}

extension Finding {
  fileprivate static let consoleAccountInstance = Finding(
    ConsoleCode.accountInstance, .error,
    "An account instance of IAM Identity Center cannot hold the SAML application that this module adds.",
    advice:
      "Three ways go on. Another account: sign in to the organization's management account. A request: the wizard has a "
      + "text to copy for your administrator. Practice: connect-sso rehearse needs no account.")

  fileprivate static let consoleOtherRegion = Finding(
    ConsoleCode.otherRegion, .warning,
    "IAM Identity Center is enabled in another Region already. An organization has only one.",
    advice:
      "Do not enable a second one. The message names the Region: choose it at the top right of the console, and give it "
      + "as the next answer.")

  fileprivate static let consoleVerifyEmail = Finding(
    ConsoleCode.verifyEmail, .note, "Enable creates an organization where there is none. AWS then may send an e-mail.",
    advice: "Use the e-mail's link within 24 hours.")

  fileprivate static func consoleUnknown(_ span: Span?) -> Finding {
    let views = ConsoleView.allCases.map(\.rawValue).joined(separator: ", ")
    return Finding(
      ConsoleCode.unknown, .error, "This is none of the answers.", advice: "Choose one: \(views).", span: span)
  }
}
