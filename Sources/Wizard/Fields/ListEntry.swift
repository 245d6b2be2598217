import SetupRules

package struct ListEntry: Equatable, Sendable {
  /// The answer that the entry stands for.
  package var value: String
  package var label: String
}

extension WizardState {
  /// The choices of a field: its own, else what AWS has listed.
  package func choices(of field: Field) -> [ListEntry] {
    field == .instance ? run.instanceEntries : field.listEntries
  }

  /// The entries of the focused field's list that fit what is typed; none while the list is closed.
  package var listEntries: [ListEntry] {
    guard let field = focusedField, openList != nil else { return [] }
    let choices = choices(of: field)
    let words = editor.text.lowercased().split(whereSeparator: \.isWhitespace)
    // A choice that was taken filters nothing: another one may be the right one.
    if words.isEmpty || chosenEntry != nil { return choices }
    return choices.filter { entry in
      let text = "\(entry.value) \(entry.label)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The entry that the focused field holds, where its words tell more than its value: they stand in the field then. It was
  /// accepted, or there is something to say about it.
  package var chosenEntry: ListEntry? {
    guard let field = focusedField, field.isList else { return nil }
    let isJudged = field.hasShortList && findings[field]?.isEmpty == false
    guard isJudged || run.answers[field] == editor.text else { return nil }
    return field.words(for: editor.text).map { ListEntry(value: editor.text, label: $0) }
  }

  /// Up and Down in an open list; nil where no list is open.
  mutating func moveInList(by offset: Int) -> [Effect]? {
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
