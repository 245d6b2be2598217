import SetupRules

/// What can be chosen on the review: an answer or a value of the next module, to be read whole and copied, or the handout, to be
/// written.
package enum ReviewChoice: Equatable, Sendable {
  case answer(Field)
  case value(NextModule.Value)
  case handout
}

extension WizardState {
  /// In the order in which they stand there.
  package var reviewChoices: [ReviewChoice] { reviewLines.compactMap(\.choice) }

  /// nil in every other place than the review, and until something is chosen.
  package var chosenOnReview: ReviewChoice? {
    guard place == .review, let chosenLine else { return nil }
    let choices = reviewChoices
    return choices.indices.contains(chosenLine) ? choices[chosenLine] : nil
  }

  var handoutName: String { run.role.rawValue + "-handout.md" }

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
    case .answer, .value: return copy()
    case .handout: return writeHandout()
    case nil: break
    }
    guard let (step, item) = verdict.firstOpenPoint else { return quit(.finished) }
    return go(to: .step(step.id), item)
  }

  mutating func writeHandout() -> [Effect] {
    verdict.isComplete
      ? [.writeHandout]
      : tell("The handout is written when every step is done. Now: \(verdict.words). The review lists it.")
  }
}
