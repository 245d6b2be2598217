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
  /// The items that stand as AWS itself says.
  let seenItems: Set<String>
  private let isASCII: Bool

  init(_ state: WizardState, _ options: Screen.Options = Screen.Options()) {
    self.state = state
    isASCII = options.isASCII
    verdict = state.verdict
    seenItems = state.run.seenItems
    page = state.page ?? Page(title: state.place.id, shortTitle: state.place.id, minutes: 0)
    items = state.items
    focusedItem = state.focusedItem
    // A repair for the console is the value itself, and is read beside what it mends.
    let isRepaired = focusedItem?.field?.isMendedInConsole == true && state.offeredRepair != nil
    valueToPaste = isRepaired || (focusedItem == nil && state.place != .review) ? nil : state.valueToPaste
  }

  var place: Place { state.run.place }

  /// An empty column of so many columns, for what is shown of the state.
  func column(width: Int) -> TextColumn<Event> {
    TextColumn(width: width, isMasked: state.isMasked, isASCII: isASCII)
  }

  /// The picture of the focused action. A step's pictures stand in the order in which they are met.
  var picturesOfFocus: [Page.Picture] {
    let actions = items.filter { $0.field == nil }
    guard let index = actions.firstIndex(where: { $0 == focusedItem }), !page.pictures.isEmpty else { return [] }
    return [page.pictures[min(index, page.pictures.count - 1)]]
  }

  func word(of step: Step) -> String { spelled(state.pages.word(of: .step(step.id))) }

  /// Whether nothing was done in this step yet: it opens where it begins.
  var isUntouched: Bool {
    guard place.step != nil, let focusedItem, focusedItem == items.first else { return false }
    let isBegun = items.contains { item in state.isSatisfied(item) || item.field.map(state.isDraft) ?? false }
    return !isBegun && focusedItem.field.map { state.findings(of: $0).isEmpty } ?? true
  }

  func shortTitle(of place: Place) -> String { spelled(state.pages.shortTitle(of: place)) }

  /// What is drawn without a column.
  private func spelled(_ words: String) -> String { isASCII ? words.asciiSpelling : words }

  /// The hints that are open, newest first, with their numbers counted from 1.
  var openHints: [(number: Int, blocks: [Page.Block])] {
    let count = min(max(0, state.hintsShown[place, default: 0]), page.hints.count)
    return page.hints.prefix(count).enumerated().map { ($0.offset + 1, $0.element) }.reversed()
  }

  var focusedField: Field? { focusedItem?.field }

  var doneSteps: Int { verdict.doneSteps }

  /// How far the run is: what is done, what is to mend, and the time for the rest.
  var standing: [(words: String, style: Style)] {
    var parts: [(String, Style)] = [("\(doneSteps) of \(Workshop.steps.count) done", doneSteps > 0 ? .done : .plain)]
    if verdict.toMend > 0 { parts.append(("\(verdict.toMend) to mend", .error)) }
    if let schedule = state.schedule {
      guard let pace = schedule.pace.shortWords else { return parts }
      return parts + [(schedule.leftWords, .plain), (pace, schedule.pace.style)]
    }
    if let minutes = state.minutesLeft(verdict) { parts.append(("about \(minutes) minutes left", .plain)) }
    return parts
  }
}
