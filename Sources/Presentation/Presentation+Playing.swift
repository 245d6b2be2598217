import SetupRules
import TerminalUI
import Wizard

extension Presentation {
  /// When `advance` has something to do, in the session's milliseconds; nil while nothing is due by itself.
  package var due: Int? {
    guard hand == nil, let play else { return nil }
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
    var orders: [Order] = []
    while let due, due <= milliseconds {
      orders += isAtFrontier ? playNext(at: milliseconds, now: now) : showNext(at: milliseconds)
    }
    if wantsHand, isSettled { takeByHand() }
    return orders
  }

  /// Shows again what was shown before.
  private mutating func showNext(at milliseconds: Int) -> [Order] {
    position += 1
    play?.since = milliseconds
    return history[position].isStop ? stop(at: milliseconds) : []
  }

  /// Plays the next action of the tape for the first time.
  private mutating func playNext(at milliseconds: Int, now: Timestamp) -> [Order] {
    if case .press(let key, let delay, let isTyped) = actions.first {
      actions.removeFirst()
      play?.since = milliseconds
      return press(key, delay: delay, isTyped: isTyped, now: now)
    }
    if needsRest {
      needsRest = false
      return apply(.rested)
    }
    switch actions.first {
    case .stop(let rest):
      actions.removeFirst()
      history[position].rest = max(history[position].rest, rest)
      // Two rests without a key between them are one stop.
      if history[position].isStop { return [] }
    case .wait(let pattern, let line):
      if isShown(pattern) {
        actions.removeFirst()
        return []
      }
      return misfit(pattern, line)
    default:
      if isAuto, history[position].isStop {
        play = nil
        outcome = .played
        return []
      }
    }
    history[position].isStop = true
    return stop(at: milliseconds)
  }

  private mutating func press(_ key: Key, delay: Int, isTyped: Bool, now: Timestamp) -> [Order] {
    var moment = history[position]
    let words = KeyWords.words(for: key, isTyped: isTyped, in: moment.state)
    // A tape's scrolling depends on the window, as it does by hand.
    let event = KeyMap.event(for: key, in: moment.state, size: Stage.wizardSize(in: size))
    _ = update(&moment.state, .timePassed(now))
    let effects = event.map { update(&moment.state, $0) } ?? []
    history.append(Moment(state: moment.state, delay: delay, words: words))
    position += 1
    return orderingForTape(effects)
  }

  /// Takes an event into the state at which the tape is.
  mutating func apply(_ event: Event) -> [Order] {
    orderingForTape(update(&history[history.count - 1].state, event))
  }

  /// The effects that are performed while the tape plays. It never ends the program, stops it or changes the terminal.
  private mutating func orderingForTape(_ effects: [Effect]) -> [Order] {
    if effects.contains(.watchForRest) { needsRest = true }
    if effects.contains(where: \.isQuit) { actions = [] }
    let orders = ordering(effects.filter(\.isForTapes))
    outstanding.formUnion(orders.compactMap(\.request))
    return orders
  }

  /// The play has come to a stop.
  private mutating func stop(at milliseconds: Int) -> [Order] {
    guard let play else { return [] }
    let isLast = isAtEnd
    switch play.goal {
    case .place(let place, let start) where history[position].state.place != place:
      if !isLast { return [] }
      position = start
      notice = "The tape does not come to this step."
    case .end where !isLast: return []
    default: break
    }
    self.play = nil
    if isAuto { goOn(at: milliseconds + history[position].rest) }
    return [Order(.save)]
  }

  /// Plays to the next stop.
  mutating func goOn(at milliseconds: Int) {
    play = Play(goal: .nextStop, since: milliseconds)
  }

  /// What a Wait looks at is always drawn at one size, so that a tape fits every window.
  private func isShown(_ pattern: Tape.Pattern) -> Bool {
    let size = Size(columns: 120, rows: 40)
    let frame = Screen.frame(of: frontier, size: size)
    if pattern.isWholeScreen { return (0..<size.rows).contains { pattern.fits(frame.text(ofRow: $0)) } }
    return frame.cursor.map { pattern.fits(frame.text(ofRow: $0.row)) } ?? false
  }

  private mutating func misfit(_ pattern: Tape.Pattern, _ line: Int) -> [Order] {
    let words =
      "The tape stops at line \(line): it waits for \"\(pattern.text)\", which is not on the screen. F9 goes on by hand."
    if isAuto { outcome = .didNotFit(words) }
    if case .place(_, let start) = play?.goal { position = start }
    notice = words
    history[history.count - 1].isStop = true
    play = nil
    return [Order(.save)]
  }
}

extension Frame {
  /// The characters of a row.
  fileprivate func text(ofRow row: Int) -> String {
    var text = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] {
      if let character = cell.character { text.append(character) }
    }
    return text
  }
}

extension Effect {
  fileprivate var isQuit: Bool {
    if case .quit = self { true } else { false }
  }

  fileprivate var isForTapes: Bool {
    switch self {
    case .watchForRest, .showAlone, .openAddress, .redraw, .pause, .reportMouse, .quit, .setAside, .takeOver,
      .keepMine, .takeTheirs:
      false
    case .save, .saveKeepingBefore, .readMetadata, .findOtherApplication, .findAgentsRun, .keepPastedMetadata,
      .copyMetadata, .completePath, .searchMetadata, .copy, .writeHandout:
      true
    }
  }
}
