import Board
import SetupRules

/// Where the board's cards are looked at. Looking takes as long as a disk or a network takes.
protocol CardSource: Sendable {
  /// The milliseconds from the end of one look to the next.
  var interval: Int { get }
  func look() -> BoardLook
  /// Whoever looks has gone.
  func end()
}

/// What was seen of the cards.
package struct BoardLook: Sendable {
  /// All that lie there; nil where that could not be seen.
  var files: [CardFile]?
  /// What stands in the way, in a sentence.
  var trouble: String?
  /// Whether there is more to fetch at once.
  var isPartial = false
}
