import Board
import Machine

/// The wizard as it is asked for.
package struct WizardChoice {
  package var run = RunChoice()
  /// The board that it joins; nil for none.
  package var board: BoardChoice?
  package var screen = ScreenChoice()
  /// Whether it asks line by line.
  package var isPlain = false

  package init() {}

  /// The words that open it again.
  var command: String {
    run.command.adding("--seat", board?.seat.text).adding("--board", board?.place.text)
      .adding("--plain", if: isPlain).adding("--mask", if: screen.isMasked)
  }
}
