/// When a card is due, in the milliseconds of `Clock`.
struct PostingTimes {
  /// Whatever changes waits so long after the last card.
  static let shortest = 5000
  /// And so often there is one, although nothing changes.
  static let longest = 60_000

  /// When the last one was sent; nil while none was.
  private var last: Int?

  func due(hasChanged: Bool) -> Int { last.map { $0 + (hasChanged ? Self.shortest : Self.longest) } ?? 0 }

  mutating func sent(at now: Int) { last = now }
}
