import Rehearsal
import TerminalUI
import Wizard

/// The wizard beside a console to rehearse in; nothing real comes of what it orders.
package struct RehearsalSitting: Sitting {
  private(set) var state: RehearsalState
  private let options: Screen.Options

  init(_ state: RehearsalState, isASCII: Bool) {
    self.state = state
    options = Screen.Options(isASCII: isASCII)
  }

  var wizard: WizardState? { state.wizard }

  mutating func take(_ input: SittingInput<RehearsalTarget>, at moment: Moment) -> [SittingOrder] {
    var orders = take(.wizard(.timePassed(moment.now)))
    switch input {
    case .keys(let keys, let size):
      var piece = TextInOnePiece(keys.map(\.key))
      for press in keys where state.side == .console || !piece.swallows(press.key, in: state.wizard) {
        orders += take(.key(press.key, size: size, clicked: press.clicked))
      }
    case .askedToPause: orders += take(.wizard(.askedToPause))
    case .news(.answer(let answer)): for event in answer.events { orders += take(.wizard(event)) }
    case .news(.downloadFailed(let name, let reason)): orders += take(.downloadFailed(name: name, reason: reason))
    case .timePassed, .news(.followed), .news(.clock), .news(.board): break
    }
    return orders
  }

  mutating func take(_ event: RehearsalEvent) -> [SittingOrder] {
    update(&state, event).map { effect in
      if case .wizard(let effect) = effect { .effect(Order(effect)) } else { .rehearsed(effect) }
    }
  }

  func drawing(of size: Size) -> Drawing<RehearsalTarget> {
    RehearsalScreen.drawing(of: state, size: size, options: options)
  }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { "The rehearsal is paused. To come back: fg" }
}
