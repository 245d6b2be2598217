import Wizard

extension Presentation {
  /// Takes in what happened, or what answers requests: those of the tape, or those by hand. What was asked by hand and is
  /// answered after the keys were given back belongs to nothing any more.
  package mutating func take(_ events: [Event], to requests: Set<RequestID> = []) -> [Order] {
    if requests.isEmpty { return events.flatMap { takeNews($0) } }
    var orders: [Order] = []
    if !outstanding.isDisjoint(with: requests) {
      outstanding.subtract(requests)
      orders += events.flatMap { apply($0) }
    }
    if let hand, !hand.outstanding.isDisjoint(with: requests) {
      self.hand?.outstanding.subtract(requests)
      orders += events.flatMap { takeInHand($0) }
    }
    return orders
  }

  private mutating func takeNews(_ event: Event) -> [Order] {
    switch event {
    case .saved, .saveFailed: takeSaved(event)
    case .rested: takeInHand(event)
    default: hand == nil ? apply(event) : takeInHand(event)
    }
  }

  /// The kept states always count as saved, so that a trouble of the moment is not shown again later.
  private mutating func takeSaved(_ event: Event) -> [Order] {
    if case .saveFailed(let reason) = event { saveProblem = reason } else { saveProblem = nil }
    let orders = takeInHand(event)
    // What follows from it is the end of the tape, or nothing.
    if frontier.saveStatus == .saving { _ = apply(.saved) }
    return orders
  }
}
