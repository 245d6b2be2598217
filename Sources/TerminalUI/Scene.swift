import SetupRules
import Wizard

/// The state with what several parts of the screen ask of it, asked once a frame.
struct Scene {
  let state: WizardState
  let page: Page
  let items: [Item]
  let focusedItem: Item?
  let valueToPaste: ValueToCopy?

  init(_ state: WizardState) {
    self.state = state
    page = state.page ?? Page(title: state.place.id, shortTitle: state.place.id, minutes: 0)
    items = state.items
    focusedItem = items.first { $0.id == state.run.currentItem }
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

  /// What probably fits the focused field, while it is empty.
  var suggestion: String? { state.editor.isEmpty ? focusedField.flatMap { state.suggestions[$0] } : nil }

  /// The value that was probably meant, for the focused field's text.
  var offeredRepair: String? { focusedField.flatMap { state.findings(of: $0).repair } }

  /// Whether Ctrl-R saves a good copy of the focused field's file.
  var offersCopy: Bool { focusedField.map { state.findings(of: $0).offersCopy } ?? false }

  /// The repair whose value stands in the focused field, which Ctrl-R takes back.
  var takenRepair: WizardState.Repair? {
    focusedField.flatMap { state.repairs[$0] }.flatMap { $0.repaired == state.editor.text ? $0 : nil }
  }

  var doneSteps: Int { Workshop.steps.count { state.run.isDone($0) } }
}
