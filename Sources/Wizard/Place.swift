import SetupRules

/// Where in the wizard a participant is.
package enum Place: Hashable, Sendable {
  /// What must be there before the first step.
  case welcome
  case step(Step.ID)
  /// Every answer, what is missing, and what comes next.
  case review

  package static let all: [Place] = [.welcome] + Workshop.steps.map { .step($0.id) } + [.review]

  /// The id in the state file, and of the page.
  package var id: String {
    switch self {
    case .welcome: "before-you-start"
    case .step(let id): id.rawValue
    case .review: "review"
    }
  }

  package init?(id: String) {
    guard let place = Self.all.first(where: { $0.id == id }) else { return nil }
    self = place
  }

  /// nil for the welcome and the review.
  package var step: Step? {
    if case .step(let id) = self { Workshop.step(id) } else { nil }
  }

  package var items: [Item] {
    switch self {
    case .welcome: [.field(.askAccount, isOptional: true, condition: .whereAccountCanBeAsked)]
    case .step: step?.items ?? []
    case .review: []
    }
  }

  /// Counted from 1.
  package var stepNumber: Int? {
    Workshop.steps.firstIndex { .step($0.id) == self }.map { $0 + 1 }
  }
  /// Such as `step 4 of 6`.
  package var words: String {
    switch self {
    case .welcome: "before you start"
    case .step: "step \(stepNumber ?? 0) of \(Workshop.steps.count)"
    case .review: "review"
    }
  }
}
