/// An effect that is ordered, and what its answer is known by to whoever waits for it.
package struct Order: Equatable, Sendable {
  package var effect: Effect
  package var request: RequestID?

  package init(_ effect: Effect, _ request: RequestID? = nil) {
    self.effect = effect
    self.request = request
  }
}

/// What tells one request from the others of a sitting.
package struct RequestID: Hashable, Sendable {
  private let number: Int

  package init(_ number: Int) { self.number = number }
}

extension Effect {
  /// What whoever orders it can count on.
  package enum Kind: Sendable {
    /// It is answered, exactly once.
    case request
    /// It is done, and tells only of its troubles.
    case order
    /// The same, and somebody is waited for meanwhile.
    case halt
  }

  package var kind: Kind {
    switch self {
    case .readMetadata, .fetchMetadata, .keepPastedMetadata, .copyMetadata, .completePath, .findOtherApplication,
      .findAgentsRun, .searchMetadata, .askAccount, .copy, .writeHandout:
      .request
    case .pause, .showAlone, .takeOver: .halt
    case .save, .saveKeepingBefore, .watchForRest, .openAddress, .redraw, .reportMouse, .setAside, .keepMine,
      .takeTheirs, .quit:
      .order
    }
  }
}
