import SetupRules
import Wizard

extension PlainPrompt {
  /// The place: its heading, its words the first time, and on the review every answer.
  mutating func placeWords() -> PlainLines {
    var lines = PlainLines()
    lines.say(heading)
    if readPlaces.insert(state.place).inserted {
      lines.say(state.page?.text ?? [])
      if readPlaces.count == 1, state.page?.pictures.isEmpty == false {
        lines.say(":page tells what the console holds, here and in every step.")
      }
    }
    if state.place == .review { addReview(to: &lines) }
    return lines
  }

  private var heading: String {
    let title = state.pages.title(of: state.place)
    let minutes = state.page.map { " About \($0.minutes) minutes." } ?? ""
    guard let number = state.place.stepNumber else { return title.asSentence + minutes }
    let status =
      switch state.status(of: state.place) {
      case .done: " It is done."
      case .problem: " It has something to mend."
      case .open, nil: ""
      }
    return "Step \(number) of \(Workshop.steps.count): \(title.asSentence)\(status)\(minutes)"
  }

  /// All that the page has beside its items.
  mutating func wholePage() -> PlainLines {
    var lines = PlainLines()
    readPlaces.remove(state.place)
    lines.append(placeWords())
    for picture in state.page?.pictures ?? [] { lines.say(picture) }
    if let pitfalls = state.page?.pitfalls, !pitfalls.isEmpty {
      lines.say("What usually goes wrong:")
      lines.say(pitfalls)
    }
    return lines
  }

  private func addReview(to lines: inout PlainLines) {
    for line in state.reviewLines {
      switch line.kind {
      case .heading where line.value.isEmpty: lines.say("\(line.label):")
      case .heading where line.isInWords: lines.say("\(line.label): \(line.value.asSentence)")
      case .heading: lines.show(line.label, line.value)
      case .answer: lines.show("\(line.label), \(line.standing ?? "")", line.value)
      case .missing: lines.say("\(line.value), missing: \(inQuotes(line.label).asSentence)")
      case .finding(let severity):
        lines.say("\(severity.label): \(line.label)")
        if !line.value.isEmpty { lines.say("What to do: \(line.value)") }
      case .choice where line.isInWords: lines.say("\(line.label), \(line.value): type :handout")
      case .choice: lines.show(line.label, line.value)
      case .plain, .entry, .detail: lines.say([line.label, line.value].filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
  }

  private func inQuotes(_ label: String) -> String {
    let labels = Workshop.steps.flatMap { step in
      step.items.compactMap { state.pages[step.id.rawValue]?.items[$0.id]?.label }
    }
    return labels.first { $0.plainText == label }?.inQuotes ?? label
  }

  /// Every place, how it stands, and how to go there.
  var stepWords: PlainLines {
    var lines = PlainLines()
    let verdict = state.verdict
    let minutes = state.minutesLeft(verdict).map { " About \($0) minutes are left." } ?? ""
    lines.say("\(verdict.doneSteps) of \(Workshop.steps.count) steps are done.\(minutes)")
    for place in Place.all {
      let title = state.pages.shortTitle(of: place)
      let name = place.stepNumber.map { "Step \($0): " } ?? ""
      let status = place.step == nil ? nil : state.status(of: place)?.words
      let words = [status, place == state.place ? "You are here." : nil].compactMap(\.self)
      lines.say(([name + title.asSentence] + words).joined(separator: " "))
    }
    lines.say("To go to one, type :go and its number, such as :go 3; or :go start, or :go review.")
    return lines
  }

  /// The hint that was opened last.
  var hintWords: PlainLines {
    var lines = PlainLines()
    let hints = state.page?.hints ?? []
    let shown = state.hintsShown[state.place, default: 0]
    guard hints.indices.contains(shown - 1) else {
      if !hints.isEmpty { lines.say("These were all hints of this step. :hint begins again.") }
      return lines
    }
    lines.say("Hint \(shown) of \(hints.count):")
    lines.say(hints[shown - 1])
    return lines
  }
}

extension StepStatus {
  fileprivate var words: String {
    switch self {
    case .done: "Done."
    case .open: "Open."
    case .problem: "There is a problem."
    }
  }
}
