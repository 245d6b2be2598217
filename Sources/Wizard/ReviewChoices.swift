import SetupRules

/// What can be chosen on the review: an answer or a value of the next module, to be read whole and copied, or the handout, to be
/// written.
package enum ReviewChoice: Equatable, Sendable {
  case answer(Field)
  case value(NextModule.Value)
  case handout
}

extension WizardState {
  /// Everything that can be chosen on the review, in the order in which it stands there.
  package var reviewChoices: [ReviewChoice] {
    let fields = Workshop.steps.flatMap { run.items(of: $0) }.compactMap(\.field)
    return fields.filter { run.answers[$0] != nil }.map { .answer($0) }
      + (run.nextModule?.values ?? []).map { .value($0) } + [.handout]
  }

  /// What is chosen on the review now; nil in every other place, and until something is chosen.
  package var chosenOnReview: ReviewChoice? {
    guard place == .review, let chosenLine else { return nil }
    let choices = reviewChoices
    return choices.indices.contains(chosenLine) ? choices[chosenLine] : nil
  }

  /// The name of the handout, which stands beside the state file.
  package var handoutName: String { run.role.rawValue + "-handout.md" }

  /// What Ctrl-Y copies of the review; an answer that stands for words is copied in these.
  var valueChosenOnReview: ValueToCopy? {
    switch chosenOnReview {
    case .answer(let field):
      run.answers[field].map { ValueToCopy(label: "\(label(field)):", value: field.words(for: $0) ?? $0) }
    case .value(let value): ValueToCopy(label: "\(value.label):", value: value.text)
    case .handout, nil: nil
    }
  }

  /// Chooses the next or the previous one; before the first nothing is chosen.
  mutating func chooseOnReview(by offset: Int) -> [Effect] {
    guard let chosenLine else {
      if offset > 0 { return chooseOnReview(0) }
      scroll(by: offset)
      return []
    }
    return chooseOnReview(chosenLine + offset)
  }

  mutating func chooseOnReview(_ index: Int) -> [Effect] {
    chosenLine = index < 0 ? nil : min(index, reviewChoices.count - 1)
    readAtFocus()
    return []
  }

  /// Enter on the review: what is chosen; else the first open point; else the end.
  mutating func acceptOnReview() -> [Effect] {
    switch chosenOnReview {
    case .answer, .value: copy()
    case .handout: writeHandout()
    case nil: goOnFromReview()
    }
  }

  private mutating func goOnFromReview() -> [Effect] {
    guard let (step, item) = verdict.firstOpenPoint else { return quit(.finished) }
    return go(to: .step(step.id), item)
  }

  mutating func writeHandout() -> [Effect] {
    guard verdict.isComplete else {
      notice = Notice("The handout is written when every step is done. Now: \(verdict.words). The review lists it.")
      return []
    }
    return [.writeHandout]
  }
}

extension SetupRun {
  /// The next module's values on the review, or why there are none, and the handout.
  func nextModuleLines(handout: String) -> [ReviewLine] {
    let values = nextModule?.values ?? []
    let lines = values.map { ReviewLine(.choice, $0.label, $0.text, choice: .value($0)) }
    let none = ReviewLine(.plain, "", "They need the instance, its Region and its account.")
    let heading = ReviewLine(
      .heading, "For the next module", "IAM learns to trust this application", isInWords: true)
    return [heading] + (lines.isEmpty ? [none] : lines)
      + [ReviewLine(.choice, "Write handout", "\(handout), beside the answers", isInWords: true, choice: .handout)]
  }
}
