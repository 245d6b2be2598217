import SetupRules

/// What can be chosen on the review: a value of the next module, to be copied, or the handout, to be written.
package enum ReviewChoice: Equatable, Sendable {
  case value(NextModule.Value)
  case handout
}

extension WizardState {
  /// Everything that can be chosen on the review, in the order in which it stands there.
  package var reviewChoices: [ReviewChoice] { (run.nextModule?.values ?? []).map { .value($0) } + [.handout] }

  /// What is chosen on the review now; nil in every other place, and until something is chosen.
  package var chosenOnReview: ReviewChoice? {
    guard place == .review, let chosenLine else { return nil }
    let choices = reviewChoices
    return choices.indices.contains(chosenLine) ? choices[chosenLine] : nil
  }

  /// The name of the handout, which stands beside the state file.
  package var handoutName: String { run.role.rawValue + "-handout.md" }

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
    case .value: copy()
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
    let lines = values.enumerated().map { ReviewLine(.choice($0), $1.label, $1.text) }
    let none = ReviewLine(.plain, "", "They need the instance, its Region and its account.")
    return [ReviewLine(.heading, "For the next module")] + (lines.isEmpty ? [none] : lines)
      + [ReviewLine(.choice(lines.count), "Write handout", "\(handout), beside the answers", isInWords: true)]
  }
}
