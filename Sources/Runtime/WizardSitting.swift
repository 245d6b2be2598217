import TerminalUI
import Wizard

/// The wizard on its real state.
package struct WizardSitting: Sitting {
  private(set) var state: WizardState
  private(set) var ending: Leaving?
  /// What was typed since another wizard was asked for the run: it belongs to the run that comes. Nil while none is asked.
  private var typedAhead: [KeyPress<Event>]?
  private let options: Screen.Options
  private var size = Size(columns: 80, rows: 24)
  private let command: String

  init(_ state: WizardState, isASCII: Bool, command: String) {
    self.state = state
    self.command = command
    options = Screen.Options(isASCII: isASCII)
  }

  var wizard: WizardState? { state }
  var crashWords: String? {
    let words = Farewell.crashed(state.saveStatus, command: command)
    return state.isMasked ? words.withMaskedIDs : words
  }

  mutating func take(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
    _ = update(&state, .timePassed(moment.now))
    switch input {
    case .keys(let keys, let size):
      self.size = size
      return take(keys)
    case .askedToPause: return take(.askedToPause)
    case .news(.answer(let answer)): return answer.events.flatMap { takeAnswer($0) }
    case .timePassed, .news(.downloadFailed), .news(.followed), .news(.clock), .news(.board): return []
    }
  }

  mutating func take(_ event: Event) -> [SittingOrder] { SittingOrder.effects(update(&state, event)) }

  private mutating func takeAnswer(_ event: Event) -> [SittingOrder] {
    var orders = take(event)
    if case .opened = event {
      let typed = typedAhead ?? []
      typedAhead = nil
      orders += take(typed)
    }
    // The question is asked again, and nobody has seen it yet.
    if event == .foundOpenElsewhere { typedAhead = nil }
    return orders
  }

  private mutating func take(_ presses: [KeyPress<Event>]) -> [SittingOrder] {
    var orders: [SittingOrder] = []
    var piece = TextInOnePiece(presses.map(\.key))
    for press in presses where !piece.swallows(press.key, in: state) {
      // A key that came behind the one that shows a value alone is the key that ends that.
      orders.removeAll(where: \.showsAlone)
      let key = press.key
      if typedAhead != nil {
        if key == .control("c") || key == .control("x") { ending = ending ?? .asked(.leftElsewhere) }
        typedAhead?.append(press)
      } else if let event = KeyMap.event(for: key, in: state, size: size, options: options, clicked: press.clicked) {
        let effects = update(&state, event)
        orders += SittingOrder.effects(effects)
        if effects.contains(.takeOver) { typedAhead = [] }
      }
    }
    return orders
  }

  func drawing(of size: Size) -> Drawing<Event> { Screen.drawing(of: state, size: size, options: options) }

  func echo(of key: Key, on shown: Frame) -> Cell? { Screen.echo(of: key, on: shown, in: state) }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { Farewell.paused(outcome) }
}
