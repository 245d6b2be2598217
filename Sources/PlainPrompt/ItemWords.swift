import SetupRules
import Wizard

extension PlainPrompt {
  /// The focused item: what it is, what helps with it the first time, and what stands in it.
  mutating func itemWords(isWhole: Bool) -> PlainLines {
    var lines = PlainLines()
    guard let item = state.focusedItem else { return lines }
    let words = state.words(of: item)
    lines.say(heading(of: item, words))
    let isNew = readItems.insert("\(state.place.id)/\(item.id)").inserted
    if isNew || isWhole {
      if let advice = state.adviceForThisMachine { lines.say(advice) }
      lines.say(isWhole ? words.detail : withoutChoices(words.detail, of: item))
      if let address = words.address { lines.show("Address", address) }
    }
    if let field = item.field { addStanding(of: field, to: &lines) }
    // What AWS itself says of it.
    lines.say(state.accountFindings(of: item), of: "")
    if let remark = state.accountRemark(on: item) { lines.say(remark) }
    if isWhole { toldValue = nil }
    return lines
  }

  private func heading(of item: Item, _ words: Page.ItemWords) -> String {
    let position = (state.items.firstIndex(of: item) ?? 0) + 1
    let label = words.label.inQuotes.asSentence
    let seen = state.run.seenItems.contains(item.id) ? ", \(Known.seen.rawValue)" : ""
    let kind = item.field != nil ? "Field" : state.isTicked(item) ? "Action, ticked\(seen)" : "Action"
    return "\(kind): \(label) Item \(position) of \(state.items.count)\(item.isOptional ? ", may stay empty" : "")."
  }

  /// The choices of a short list follow with their numbers.
  private func withoutChoices(_ detail: [Page.Block], of item: Item) -> [Page.Block] {
    guard item.field?.hasShortList == true else { return detail }
    return detail.filter { if case .entry = $0 { false } else { true } }
  }

  private mutating func addStanding(of field: Field, to lines: inout PlainLines) {
    let text = state.text(of: field)
    if field.hasShortList || (!field.isList && text.isEmpty) { lines.append(choiceWords(state.choices(of: field))) }
    if !text.isEmpty {
      let choice = field.listEntries.first { $0.value == text }?.words
      lines.show(state.isDraft(field) ? "Typed, not accepted yet" : "Answer, \(standing(of: field))", choice ?? text)
      if !state.isDraft(field), let summary = state.run.summary(of: field) { lines.say(summary.asSentence) }
      lines.say(state.findings(of: field), of: text)
    }
    addSuggestion(to: &lines)
  }

  /// How an accepted answer stands.
  func standing(of field: Field) -> String {
    state.run.knownWords(of: field) + (state.verdict.isToMend(field.rawValue) ? ", to mend" : "")
  }

  mutating func addSuggestion(to lines: inout PlainLines) {
    if let suggestion = state.suggestion { lines.show("Suggested", suggestion) }
    toldSuggestion = state.suggestion
  }

  /// The value to paste, where it was not read yet.
  mutating func addNewValue(to lines: inout PlainLines) {
    guard let value = state.valueToPaste, value.value != toldValue, state.focusedField != .applicationName else {
      return
    }
    toldValue = value.value
    add(value, to: &lines)
  }

  func add(_ value: ValueToCopy, to lines: inout PlainLines) {
    lines.say(value.box.map { "For the box \"\($0)\":" } ?? value.label)
    lines.show(value.value)
  }

  /// Choices with their numbers; from now on a number means one of them.
  mutating func choiceWords(_ entries: [ListEntry], upTo most: Int = .max) -> PlainLines {
    var lines = PlainLines()
    choices = Array(entries.prefix(most))
    for (index, entry) in choices.enumerated() { lines.say("Choice \(index + 1): \(entry.words)") }
    if entries.count > most { lines.say("There are \(entries.count - most) more. Type more of the name.") }
    return lines
  }

  /// What can be typed now.
  var request: String {
    if state.place == .review { return requestOnReview }
    guard let item = state.focusedItem else {
      return state.place == .welcome && state.run.changedAt == nil ? "To begin, press Enter." : "To go on, press Enter."
    }
    guard let field = item.field else {
      return state.isTicked(item) ? "To go on, press Enter." : "When it is true, press Enter."
    }
    return request(for: field, isOptional: item.isOptional)
  }

  private var requestOnReview: String {
    guard let (step, item) = state.verdict.firstOpenPoint else { return "To finish, press Enter." }
    let place = "step \(Place.step(step.id).stepNumber ?? 0), \(state.pages.label(of: item, in: step).asSentence)"
    return "To go to the first open point, press Enter: \(place) To leave, type :quit."
  }

  private func request(for field: Field, isOptional: Bool) -> String {
    let text = state.editor.text
    if field.isList, !field.hasShortList, !choices.isEmpty { return "Type a number, or more of the name." }
    let move = state.offeredField.map { "type :fix to put it into \(WizardState.place(of: $0))" }
    let repair =
      state.offeredRepair == nil
      ? nil
      : field.isMendedInConsole
        ? "type :fix to read the right URL and empty this field" : "type :fix to take the repair"
    let copy = state.offersCopy ? "type :fix to save a good copy beside your answers and take it" : nil
    let fix = move ?? repair ?? copy
    let other = field.hasShortList ? "another number" : "another value"
    let another = (fix.map { $0 + ", " } ?? "") + "or type \(other)."
    if !text.isEmpty {
      if state.findings(of: field).hasError, state.findings[field] != nil {
        return fix == nil ? "Type \(other)." : "T" + another.dropFirst()
      }
      if state.keepsWarned { return "To keep it as it is, press Enter, \(another)" }
      if state.isDraft(field) { return "To accept it, press Enter, or type \(other)." }
      return "To keep it, press Enter, \(another)"
    }
    if state.suggestion != nil { return "To take it, press Enter, or type another value." }
    if field.hasShortList, let selection = state.openList?.selection {
      return "To take choice \(selection + 1), press Enter, or type another number."
    }
    if field.hasShortList { return "Type a number\(isOptional ? ", or press Enter to go on without." : ".")" }
    if field.isList { return "Type its id, or a part of its name." }
    return "Type your answer."
  }
}

extension ListEntry {
  /// The label on one line, with single blanks.
  var words: String { label.split(separator: " ").joined(separator: " ") }
}
