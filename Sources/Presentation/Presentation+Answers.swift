import Wizard

extension Presentation {
  /// Takes in what an effect answers. Answers come in the order of the effects.
  package mutating func takeAnswer(_ event: Event) -> [Effect] {
    switch event {
    case .saved, .saveFailed: return takeSaved(event)
    case .rested: return takeInHand(event)
    default: break
    }
    if stale > 0 {
      stale -= 1
      return []
    }
    if hand != nil {
      hand?.pending -= 1
      return takeInHand(event)
    }
    pending = max(0, pending - 1)
    return apply(event)
  }

  /// The kept states always count as saved, so that a trouble of the moment is not shown again later.
  private mutating func takeSaved(_ event: Event) -> [Effect] {
    if case .saveFailed(let reason) = event { saveProblem = reason } else { saveProblem = nil }
    let effects = takeInHand(event)
    // What follows from it is the end of the tape, or nothing.
    if frontier.saveStatus == .saving { _ = apply(.saved) }
    return effects
  }
}
