import SetupRules

/// What the trainer's second terminal shows beside a run.
package struct TrainersView: Equatable, Sendable {
  /// The run that is followed; nil until there is one.
  package var run: SetupRun?
  /// The words, by the id of their place.
  package var pages: [String: Page]
  /// Whether the run is a demonstration or a rehearsal.
  package var isDemonstration = false
  /// Where the presentation that is followed stands on its tape; nil where none is followed.
  package var tape: TapePosition?
  /// How the time goes; nil until there is a run.
  package var schedule: Schedule?
  /// How far the notes are read on, in steps of half a window.
  package var scroll = 0
  /// Why what is shown may be old, in a sentence.
  package var remark: String?
  /// The highlighted entry of the menu; nil while it is closed.
  package var menuSelection: Int?
  /// Whether ids are cut, for a projector.
  package var isMasked = false

  package init(pages: [String: Page]) {
    self.pages = pages
  }

  /// Takes in the run as it is now. Other notes begin at their top.
  package mutating func follow(_ newRun: SetupRun?, isDemonstration: Bool, tape newTape: TapePosition? = nil) {
    if newRun?.place != run?.place || newRun?.role != run?.role || newTape?.passed != tape?.passed { scroll = 0 }
    run = newRun
    tape = newRun == nil ? nil : newTape
    self.isDemonstration = isDemonstration
    if newRun == nil { schedule = nil }
  }

  /// The item on which the wizard stands, in words; nil where a place has none.
  package var itemNow: String? {
    guard let run, let step = run.place.step, let item = run.currentItem else { return nil }
    return pages.label(ofItem: item, in: step.id.rawValue)
  }

  /// What the step still lacks, in words.
  package var openItems: [String] { words(of: \.missing) }

  /// The answers of the step that have an error, in words.
  package var itemsToMend: [String] { words(of: \.toMend) }

  private func words(of items: KeyPath<Verdict.Part, [Item]>) -> [String] {
    guard let run, let step = run.place.step, let part = run.verdict.parts.first(where: { $0.step.id == step.id })
    else { return [] }
    return part[keyPath: items].map { pages.label(of: $0, in: step) }
  }

  /// The place after this one.
  package var next: Place? {
    guard let run, let position = Place.all.firstIndex(of: run.place), position + 1 < Place.all.count else {
      return nil
    }
    return Place.all[position + 1]
  }
}
