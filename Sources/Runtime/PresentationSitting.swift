import Presentation
import TerminalUI
import Wizard

/// A tape that is played to a room; what it orders stays in the scratch folder.
package struct PresentationSitting: Sitting {
  private(set) var presentation: Presentation
  private let isASCII: Bool
  private var clock: TrainersClock
  /// When the time is looked at again, in the milliseconds of `Clock`.
  private var nextLook = 0
  /// What the trainer's other windows were told last.
  private var told: (mark: Presentation.PositionMark, position: TapePosition)?

  init(_ presentation: Presentation, clock: TrainersClock, isASCII: Bool) {
    self.presentation = presentation
    self.clock = clock
    self.isASCII = isASCII
  }

  var wizard: WizardState? { presentation.state }
  var due: Int? { [presentation.due, nextLook].compactMap(\.self).min() }
  var ending: Leaving? { presentation.outcome.map { _ in .asked(.finished) } }

  mutating func take(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
    takeInput(input, at: moment) + tellClock(at: moment) + tellPosition()
  }

  /// The clock goes on for the room and for the notes alike.
  private mutating func tellClock(at moment: Moment) -> [SittingOrder] {
    var orders: [SittingOrder] = []
    if presentation.wantsClockAnew {
      presentation.wantsClockAnew = false
      clock.start = moment.now
      orders.append(.tellClock(clock))
    }
    nextLook = moment.milliseconds + 1000
    let state = presentation.state
    presentation.schedule = Schedule(
      of: state.run, pages: state.pages, minutes: clock.minutes, start: clock.start, now: moment.now)
    return orders
  }

  private mutating func tellPosition() -> [SittingOrder] {
    let mark = presentation.positionMark
    guard mark != told?.mark else { return [] }
    let before = told?.position
    let position = presentation.tapePosition
    told = (mark, position)
    return position == before ? [] : [.tellPosition(position)]
  }

  private mutating func takeInput(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
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
    case .news(.clock(let clock)):
      self.clock = clock
      return []
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
