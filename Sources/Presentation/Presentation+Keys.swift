import SetupRules
import TerminalUI
import Wizard

extension Presentation {
  /// Takes a key in: the presenter's, or by hand the wizard's.
  ///
  /// - Parameters:
  ///   - milliseconds: The session's clock.
  ///   - now: The time of day, for the wizard.
  package mutating func take(_ key: Key, at milliseconds: Int, now: Timestamp) -> [Order] {
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
    guard let command = PresenterCommand(key) else {
      notice = "The tape has the keys. F9 takes over by hand, and F1 shows every key."
      return []
    }
    return perform(command, milliseconds)
  }

  mutating func perform(_ command: PresenterCommand, _ milliseconds: Int) -> [Order] {
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
    case .redraw: return [Order(.redraw)]
    case .pause: return [Order(.pause)]
    case .quit: return [Order(.quit(.saved))]
    case .interrupt: return [Order(.quit(.interrupted))]
    }
    return []
  }

  /// Plays to the next stop; while it plays, all that is left until there at once.
  private mutating func next(_ milliseconds: Int) -> [Order] {
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

  private mutating func back() -> [Order] {
    isAuto = false
    guard let stop = history[..<position].lastIndex(where: \.isStop) else {
      notice = "This is the start of the tape."
      return []
    }
    return show(stop)
  }

  /// Shows a moment that was shown before.
  private mutating func show(_ moment: Int) -> [Order] {
    play = nil
    isAuto = false
    scroll = 0
    position = moment
    return [Order(.save)]
  }

  private mutating func runToEnd(_ milliseconds: Int) -> [Order] {
    scroll = 0
    play = Play(goal: .end, isFast: true, since: milliseconds)
    return []
  }

  /// To the first stop in a place, played or not.
  mutating func jump(to place: Place, _ milliseconds: Int) -> [Order] {
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
  private mutating func take(_ mouse: Key.Mouse, _ milliseconds: Int) -> [Order] {
    switch mouse.action {
    case .pressed: return next(milliseconds)
    case .released: return []
    case .wheelDown, .wheelUp:
      scroll(down: mouse.action == .wheelDown)
      return []
    }
  }
}
