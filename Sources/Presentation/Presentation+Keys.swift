import SetupRules
import TerminalUI
import Wizard

extension Presentation {
  /// Takes a key in: the presenter's, or by hand the wizard's.
  ///
  /// - Parameters:
  ///   - clicked: What the drawing that was shown says of the key: `drawing.target(of: key)`.
  ///   - milliseconds: The session's clock.
  ///   - now: The time of day, for the wizard.
  package mutating func take(_ key: Key, clicked: Event? = nil, at milliseconds: Int, now: Timestamp) -> [Order] {
    clock = milliseconds
    let shown = Still(state: shownState, stage: stage)
    let orders = react(to: key, clicked, now)
    if play?.isFast == true, play?.still == nil { play?.still = shown }
    return orders
  }

  private mutating func react(to key: Key, _ clicked: Event?, _ now: Timestamp) -> [Order] {
    if isBlank { return endBlank(key) }
    notice = nil
    let key = key.usual
    if hand != nil, key == .function(9) { return giveBack() }
    if let orders = answer(key, clicked) { return orders }
    if hand != nil { return takeInHand(key, clicked, now) }
    switch panel {
    case .menu(let selection): return takeInMenu(key, clicked, selection)
    case .places: return takeInPlaces(key, clicked)
    case nil: break
    }
    if case .mouse(let mouse) = key { return take(mouse) }
    guard let command = PresenterCommand(key) else {
      notice = "The tape has the keys. F9 takes over by hand, and F1 shows every key."
      return []
    }
    return perform(command)
  }

  mutating func perform(_ command: PresenterCommand) -> [Order] {
    switch command {
    case .next: return next()
    case .back: return back()
    case .start: return show(0)
    case .end:
      scroll = 0
      play = Play(goal: .end, isFast: true, since: clock)
    case .takeByHand:
      if isSettled { takeByHand() } else { wantsHand = true }
    case .openMenu: panel = .menu(selection: 0)
    case .openPlaces: panel = .places(selection: Place.all.firstIndex(of: state.place) ?? 0)
    case .jump(let place): return jump(to: place)
    case .blank: isBlank = true
    case .restartClock:
      wantsClockAnew = true
      notice = "The clock begins anew, here and in the notes."
    case .play: turnAuto()
    case .scrollDown: scroll(down: true)
    case .scrollUp: scroll(down: false)
    case .redraw: return [Order(.redraw)]
    case .pause: return [Order(.pause)]
    case .quit: dialog = .beforeLeaving
    case .interrupt: return [Order(.quit(.interrupted))]
    }
    return []
  }

  /// Any key brings the screen back, and does nothing else; what was playing goes on from here.
  private mutating func endBlank(_ key: Key) -> [Order] {
    // The end of the click that was pressed before.
    if case .mouse(let mouse) = key, mouse.action == .released { return [] }
    isBlank = false
    if let since = play?.since { play?.since = max(since, clock) }
    return []
  }

  /// Plays to the next stop; while it plays, all that is left until there at once.
  private mutating func next() -> [Order] {
    if play == nil, isAtEnd {
      // The review is read to its end first.
      if state.focusedItem == nil, scroll(down: true) { return [] }
      notice = "This is the end of the tape. Home goes to its start."
      return []
    }
    scroll = 0
    if play != nil {
      play?.isFast = true
      play?.since = clock
    } else {
      goOn()
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

  /// To the first stop in a place, played or not.
  mutating func jump(to place: Place) -> [Order] {
    if let known = history.firstIndex(where: { $0.isStop && $0.state.place == place }) { return show(known) }
    let start = position
    _ = show(history.count - 1)
    play = Play(goal: .place(place, from: start), isFast: true, since: clock)
    return []
  }

  private mutating func turnAuto() {
    isAuto.toggle()
    notice = isAuto ? "It plays by itself now. Backspace stops that." : "It waits at each stop again."
    if !isAuto { play = nil } else if play == nil, !isAtEnd { goOn() }
  }

  /// Answers whether there was anything to read on to.
  @discardableResult
  private mutating func scroll(down: Bool) -> Bool {
    let key: Key = down ? .pageDown : .pageUp
    guard KeyMap.event(for: key, in: shownState, size: Stage.wizardSize(in: size)) != nil else { return false }
    scroll += down ? 1 : -1
    return true
  }

  /// A click goes on, and the wheel reads on.
  private mutating func take(_ mouse: Key.Mouse) -> [Order] {
    switch mouse.action {
    case .pressed: return next()
    case .released: return []
    case .wheelDown, .wheelUp:
      scroll(down: mouse.action == .wheelDown)
      return []
    }
  }

  /// The presenter's menu, which lists every command.
  private mutating func takeInMenu(_ key: Key, _ clicked: Event?, _ selection: Int) -> [Order] {
    let commands = PresenterCommand.entries.map(\.command)
    switch MenuStep(key, selection: selection, of: commands, clicked: clicked, own: PresenterCommand(key)) {
    case .highlighted(let selection): panel = .menu(selection: selection)
    case .closed, .chosen(.openMenu): panel = nil
    case .chosen(let command):
      panel = nil
      return perform(command)
    case nil: break
    }
    return []
  }

  /// The wizard's own list of steps, on a copy of its state.
  private mutating func takeInPlaces(_ key: Key, _ clicked: Event?) -> [Order] {
    var wizard = shownState
    let event = KeyMap.event(for: key, in: wizard, size: Stage.wizardSize(in: size), clicked: clicked)
    switch event {
    case .accepted?, .jumped?, .highlighted?, .movedDown?, .movedUp?, .wentBack?:
      _ = event.map { update(&wizard, $0) }
      panel = nil
      if case .places(let selection) = wizard.overlay { panel = .places(selection: selection) }
      return panel == nil && event != .wentBack ? jump(to: wizard.place) : []
    default:
      guard let command = PresenterCommand(key) else { return [] }
      panel = nil
      return perform(command)
    }
  }

  /// The answer to what is asked. The first changes nothing, and the last one leaves, as Ctrl-X does once more.
  ///
  /// - Returns: nil where nothing is asked, and for a key that does what it always does.
  private mutating func answer(_ key: Key, _ clicked: Event?) -> [Order]? {
    guard var asked = dialog else { return nil }
    let last = asked.choices.count - 1
    let answer = key == .control("x") ? last : asked.answer(to: key, clicked: clicked)
    dialog = answer == nil ? asked : nil
    switch answer {
    case nil: return KeyMap.always(key) == nil ? [] : nil
    case 0: return []
    case last: return [Order(.quit(.saved))]
    default: return giveBack()
    }
  }

  /// The wizard takes the keys, from the state that is shown.
  mutating func takeByHand() {
    wantsHand = false
    panel = nil
    dialog = nil
    isAuto = false
    hand = Hand(state: shownState)
    scroll = 0
  }

  mutating func takeInHand(_ key: Key, _ clicked: Event?, _ now: Timestamp) -> [Order] {
    guard let hand else { return [] }
    let size = Stage.wizardSize(in: size)
    guard let event = KeyMap.event(for: key, in: hand.state, size: size, clicked: clicked) else { return [] }
    self.hand?.state.now = now
    guard let ending = hand.state.beginsToLeave(with: event), ending != .interrupted else { return takeInHand(event) }
    if case .chose = event { self.hand?.state.overlay = nil }
    // At the end of the review the tape is what comes next.
    dialog = .beforeGivingBack(selection: ending == .finished ? 1 : 0)
    return []
  }

  /// The tape goes on where it was, and whatever was done by hand is gone.
  private mutating func giveBack() -> [Order] {
    let usedMouse = state.usesMouse
    hand = nil
    dialog = nil
    let usesMouse = state.usesMouse
    return usedMouse == usesMouse ? [Order(.save)] : [Order(.save), Order(.reportMouse(usesMouse))]
  }

  /// Takes a key's meaning or an answer in, by hand; does nothing while the tape has the keys.
  mutating func takeInHand(_ event: Event) -> [Order] {
    guard var hand else { return [] }
    let orders = ordering(update(&hand.state, event))
    hand.outstanding.formUnion(orders.compactMap(\.request))
    self.hand = hand
    return orders
  }

  /// The whole screen: the wizard, marked as a demonstration, and the presenter's row below it.
  package func drawing(isASCII: Bool = false) -> Drawing<Event> {
    if isBlank { return Drawing(size: size) }
    let options = Screen.Options(isASCII: isASCII, isDemo: true, scrollKeys: hand == nil ? .arrows : .pages)
    let still = hand == nil && panel == nil && dialog == nil ? play?.still : nil
    return Screen.drawing(of: still?.state ?? shownState, on: still?.stage ?? stage, size: size, options: options)
  }

  /// The wizard's state with what the presenter has laid over it.
  var shownState: WizardState {
    var shown = state
    shown.schedule = schedule
    if let notice { shown.notice = notice }
    if hand != nil { return shown }
    shown.scroll += scroll
    if case .places(let selection) = panel { shown.overlay = .places(selection: selection) }
    if let saveProblem { shown.saveStatus = .failed(saveProblem) }
    return shown
  }

  var stage: Stage {
    var selection: Int?
    if case .menu(let index) = panel { selection = index }
    let ways =
      hand == nil
      ? PresenterCommand.entries.map(\.line)
      : [MenuLine(["F9"], "Give back to the tape", footer: "back to the tape")]
    return Stage(remark: remark, lines: ways, menuSelection: selection, dialog: dialog)
  }

  private var remark: String {
    if hand != nil { return "by hand" }
    let (passed, all) = progress
    let words = history[position].words
    return "\(passed)/\(all)" + (words.isEmpty ? "" : "  \(words)")
  }
}

extension Dialog {
  /// The room would see the shell.
  fileprivate static let beforeLeaving = Dialog(
    "Leave the demonstration?", "The screen goes back to the shell. Ctrl-X again leaves.",
    choices: ["Stay here", "Leave"])

  fileprivate static func beforeGivingBack(selection: Int) -> Dialog {
    Dialog(
      "Back to the tape?",
      "The tape goes on where it was; what was done by hand is gone. Ctrl-X again leaves the demonstration.",
      choices: ["Stay here", "Back to the tape", "Leave the demonstration"], selection: selection)
  }
}
