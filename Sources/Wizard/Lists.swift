import SetupRules

/// An entry of the list under a list field.
package struct ListEntry: Equatable, Sendable {
  /// The answer that the entry stands for.
  package var value: String
  /// The entry in words.
  package var label: String
}

extension Field {
  /// What the field is called in messages; the pages call it the same.
  package var title: String {
    switch self {
    case .consoleShows: "What the console shows"
    case .identityCenterRegion: "Region of Identity Center"
    case .applicationName: "Application name"
    case .metadataFile: "Metadata file"
    case .instance: "Instance ARN"
    case .instanceRegion: "Region of the instance"
    case .instanceAccount: "Account of the instance"
    case .relayState: "Relay state"
    }
  }

  /// Whether the field offers a list that filters while one types.
  package var isList: Bool {
    switch self {
    case .consoleShows, .identityCenterRegion, .instanceRegion: true
    case .applicationName, .metadataFile, .instance, .instanceAccount, .relayState: false
    }
  }

  /// Whether Tab completes the field's text as a path.
  package var isPath: Bool { self == .metadataFile }

  /// Every entry of the field's list, in order.
  package var listEntries: [ListEntry] {
    switch self {
    case .consoleShows: ConsoleView.allCases.map { ListEntry(value: $0.rawValue, label: $0.label) }
    case .identityCenterRegion: Region.all.map(\.listEntry)
    case .instanceRegion: Region.all.filter(\.hasConnect).map(\.listEntry)
    case .applicationName, .metadataFile, .instance, .instanceAccount, .relayState: []
    }
  }
}

extension WizardState {
  /// The entries of the focused field's list that fit what is typed; none while the list is closed.
  package var listEntries: [ListEntry] {
    guard let field = focusedField, openList != nil else { return [] }
    let words = editor.text.lowercased().split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return field.listEntries }
    return field.listEntries.filter { entry in
      let text = "\(entry.value) \(entry.label)".lowercased()
      return words.allSatisfy(text.includes)
    }
  }

  /// The accepted entry of the focused field, where its words tell more than its value: they stand in the field then.
  package var chosenEntry: ListEntry? {
    guard focusedField == .consoleShows, let answer = run.answers[.consoleShows], editor.text == answer else {
      return nil
    }
    return ConsoleView(rawValue: answer).map { ListEntry(value: answer, label: $0.label) }
  }

  /// Up and Down in an open list; nil where no list is open.
  mutating func moveInList(by offset: Int) -> [Effect]? {
    guard openList != nil else { return nil }
    let count = listEntries.count
    guard count > 0 else { return nil }
    guard let selection = openList?.selection else {
      // Up from the field itself leaves it: the list hangs below.
      if offset < 0 { return nil }
      openList?.selection = 0
      return []
    }
    openList?.selection = selection + offset < 0 ? nil : min(selection + offset, count - 1)
    return []
  }

  /// A click on an entry, or a jump in the list.
  mutating func highlight(_ index: Int) -> [Effect] {
    if place == .review { return chooseOnReview(index) }
    if openList != nil, listEntries.indices.contains(index) { openList?.selection = index }
    return []
  }
}

extension String {
  /// Whether the words stand in the text somewhere, letter by letter.
  fileprivate func includes(_ words: Substring) -> Bool {
    utf8.indices.contains { utf8[$0...].starts(with: words.utf8) }
  }
}

extension ConsoleView {
  /// What the console shows, in words.
  package var label: String {
    switch self {
    case .enableButton: "A button Enable: nothing is set up yet"
    case .dashboard: "A dashboard: it is enabled in this Region"
    case .otherRegion: "It says that it is enabled in another Region"
    case .accountInstance: "Only an account instance, or an error"
    }
  }
}

extension Region {
  fileprivate var listEntry: ListEntry { ListEntry(value: id, label: "\(id)  \(name)") }
}
