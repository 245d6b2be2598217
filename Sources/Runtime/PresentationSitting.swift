import Presentation
import TerminalUI
import Wizard

/// A tape that is played to a room; what it orders stays in the scratch folder.
package struct PresentationSitting: Sitting {
  private(set) var presentation: Presentation
  private let isASCII: Bool

  init(_ presentation: Presentation, isASCII: Bool) {
    self.presentation = presentation
    self.isASCII = isASCII
  }

  var wizard: WizardState? { presentation.state }
  var due: Int? { presentation.due }
  var ending: Leaving? { presentation.outcome.map { _ in .asked(.finished) } }

  mutating func take(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
    switch input {
    case .keys(let keys, let size):
      presentation.size = size
      var piece = TextInOnePiece(keys.map(\.key))
      var orders: [Order] = []
      for press in keys where !presentation.isByHand || !piece.swallows(press.key, in: presentation.state) {
        orders += presentation.take(press.key, clicked: press.clicked, at: moment.milliseconds, now: moment.now)
      }
      return orders.map { .effect($0) }
    case .askedToPause: return SittingOrder.effects([.pause])
    case .news(.answer(let answer)): return presentation.take(answer.events, to: answer.requests).map { .effect($0) }
    case .timePassed(let size):
      presentation.size = size
      return presentation.advance(at: moment.milliseconds, now: moment.now).map { .effect($0) }
    case .news(.downloadFailed), .news(.followed), .news(.board): return []
    }
  }

  func drawing(of size: Size) -> Drawing<Event> {
    var presentation = presentation
    presentation.size = size
    return presentation.drawing(isASCII: isASCII)
  }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { "The demonstration is paused. To come back: fg" }
}
