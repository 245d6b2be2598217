import ArgumentParser
import Board
import Machine
import Runtime

struct WizardOptions: ParsableArguments {
  @OptionGroup var run: StateOptions

  @Flag(help: "Ask line by line, for screen readers and pipes; also with ACCESSIBLE=1.")
  var plain = false

  @Flag(help: "Let the mouse choose; to select text, hold Shift.")
  var mouse = false

  @Option(help: .color)
  var color = ScreenChoice().color

  @Option(help: ArgumentHelp("With --board, what you are called there.", valueName: "name"))
  var seat: String?

  @Option(
    help: ArgumentHelp(
      "Show the trainer at which step you are, and no value: a folder, or s3://BUCKET/PREFIX.", valueName: "where"),
    completion: .directory)
  var board: String?

  @Flag(help: .mask)
  var mask = false

  func validate() throws {
    if (seat == nil) != (board == nil) {
      throw ValidationError("A board is joined with both: --seat NAME --board WHERE")
    }
    if let seat, SeatName(seat) == nil {
      throw ValidationError("The name of a seat has 1 to \(SeatName.mostCharacters) characters.")
    }
  }

  var choice: WizardChoice {
    get throws {
      var choice = WizardChoice()
      choice.run = run.choice
      if let seat = seat.flatMap(SeatName.init), let board {
        choice.board = BoardChoice(seat: seat, place: try BoardPlace(board, environment: Environment.current))
      }
      choice.screen = ScreenChoice(color: color, usesMouse: mouse, isMasked: mask)
      choice.isPlain = plain
      return choice
    }
  }
}

extension ScreenChoice.Color: OneOfWords {}
