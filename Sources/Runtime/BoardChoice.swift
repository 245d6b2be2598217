import Board
import Machine

/// The board that a participant joins, and the seat that they take there.
package struct BoardChoice: Sendable {
  package var seat: SeatName
  package var place: BoardPlace

  package init(seat: SeatName, place: BoardPlace) {
    self.seat = seat
    self.place = place
  }

  /// The name of the card, the same for each sitting of a run: a trainer sees one seat, and another one where somebody else
  /// has the same name.
  ///
  /// - Parameter stateFile: the path of the run's state file.
  func fileName(stateFile: String) -> String {
    let run = [seat.text, ThisTerminal.host, stateFile].joined(separator: "\0")
    return "\(seat.forFile)-\(Digest.hexadecimal(of: Array(run.utf8)).prefix(12)).json"
  }
}
