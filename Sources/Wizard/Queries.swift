import SetupRules

extension WizardState {
  package var place: Place { run.place }
  /// nil for the welcome and the review.
  package var step: Step? { run.place.step }
  package var page: Page? { pages[run.place.id] }
  /// Those that the place has now.
  package var items: [Item] { place.items.filter(has) }
  package var focusedItem: Item? { place.items.first { $0.id == run.currentItem && has($0) } }
  /// The field that the keys go to; nil on an action.
  package var focusedField: Field? { focusedItem?.field }

  package func words(of item: Item) -> Page.ItemWords {
    page?.items[item.id] ?? Page.ItemWords(label: [Page.Phrase(item.id)])
  }

  private func has(_ item: Item) -> Bool {
    item.condition == .whereAccountCanBeAsked ? surroundings.canAskAccount : run.has(item)
  }

  package func isTicked(_ item: Item) -> Bool { step.map { run.isTicked(item, in: $0) } ?? false }

  /// Whether the item is ticked, or has an accepted answer.
  package func isSatisfied(_ item: Item) -> Bool { run.isSatisfied(item, in: place.step) }

  /// How a place stands; nil for the welcome, which asks for nothing.
  package func status(of place: Place) -> StepStatus? {
    switch place {
    case .welcome: nil
    case .step(let id): Workshop.step(id).map(verdict.status)
    case .review: verdict.isComplete ? .done : verdict.toMend > 0 ? .problem : .open
    }
  }

  /// The planned minutes of what lies ahead: the open steps, what comes before the first, and the review; nil where
  /// none is planned or left.
  package func minutesLeft(_ verdict: Verdict) -> Int? {
    let open = verdict.parts.filter { $0.status != .done }.map(\.step.id.rawValue)
    let others = open.isEmpty ? [] : [Place.welcome, .review].filter { $0 == place || $0 == .review }.map(\.id)
    let minutes = (open + others).reduce(0) { $0 + (pages[$1]?.minutes ?? 0) }
    return minutes > 0 ? minutes : nil
  }

  /// A path as people write it: what lies in the home folder begins with `~/`.
  package func shownPath(_ path: String) -> String {
    let home = surroundings.home
    guard home.hasPrefix("/"), home != "/", path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// An answer as people read it.
  package func shown(_ answer: String, of field: Field) -> String {
    field.words(for: answer) ?? (field.isPath ? shownPath(answer) : answer)
  }

  /// What stands in a field: what is typed, else the accepted answer.
  package func text(of field: Field) -> String { run.drafts[field] ?? run.answers[field] ?? "" }

  /// Whether it is not accepted yet.
  package func isDraft(_ field: Field) -> Bool { run.drafts[field] != nil }

  /// What probably fits the focused field, while it is empty.
  package var suggestion: String? {
    editor.isEmpty ? focusedField?.definition.suggestion(self) : nil
  }

  /// What is being done about the focused path meanwhile; nil while nothing is.
  package var readingWords: String? {
    guard isReading, focusedField?.isPath == true else { return nil }
    return isFetching ? "The file is being fetched, for 20 seconds at most." : "Reading the file ..."
  }

  /// Whether the metadata file is being fetched, which can take a while.
  package var isFetching: Bool { isReading && MetadataAddress.judge(text(of: .metadataFile))?.value != nil }

  /// What the rules have to say about a field now: of what is typed, else of the saved answer.
  package func findings(of field: Field) -> [Finding] {
    findings[field] ?? (isDraft(field) ? [] : standing[field] ?? [])
  }

  /// What AWS's own answers contradict of an item.
  package func accountFindings(of item: Item) -> [Finding] { accountFindings[item.id] ?? [] }
}
