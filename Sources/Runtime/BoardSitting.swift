import Board
import TerminalUI
import Wizard

/// The board in a terminal of its own, for the trainer.
package struct BoardSitting: Sitting {
  private var board: BoardState

  init(_ board: BoardState) {
    self.board = board
  }

  var wizard: WizardState? { nil }

  mutating func take(_ input: SittingInput<Never>, at moment: Moment) -> [SittingOrder] {
    board.pass(to: moment.now)
    switch input {
    case .keys(let keys, let size): return SittingOrder.effects(keys.flatMap { board.take($0.key, size: size) })
    case .askedToPause: return SittingOrder.effects([.pause])
    case .news(.board(let look)): board.take(look.files, trouble: look.trouble)
    case .timePassed, .news(.answer), .news(.downloadFailed), .news(.followed), .news(.clock): break
    }
    return []
  }

  func drawing(of size: Size) -> Drawing<Never> { board.drawing(of: size) }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { "The board is paused. To come back: fg" }
}
