import SetupRules

extension FieldDefinition {
  static let consoleShows = FieldDefinition(
    title: "What the console shows",
    entries: ConsoleView.allCases.map { ListEntry(value: $0.rawValue, label: $0.label) },
    judge: { run, text, _ in
      let judged = ConsoleView.judge(text).map(\.rawValue)
      // What it asks for is done.
      let isFollowed = run.identityCenterRegion != nil
      return Judgement(judged.value, judged.findings.filter { !isFollowed || $0.code != "console/other-region" })
    },
    valueToPaste: { state in
      let findings = state.findings(of: .consoleShows)
      return findings.contains { $0.code == "console/account-instance" } ? requestForAdministrator : nil
    },
    words: { ConsoleView(rawValue: $0)?.label })

  private static let requestForAdministrator = ValueToCopy(
    label: "A request for your administrator:",
    value: "Please enable IAM Identity Center as an organization instance in our management account, "
      + "and give me access to add a customer managed SAML application for Amazon Connect.")
}

extension ConsoleView {
  package var label: String {
    switch self {
    case .enableButton: "A button Enable: not set up yet"
    case .dashboard: "A dashboard: it is enabled here"
    case .otherRegion: "Enabled in another Region"
    case .accountInstance: "An account instance, or an error"
    }
  }
}
