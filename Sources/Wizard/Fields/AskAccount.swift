import SetupRules

extension FieldDefinition {
  static let askAccount = FieldDefinition(
    title: "May the wizard ask AWS, read-only?",
    entries: AskAccount.allCases.map { ListEntry(value: $0.rawValue, label: $0.label) },
    isSharedByRoles: true,
    judge: { _, text, _ in
      guard let answer = AskAccount(rawValue: text.withoutBlanksAround.lowercased()) else {
        return Judgement(nil, [Finding(WizardFinding.neitherYesNorNo)])
      }
      return Judgement(answer.rawValue)
    },
    words: { AskAccount(rawValue: $0)?.label })
}

/// Whether the wizard may ask AWS; the raw value is the saved answer.
package enum AskAccount: String, CaseIterable, Sendable {
  case yes, no

  package var label: String {
    switch self {
    case .yes: "Yes: it only reads, and changes nothing"
    case .no: "No: it goes by what I say"
    }
  }
}
