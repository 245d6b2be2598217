import SetupRules
import Wizard

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

/// Everybody who has joined the board, those first to whom the trainer should go first.
package struct Room: Equatable, Sendable {
  package struct Seat: Equatable, Sendable {
    /// The name of its file, which no other seat has.
    package let file: String
    package let card: Card
    /// When something was heard of it last.
    package let heardAt: Timestamp
    /// Since when it stands so, by the clock that also says when it was heard: theirs may go wrong.
    package let standsSince: Timestamp
  }

  /// Why somebody stands where in the order.
  package enum Rank: Comparable, Sendable {
    case asks, hasError, works, isDone
  }

  package private(set) var seats: [Seat] = []
  /// The names of the files that are no cards, sorted.
  package private(set) var unreadable: [String] = []

  package init(_ files: [CardFile] = []) {
    for file in files {
      if let card = file.card {
        seats.append(Seat(file: file.name, card: card, heardAt: file.writtenAt))
      } else {
        unreadable.append(file.name)
      }
    }
    seats.sort { $0.comes(before: $1) }
    unreadable.sort()
  }

  /// How many stand at a place.
  package func count(at place: Place) -> Int { seats.count { $0.card.place == place } }

  package func count(_ rank: Rank) -> Int { seats.count { $0.card.rank == rank } }
}

extension Card {
  package var rank: Room.Rank {
    if asksForHelp { return .asks }
    return findings.isEmpty ? isComplete ? .isDone : .works : .hasError
  }
}

extension Room.Seat {
  /// A card that says more is bent.
  private static let longest = 24 * 3600
  /// Whoever sends nothing for so many seconds is gone, or cannot reach the board.
  private static let patience = 180

  fileprivate init(file: String, card: Card, heardAt: Timestamp) {
    self.file = file
    self.card = card
    self.heardAt = heardAt
    let stood = min(max(0, card.writtenAt.seconds - card.since.seconds), Self.longest)
    standsSince = Timestamp(seconds: heardAt.seconds - stood)
  }

  fileprivate func comes(before other: Room.Seat) -> Bool {
    (card.rank, standsSince, card.seat.text, file)
      < (other.card.rank, other.standsSince, other.card.seat.text, other.file)
  }

  /// Whether nothing was heard for so long that it should be said.
  package func isSilent(at now: Timestamp) -> Bool { now.seconds - heardAt.seconds >= Self.patience }
}
