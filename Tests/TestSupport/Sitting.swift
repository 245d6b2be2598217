import SetupRules
import Wizard

/// A wizard without a terminal: events go in, and what it orders is kept.
package struct Sitting {
  package var state: WizardState
  /// What the last event made it order.
  package private(set) var effects: [Effect] = []

  /// Opens a run.
  package init(
    _ run: SetupRun = SetupRun(role: .agents), pages: [String: Page] = namedPages,
    surroundings: Surroundings = Surroundings(), now: Timestamp = Sample.now
  ) {
    state = WizardState(run: run, pages: pages, surroundings: surroundings, now: now)
    take(.opened(run, isSaved: run.changedAt != nil, remarks: []))
  }

  package mutating func take(_ events: Event...) {
    for event in events { effects = update(&state, event) }
  }

  /// Types a text, and presses Enter.
  package mutating func answer(_ text: String) {
    take(.typed(text), .accepted)
  }

  /// Goes to a step, and focuses an item.
  package mutating func go(to step: Step, _ item: String? = nil) {
    take(.jumped(to: .step(step.id)))
    if let item { take(.focused(item)) }
  }

  package var focus: String? { state.run.currentItem }

  /// What the rules say of the text in the focused field.
  package var codes: [String] { state.focusedField.map { state.findings(of: $0).map(\.code) } ?? [] }

  /// Pages on which every place and item has its id for its words.
  package static let namedPages: [String: Page] = Place.all.reduce(into: [:]) { pages, place in
    var page = Page(title: place.id, shortTitle: place.id, minutes: 1)
    page.hints = [[.paragraph([Page.Phrase("a nudge")])], [.paragraph([Page.Phrase("the answer")])]]
    for item in place.step?.items ?? [] {
      page.items[item.id] = Page.ItemWords(label: [Page.Phrase(item.id)])
    }
    page.items["console-open"]?.address = "https://console.aws.amazon.com/singlesignon"
    pages[place.id] = page
  }
}

extension SetupRun {
  package func isDone(_ step: Step) -> Bool { verdict.status(of: step) == .done }
}
