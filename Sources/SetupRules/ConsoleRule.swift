/// The rule for what the console shows. SAML applications need an organization instance of IAM Identity Center
/// (IAM Identity Center user guide, "Organization and account instances").
enum ConsoleRule {
  static func examine(_ input: String) -> Examination<ConsoleView> {
    Examination(input, as: .console) { pasted in
      if let view = ConsoleView(rawValue: pasted.text) {
        return Examination(value: view, findings: [meaning(of: view).map { Finding($0) }].compactMap(\.self))
      }
      let unknown = Finding(ConsoleFinding.unknown, at: pasted.wholeSpan)
      return Examination(findings: [unknown], meant: view(for: pasted.text)?.rawValue)
    }
  }

  private static func meaning(of view: ConsoleView) -> ConsoleFinding? {
    switch view {
    case .enableButton: .verifyEmail
    case .dashboard: nil
    case .otherRegion: .otherRegion
    case .accountInstance: .accountInstance
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
      ("anaccountinstanceoranerror", .accountInstance), ("error", .accountInstance), ("anerror", .accountInstance),
      ("accessdenied", .accountInstance),
    ]
    if let exact = known.first(where: { $0.0 == words }) { return exact.1 }
    guard words.utf8.count <= 32 else { return nil }
    return EditDistance.nearest(to: words, in: known, atMost: 2, by: \.0)?.1
  }
}
