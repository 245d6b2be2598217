import SetupRules
import Wizard

/// The state with what several parts of the screen ask of it, asked once a frame.
struct Scene {
  let state: WizardState
  let page: Page
  let items: [Item]
  let focusedItem: Item?
  let valueToPaste: ValueToCopy?
  let verdict: Verdict

  init(_ state: WizardState) {
    self.state = state
    verdict = state.verdict
    page = state.page ?? Page(title: state.place.id, shortTitle: state.place.id, minutes: 0)
    items = state.items
    focusedItem = state.focusedItem
    valueToPaste = focusedItem == nil && state.place != .review ? nil : state.valueToPaste
  }

  var place: Place { state.run.place }

  func words(of item: Item) -> Page.ItemWords {
    page.items[item.id] ?? Page.ItemWords(label: [Page.Phrase(item.id)])
  }

  func shortTitle(of place: Place) -> String { state.pages[place.id]?.shortTitle ?? place.id }

  /// The hints that are open, newest first, with their numbers counted from 1.
  var openHints: [(number: Int, blocks: [Page.Block])] {
    let count = min(max(0, state.hintsShown[place, default: 0]), page.hints.count)
    return page.hints.prefix(count).enumerated().map { ($0.offset + 1, $0.element) }.reversed()
  }

  var focusedField: Field? { focusedItem?.field }

  var doneSteps: Int { verdict.doneSteps }
}
