import ArgumentParser
import Board
import Machine
import Runtime

/// The options with which a participant joins a trainer's board.
struct JoiningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("With --board, what you are called there.", valueName: "name"))
  var seat: String?

  @Option(
    help: ArgumentHelp(
      "Show the trainer at which step you are, and no value: a folder, or s3://BUCKET/PREFIX.", valueName: "where"),
    completion: .directory)
  var board: String?

  func validate() throws {
    if (seat == nil) != (board == nil) {
      throw ValidationError("A board is joined with both: --seat NAME --board WHERE")
    }
    if let seat, SeatName(seat) == nil {
      throw ValidationError("The name of a seat has 1 to \(SeatName.mostCharacters) characters.")
    }
  }

  /// The board that is joined; nil where none is.
  var choice: BoardChoice? {
    get throws {
      guard let seat = seat.flatMap(SeatName.init), let board else { return nil }
      return BoardChoice(seat: seat, place: try BoardPlace(board, environment: Environment.current))
    }
  }
}
