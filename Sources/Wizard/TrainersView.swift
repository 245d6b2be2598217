import SetupRules

/// What the trainer's second terminal shows beside a run.
public struct TrainersView: Equatable, Sendable {
  /// The run that is followed; nil until there is one.
  public var run: SetupRun?
  /// The words, by the id of their place.
  public var pages: NamedValues<Page>
  /// Whether the run is a demonstration or a rehearsal.
  public var isDemonstration = false
  /// How the time goes; nil until there is a run.
  public var schedule: Schedule?
  /// How far the notes are read on, in steps of half a window.
  public var scroll = 0
  /// Why what is shown may be old, in a sentence.
  public var remark: String?

  /// Notes that wait for a run.
  public init(pages: NamedValues<Page>) {
    self.pages = pages
  }

  /// Takes in the run as it is now. Other notes begin at their top.
  public mutating func follow(_ newRun: SetupRun?, isDemonstration: Bool) {
    if newRun?.place != run?.place || newRun?.role != run?.role { scroll = 0 }
    run = newRun
    self.isDemonstration = isDemonstration
    if newRun == nil { schedule = nil }
  }

  /// The item on which the wizard stands, in words; nil where a place has none.
  public var itemNow: String? {
    guard let run, let step = run.place.step, let item = run.currentItem else { return nil }
    return pages.label(ofItem: item, in: step.id.rawValue)
  }

  /// What the step still lacks, in words.
  public var openItems: [String] { words(of: \.missing) }

  /// The answers of the step that have an error, in words.
  public var itemsToMend: [String] { words(of: \.toMend) }

  private func words(of items: KeyPath<Verdict.Part, [Item]>) -> [String] {
    guard let run, let step = run.place.step, let part = run.verdict.parts.first(where: { $0.step.id == step.id })
    else { return [] }
    return part[keyPath: items].map { pages.label(of: $0, in: step) }
  }

  /// The place after this one.
  public var next: Place? {
    guard let run, let position = Place.all.firstIndex(of: run.place), position + 1 < Place.all.count else {
      return nil
    }
    return Place.all[position + 1]
  }
}
