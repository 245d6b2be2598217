import SetupRules

/// A file where cards are put.
package struct CardFile: Equatable, Sendable {
  package var name: String
  /// When it was written, by the clock of the place where it lies.
  package var writtenAt: Timestamp
  /// Nil where it is no card.
  package var card: Card?

  package init(name: String, writtenAt: Timestamp, card: Card?) {
    self.name = name
    self.writtenAt = writtenAt
    self.card = card
  }
}
