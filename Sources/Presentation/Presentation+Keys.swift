import SetupRules
import TerminalUI
import Wizard

extension Presentation {
  /// Takes a key in: the presenter's, or by hand the wizard's.
  ///
  /// - Parameters:
  ///   - milliseconds: The session's clock.
  ///   - now: The time of day, for the wizard.
  public mutating func take(_ key: Key, at milliseconds: Int, now: Timestamp) -> [Effect] {
    notice = nil
    if hand != nil { return takeInHand(key, now) }
    switch panel {
    case .menu(let selection): return takeInMenu(key, selection, milliseconds)
    case .places(let selection): return takeInPlaces(key, selection, milliseconds)
    case nil: break
    }
    if case .mouse(let mouse) = key { return take(mouse, milliseconds) }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, Place.all.indices.contains(number) {
      return jump(to: Place.all[number], milliseconds)
    }
    return PresenterCommand(key).map { perform($0, milliseconds) } ?? []
  }

  private mutating func perform(_ command: PresenterCommand, _ milliseconds: Int) -> [Effect] {
    switch command {
    case .next: return next(milliseconds)
    case .back: return back()
    case .start: return show(0)
    case .end: return runToEnd(milliseconds)
    case .takeByHand:
      if isSettled { takeByHand() } else { wantsHand = true }
    case .openMenu: panel = .menu(selection: 0)
    case .openPlaces: panel = .places(selection: Place.all.firstIndex(of: state.place) ?? 0)
    case .play: turnAuto(milliseconds)
    case .scrollDown: scroll(down: true)
    case .scrollUp: scroll(down: false)
    case .redraw: return [.redraw]
    case .pause: return [.pause]
    case .quit: return [.quit(.saved)]
    case .interrupt: return [.quit(.interrupted)]
    }
    return []
  }

  /// Plays to the next stop; while it plays, all that is left until there at once.
  private mutating func next(_ milliseconds: Int) -> [Effect] {
    scroll = 0
    if play != nil {
      play?.isFast = true
      play?.since = milliseconds
    } else if isAtEnd {
      notice = "This is the end of the tape. Home goes to its start."
    } else {
      goOn(at: milliseconds)
    }
    return []
  }

  private mutating func back() -> [Effect] {
    isAuto = false
    guard let stop = history[..<position].lastIndex(where: \.isStop) else {
      notice = "This is the start of the tape."
      return []
    }
    return show(stop)
  }

  /// Shows a moment that was shown before.
  private mutating func show(_ moment: Int) -> [Effect] {
    play = nil
    isAuto = false
    scroll = 0
    position = moment
    return [.save]
  }

  private mutating func runToEnd(_ milliseconds: Int) -> [Effect] {
    scroll = 0
    play = Play(goal: .end, isFast: true, since: milliseconds)
    return []
  }

  mutating func jump(to place: Place, _ milliseconds: Int) -> [Effect] {
    if let known = history.firstIndex(where: { $0.isStop && $0.state.place == place }) { return show(known) }
    let start = position
    _ = show(history.count - 1)
    play = Play(goal: .place(place, from: start), isFast: true, since: milliseconds)
    return []
  }

  private mutating func turnAuto(_ milliseconds: Int) {
    isAuto.toggle()
    notice = isAuto ? "It plays by itself now. Backspace stops that." : "It waits at each stop again."
    if !isAuto { play = nil } else if play == nil, !isAtEnd { goOn(at: milliseconds) }
  }

  private mutating func scroll(down: Bool) {
    let key: Key = down ? .pageDown : .pageUp
    guard KeyMap.event(for: key, in: shownState, size: Stage.wizardSize(in: size)) != nil else { return }
    scroll += down ? 1 : -1
  }

  /// A click goes on, and the wheel reads on.
  private mutating func take(_ mouse: Key.Mouse, _ milliseconds: Int) -> [Effect] {
    switch mouse.action {
    case .pressed: return next(milliseconds)
    case .released: return []
    case .wheelDown, .wheelUp:
      scroll(down: mouse.action == .wheelDown)
      return []
    }
  }
}

extension Presentation {
  /// The wizard takes the keys, from the state that is shown.
  mutating func takeByHand() {
    wantsHand = false
    panel = nil
    isAuto = false
    hand = Hand(state: shownState)
    scroll = 0
  }

  private mutating func takeInHand(_ key: Key, _ now: Timestamp) -> [Effect] {
    guard var hand else { return [] }
    if key == .function(9) {
      // The tape goes on where it was, and whatever was done by hand is gone.
      stale += hand.pending
      self.hand = nil
      return [.save]
    }
    guard let event = KeyMap.event(for: key, in: hand.state, size: Stage.wizardSize(in: size)) else { return [] }
    _ = update(&hand.state, .timePassed(now))
    let effects = update(&hand.state, event)
    hand.pending += effects.reduce(0) { $0 + $1.answerCount }
    self.hand = hand
    return effects
  }

  private mutating func takeInMenu(_ key: Key, _ selection: Int, _ milliseconds: Int) -> [Effect] {
    let last = PresenterCommand.entries.count - 1
    switch key {
    case .down, .tab: panel = .menu(selection: selection == last ? 0 : selection + 1)
    case .up, .shiftTab: panel = .menu(selection: selection == 0 ? last : selection - 1)
    case .pageDown, .end: panel = .menu(selection: last)
    case .pageUp, .home: panel = .menu(selection: 0)
    case .enter, .control("m"), .control("j"): return choose(selection, milliseconds)
    case .mouse(let mouse): return click(mouse, milliseconds)
    case .escape, .function(1), .control("g"), .character("?"): panel = nil
    default:
      guard let command = PresenterCommand(key) else { return [] }
      panel = nil
      return perform(command, milliseconds)
    }
    return []
  }

  private mutating func choose(_ index: Int, _ milliseconds: Int) -> [Effect] {
    panel = nil
    let command = PresenterCommand.entries[index].command
    return command == .openMenu ? [] : perform(command, milliseconds)
  }

  private mutating func click(_ mouse: Key.Mouse, _ milliseconds: Int) -> [Effect] {
    guard mouse.action == .pressed else { return [] }
    let point = Point(column: mouse.column, row: mouse.row)
    guard let index = Screen.menuEntry(at: point, of: shownState, on: stage, size: size) else {
      panel = nil
      return []
    }
    return choose(index, milliseconds)
  }

  /// The wizard's own list of steps, on a state of its own.
  private mutating func takeInPlaces(_ key: Key, _ selection: Int, _ milliseconds: Int) -> [Effect] {
    let event = KeyMap.event(for: key, in: shownState, size: Stage.wizardSize(in: size))
    switch event {
    case .accepted:
      panel = nil
      return jump(to: Place.all[selection], milliseconds)
    case .jumped(let place):
      panel = nil
      return jump(to: place, milliseconds)
    case .highlighted(let index): panel = .places(selection: index)
    case .movedDown, .movedUp:
      let next = selection + (event == .movedDown ? 1 : -1)
      panel = .places(selection: min(max(0, next), Place.all.count - 1))
    case .wentBack: panel = nil
    default:
      guard let command = PresenterCommand(key) else { return [] }
      panel = nil
      return perform(command, milliseconds)
    }
    return []
  }
}
