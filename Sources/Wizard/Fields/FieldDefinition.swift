import SetupRules

/// What a field is. Each field's stands in a file of its own.
struct FieldDefinition: Sendable {
  /// What the field is called in messages; the pages call it the same.
  let title: String
  /// The choices of a field that offers a list, in order; it filters while one types.
  var entries: [ListEntry] = []
  /// Whether the application of the other role has the same answer.
  var isSharedByRoles = false
  /// The rule, in the light of the other answers, and of what the other role's run knows.
  let judge: @Sendable (SetupRun, String, OtherApplication?) -> Judgement<String>
  /// What probably fits. Where a guess looks like an answer, there is none.
  var suggestion: @Sendable (WizardState) -> String? = { _ in nil }
  /// What goes from the field into the console, or into another terminal.
  var valueToPaste: @Sendable (WizardState) -> ValueToCopy? = { _ in nil }
  /// An answer in words for people, where it does not speak for itself.
  var words: @Sendable (_ answer: String) -> String? = { _ in nil }
  /// What is to be said of an answer that nobody has checked.
  var remarkUnchecked: WizardFinding?
}

extension Field {
  var definition: FieldDefinition {
    switch self {
    case .askAccount: .askAccount
    case .consoleShows: .consoleShows
    case .identityCenterRegion: .identityCenterRegion
    case .applicationName: .applicationName
    case .metadataFile: .metadataFile
    case .instance: .instance
    case .instanceRegion: .instanceRegion
    case .instanceAccount: .instanceAccount
    case .relayState: .relayState
    }
  }

  /// Those whose answers an administrators' run takes from the agents' run.
  package static var sharedByRoles: [Field] { allCases.filter(\.definition.isSharedByRoles) }

  package var title: String { definition.title }
  package var listEntries: [ListEntry] { definition.entries }
  package var isList: Bool { !listEntries.isEmpty }
  /// Whether each choice has a number of its own, and all of them can be read out at once.
  package var hasShortList: Bool { isList && listEntries.count < 10 }
  /// The number of a choice, counted from 1.
  package func number(of entry: ListEntry) -> Int? { listEntries.firstIndex(of: entry).map { $0 + 1 } }
  /// Whether the text is a path, which Tab completes.
  package var isPath: Bool { self == .metadataFile }
  /// Whether the answer says what a box in the console holds now. The wizard never mends its own copy of such a value:
  /// that would leave the box as it is.
  package var isMendedInConsole: Bool { self == .relayState }

  /// An answer in words for people; nil where it speaks for itself.
  package func words(for answer: String) -> String? { definition.words(answer) }
}
