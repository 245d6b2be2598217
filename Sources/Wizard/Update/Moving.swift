import SetupRules

extension WizardState {
  mutating func focus(on id: String?) -> [Effect] {
    guard id == nil || items.contains(where: { $0.id == id }) else { return [] }
    let moved = run.currentItem != id
    run.currentItem = id
    loadItem()
    return moved ? save() : []
  }

  /// Shows the focused item's text; a short list opens, and any other list while the field has no answer.
  mutating func loadItem() {
    readAtFocus()
    openList = nil
    chosenLine = nil
    guard let field = focusedField else {
      editor = LineEditor()
      return
    }
    editor = LineEditor(text(of: field))
    let isOpen = field.hasShortList || run.answers[field] == nil || isDraft(field)
    if isOpen, !choices(of: field).isEmpty { openList = OpenList() }
  }

  /// Up, Down and Tab: the next or previous item, without judging. At the ends the focus stays.
  mutating func moveFocus(by offset: Int) -> [Effect] {
    if place == .review { return chooseOnReview(by: offset) }
    let items = items
    guard let position = items.firstIndex(where: { $0.id == run.currentItem }) else {
      if items.isEmpty { scroll(by: offset) }
      return focus(on: items.first?.id)
    }
    let next = min(max(0, position + offset), items.count - 1)
    return next == position ? [] : focus(on: items[next].id)
  }

  mutating func readAtFocus() {
    scroll = 0
    isHintNew = false
  }

  /// Scrolls the page; no page is longer than the limit.
  mutating func scroll(by offset: Int) {
    let limit = 10_000
    scroll = min(max(-limit, scroll), limit) + offset
  }

  /// After an accepted item: the next one, or the next place.
  mutating func moveOn() -> [Effect] {
    let items = items
    guard let position = items.firstIndex(where: { $0.id == run.currentItem }), position + 1 < items.count else {
      let notice = notice
      let effects = place == .welcome ? go(to: verdict.firstOpenPlace) : go(by: 1)
      self.notice = notice
      return effects
    }
    return focus(on: items[position + 1].id)
  }

  /// Goes to another place, and opens it on an item, or else on its first unfinished one.
  mutating func go(to place: Place, _ item: Item? = nil) -> [Effect] {
    run.place = place
    overlay = nil
    run.currentItem = (item ?? firstUnfinishedItem)?.id
    loadItem()
    return save() + arrive()
  }

  /// What a place needs from outside as soon as it is open.
  mutating func arrive() -> [Effect] { look() + arriveHere() }

  private func arriveHere() -> [Effect] {
    if items.contains(where: { $0.field == .metadataFile }) { return [.findOtherApplication, .searchMetadata] }
    guard place == .review else { return items.contains { $0.field == .instance } ? [.findOtherApplication] : [] }
    // The file may have changed or gone since it was accepted. To read it looks at the other role's run as well.
    return [run.metadataPath.map { .readMetadata(typed: $0) } ?? .findOtherApplication]
  }

  mutating func go(by offset: Int) -> [Effect] {
    guard let position = Place.all.firstIndex(of: place) else { return [] }
    let next = position + offset
    guard Place.all.indices.contains(next) else { return [] }
    return go(to: Place.all[next])
  }

  /// Esc: the list closes, else the open hints, else the previous step. On the first step nothing happens. A short list
  /// stays: only what is marked in it goes.
  mutating func goBack() -> [Effect] {
    if hasListToLeave {
      openList = focusedField?.hasShortList == true ? OpenList() : nil
      return []
    }
    if chosenLine != nil { return chooseOnReview(-1) }
    if hintsShown[place, default: 0] > 0 {
      hintsShown[place] = 0
      readAtFocus()
      return []
    }
    if place == .welcome || place.stepNumber == 1 { return [] }
    return go(by: -1)
  }

  /// Whether Esc has something to take back in an open list.
  var hasListToLeave: Bool {
    openList?.selection != nil || openList != nil && !editor.isEmpty && focusedField?.hasShortList != true
  }

  /// Where a place opens.
  var firstUnfinishedItem: Item? {
    // What the page says comes before what it asks.
    if place == .welcome { return nil }
    let items = items
    return items.first { item in
      !item.isOptional && !isSatisfied(item)
        || item.field.map { isDraft($0) || standing[$0]?.hasError ?? false } ?? false
    } ?? items.first
  }
}
