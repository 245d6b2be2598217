import SetupRules
import TerminalUI
import Wizard

/// A tape played on the wizard, stop by stop, forward and back.
///
/// Every state that was shown is kept, so going back is exact, and going forward again shows the same states. Only what
/// was never shown is really played: its keys go through the wizard's own `update`, and its effects are performed. Nothing
/// is read from a clock here: the session says how many milliseconds have passed.
package struct Presentation: Sendable {
  /// How a presentation ends by itself or is left.
  package enum Outcome: Equatable, Sendable {
    /// It played by itself to the end of the tape.
    case played
    /// It played by itself until the tape did not fit any more; the words say where and why.
    case didNotFit(String)
  }

  struct Moment: Equatable, Sendable {
    var state: WizardState
    /// The milliseconds before it.
    var delay = 0
    /// The key that led to it, and what it does, in words.
    var words = ""
    /// Whether the tape rests here.
    var isStop = false
    /// How long it rests where it plays by itself, in milliseconds.
    var rest = 0
    /// The number of the action of the tape that comes after it.
    var next = 0
  }

  /// Where a play ends.
  enum Goal: Equatable, Sendable {
    case nextStop
    /// The first stop in this place; if there is none, back to where it began.
    case place(Place, from: Int)
    case end
  }

  struct Play: Equatable, Sendable {
    var goal: Goal
    /// Whether no delay is kept.
    var isFast = false
    /// What is shown until a fast play is at its goal: what was shown before it.
    var still: Still?
    /// When the moment before was shown, in the session's milliseconds.
    var since: Int
  }

  /// What is shown: the wizard, and what the presenter has laid around it.
  struct Still: Equatable, Sendable {
    var state: WizardState
    var stage: Stage
  }

  /// The wizard under the presenter's own hands.
  struct Hand: Equatable, Sendable {
    var state: WizardState
    /// The requests whose answers are still to come.
    var outstanding: Set<RequestID> = []
  }

  enum Panel: Equatable, Sendable {
    case menu(selection: Int)
    case places(selection: Int)
  }

  package var size: Size
  /// The session's milliseconds when something came in last.
  var clock: Int
  /// Set when the presentation has ended by itself.
  package internal(set) var outcome: Outcome?
  /// Whether it goes on by itself after each stop.
  var isAuto: Bool

  /// What was shown so far, in the order of the tape; the last of them is where the tape really is.
  var history: [Moment]
  var position = 0
  /// What is left of the script.
  var actions: ArraySlice<TapeAction>
  /// The whole tape.
  let script: [TapeAction]
  /// What its author says of the actions, by their numbers.
  let comments: [Int: [String]]
  /// How many stops the tape has after its start.
  let stopCount: Int
  var play: Play?
  var hand: Hand?
  /// The presenter asked for the keys while an answer was still to come.
  var wantsHand = false
  var panel: Panel?
  /// What is asked before the demonstration or the hand is left.
  var dialog: Dialog?
  /// What is said to the presenter until the next key.
  package var notice: String?
  /// Whether nothing is shown, until the next key.
  package internal(set) var isBlank = false
  /// Whether the trainer's clock is to begin anew; whoever has the clock sets it back to false.
  package var wantsClockAnew = false
  /// How the time goes; nil while nobody looks at a clock.
  package var schedule: Schedule?
  /// Why the last save failed.
  var saveProblem: String?
  /// How far the page is scrolled away for the audience to read.
  var scroll = 0
  /// The tape's requests whose answers are still to come.
  var outstanding: Set<RequestID> = []
  /// How many requests were made so far.
  private var requests = 0
  /// Whether the wizard has asked to be told of a second without a key.
  var needsRest = false

  /// A presentation at the start of its tape.
  ///
  /// - Parameters:
  ///   - state: The wizard when it has just opened on its own scratch state.
  ///   - milliseconds: The session's clock now.
  package init(_ tape: Tape, on state: WizardState, size: Size, isAuto: Bool = false, at milliseconds: Int = 0) {
    self.size = size
    self.isAuto = isAuto
    clock = milliseconds
    script = tape.actions
    comments = tape.comments
    actions = script[...]
    stopCount = tape.stopCount
    var start = Moment(state: state, isStop: true)
    while case .stop(let rest) = actions.first {
      start.rest = max(start.rest, rest)
      actions.removeFirst()
    }
    start.next = actions.startIndex
    history = [start]
    if isAuto { goOn(after: start.rest) }
  }

  /// The wizard's state that is shown, without what lies over it.
  package var state: WizardState { hand?.state ?? history[position].state }

  package var isByHand: Bool { hand != nil }

  /// Where the tape really is.
  var frontier: WizardState { history[history.count - 1].state }
  var isAtFrontier: Bool { position == history.count - 1 }
  var isAtEnd: Bool { isAtFrontier && actions.isEmpty && isSettled }
  /// Whether every answer has come that the tape waits for.
  var isSettled: Bool { outstanding.isEmpty && frontier.saveStatus != .saving }
  /// How many stops lie before the moment that is shown, and how many there are.
  package var progress: (passed: Int, all: Int) {
    (history[...position].count { $0.isStop } - 1, max(stopCount, history.count { $0.isStop } - 1))
  }

  /// The effects as orders, each request with an id of its own.
  mutating func ordering(_ effects: [Effect]) -> [Order] {
    effects.map { effect in
      guard effect.kind == .request else { return Order(effect) }
      requests += 1
      return Order(effect, RequestID(requests))
    }
  }
}

extension Presentation {
  /// When `advance` has something to do, in the session's milliseconds; nil while nothing is due by itself.
  package var due: Int? {
    guard hand == nil, !isBlank, let play else { return nil }
    if isAtFrontier {
      guard isSettled else { return nil }
      guard case .press(_, let delay, _) = actions.first else { return play.since }
      return play.isFast ? play.since : play.since + delay
    }
    return play.isFast ? play.since : play.since + history[position + 1].delay
  }

  /// Plays whatever is due.
  ///
  /// - Parameters:
  ///   - milliseconds: The session's clock.
  ///   - now: The time of day, for the wizard.
  package mutating func advance(at milliseconds: Int, now: Timestamp) -> [Order] {
    clock = milliseconds
    var orders: [Order] = []
    while let due, due <= clock {
      orders += isAtFrontier ? playNext(now: now) : showNext()
    }
    if wantsHand, isSettled, !isBlank { takeByHand() }
    return orders
  }

  /// Shows again what was shown before.
  private mutating func showNext() -> [Order] {
    position += 1
    play?.since = clock
    return history[position].isStop ? stop() : []
  }

  /// Plays the next action of the tape for the first time.
  private mutating func playNext(now: Timestamp) -> [Order] {
    if case .press(let key, let delay, let isTyped) = actions.first {
      actions.removeFirst()
      play?.since = clock
      return press(key, delay: delay, isTyped: isTyped, now: now)
    }
    if needsRest {
      needsRest = false
      return apply(.rested)
    }
    switch actions.first {
    case .stop(let rest):
      passAction()
      history[position].rest = max(history[position].rest, rest)
      // Two rests without a key between them are one stop.
      if history[position].isStop { return [] }
    case .wait(let pattern, let line):
      if isShown(pattern) {
        passAction()
        return []
      }
      return misfit(pattern, line)
    case .press, nil:
      if isAuto, history[position].isStop {
        play = nil
        outcome = .played
        return []
      }
    }
    history[position].isStop = true
    return stop()
  }

  /// Leaves behind what is no key.
  private mutating func passAction() {
    actions.removeFirst()
    history[position].next = actions.startIndex
  }

  private mutating func press(_ key: Key, delay: Int, isTyped: Bool, now: Timestamp) -> [Order] {
    var state = history[position].state
    // Such as `Enter: accept`.
    let words = isTyped ? "typing" : key.name + (key.meaning(in: state).map { ": \($0)" } ?? "")
    let effects = take(key, into: &state, now: now)
    history.append(Moment(state: state, delay: delay, words: words, next: actions.startIndex))
    position += 1
    return orderingForTape(effects)
  }

  /// Takes a key of the tape into a state.
  func take(_ key: Key, into state: inout WizardState, now: Timestamp) -> [Effect] {
    // A tape's scrolling depends on the window, as it does by hand.
    let size = Stage.wizardSize(in: size)
    var event = KeyMap.event(for: key, in: state, size: size)
    if event == .cameBack {
      // A tape means what the key does, in every window.
      _ = update(&state, .cameBack)
      event = KeyMap.event(for: key, in: state, size: size)
    }
    _ = update(&state, .timePassed(now))
    return event.map { update(&state, $0) } ?? []
  }

  /// Takes an event into the state at which the tape is.
  mutating func apply(_ event: Event) -> [Order] {
    orderingForTape(update(&history[history.count - 1].state, event))
  }

  /// The effects that are performed while the tape plays. It never ends the program, stops it or changes the terminal.
  private mutating func orderingForTape(_ effects: [Effect]) -> [Order] {
    if effects.contains(.watchForRest) { needsRest = true }
    if effects.contains(where: { if case .quit = $0 { true } else { false } }) { actions = actions.prefix(0) }
    let orders = ordering(effects.filter(\.isForTapes))
    outstanding.formUnion(orders.compactMap(\.request))
    return orders
  }

  /// The play has come to a stop.
  private mutating func stop() -> [Order] {
    guard let play else { return [] }
    let isLast = isAtEnd
    switch play.goal {
    case .place(let place, let start) where history[position].state.place != place:
      if !isLast { return [] }
      position = start
      notice = "The tape does not come to this step."
    case .end where !isLast: return []
    case .nextStop, .place, .end: break
    }
    self.play = nil
    if isAuto { goOn(after: history[position].rest) }
    return [Order(.save)]
  }

  /// - Parameter rest: The milliseconds until then.
  mutating func goOn(after rest: Int = 0) {
    play = Play(goal: .nextStop, since: clock + rest)
  }

  /// What a Wait looks at is always drawn at one size, so that a tape fits every window.
  private func isShown(_ pattern: Tape.Pattern) -> Bool {
    let size = Size(columns: 120, rows: 40)
    var whole = frontier
    // A tape fits whatever is cut for the room.
    whole.isMasked = false
    let frame = Screen.frame(of: whole, size: size)
    if pattern.isWholeScreen { return (0..<size.rows).contains { pattern.fits(frame.text(ofRow: $0)) } }
    return frame.cursor.map { pattern.fits(frame.text(ofRow: $0.row)) } ?? false
  }

  private mutating func misfit(_ pattern: Tape.Pattern, _ line: Int) -> [Order] {
    let misfit = "The tape stops at line \(line): it waits for \"\(pattern.text)\", which is not on the screen."
    let words = "\(misfit) F9 goes on by hand."
    if isAuto { outcome = .didNotFit(misfit) }
    if case .place(_, let start) = play?.goal { position = start }
    notice = words
    history[history.count - 1].isStop = true
    play = nil
    return [Order(.save)]
  }

  /// Takes in what happened, or what answers requests: those of the tape, or those by hand. What was asked by hand and is
  /// answered after the keys were given back belongs to nothing any more.
  package mutating func take(_ events: [Event], to requests: Set<RequestID> = []) -> [Order] {
    if requests.isEmpty { return events.flatMap { takeNews($0) } }
    var orders: [Order] = []
    if !outstanding.isDisjoint(with: requests) {
      outstanding.subtract(requests)
      orders += events.flatMap { apply($0) }
    }
    if let hand, !hand.outstanding.isDisjoint(with: requests) {
      self.hand?.outstanding.subtract(requests)
      orders += events.flatMap { takeInHand($0) }
    }
    return orders
  }

  private mutating func takeNews(_ event: Event) -> [Order] {
    if case .saveFailed(let reason) = event { return takeSaved(event, problem: reason) }
    if event == .saved { return takeSaved(event, problem: nil) }
    return hand == nil && event != .rested ? apply(event) : takeInHand(event)
  }

  /// The kept states always count as saved, so that a trouble of the moment is not shown again later.
  private mutating func takeSaved(_ event: Event, problem: String?) -> [Order] {
    saveProblem = problem
    let orders = takeInHand(event)
    // What follows from it is the end of the tape, or nothing.
    if frontier.saveStatus == .saving { _ = apply(.saved) }
    return orders
  }
}

extension Key {
  /// What the key does in this state, in a word or two; nil where only its name tells.
  func meaning(in state: WizardState) -> String? {
    if self == .down || self == .up, state.openList != nil { return "choose" }
    guard state.overlay == nil,
      let command = Command.all.first(where: { $0.keys(in: state).contains(name) && $0.canBeDone(state) })
    else { return nil }
    return command.footer?.words(state) ?? command.words(in: state).lowercased()
  }
}

extension Frame {
  fileprivate func text(ofRow row: Int) -> String { String(self.row(row).compactMap(\.character)) }
}

extension Effect {
  fileprivate var isForTapes: Bool {
    switch self {
    case .watchForRest, .showAlone, .openAddress, .redraw, .pause, .reportMouse, .quit, .setAside, .takeOver,
      .keepMine, .takeTheirs:
      false
    case .save, .saveKeepingBefore, .readMetadata, .fetchMetadata, .findOtherApplication, .findAgentsRun,
      .keepPastedMetadata, .copyMetadata, .completePath, .searchMetadata, .askAccount, .copy, .writeHandout:
      true
    }
  }
}
