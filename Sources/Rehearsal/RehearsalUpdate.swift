import SetupRules
import TerminalUI
import Wizard

/// Takes in what happened: the new state, and what the outside world is to do, in order.
package func update(_ state: inout RehearsalState, _ event: RehearsalEvent) -> [RehearsalEffect] {
  let (run, past) = (state.wizard.run, state.console.past)
  var effects: [RehearsalEffect] = []
  switch event {
  case .wizard(let event): effects = state.takeInWizard(event)
  case .key(let key, let size, let clicked):
    effects = state.takeInDialog(key, clicked) ?? state.take(key, size, clicked)
  case .downloadFailed(let name, let reason): state.console.notice = "\(name) is not saved: \(reason)."
  }
  state.watch(since: run)
  // Whole steps, and not each letter.
  if state.console.past != past { effects.append(.keep(state.console.record)) }
  return effects
}

extension RehearsalState {
  /// While something is asked, the keys answer; nil for what is done all the same.
  fileprivate mutating func takeInDialog(_ key: Key, _ clicked: RehearsalTarget?) -> [RehearsalEffect]? {
    guard var asked, key == .control("x") || KeyMap.always(key) == nil else { return nil }
    var event: Event?
    if case .dialog(let clicked) = clicked { event = clicked }
    let answer = asked.dialog.answer(to: key, clicked: event)
    self.asked = answer == nil ? asked : nil
    // Asked once, it is asked no more.
    if key == .control("x") { return leave(asked.subject) }
    guard let answer else { return [] }
    switch asked.subject {
    case .leaving, .ending: return answer == 0 ? [] : leave(asked.subject)
    case .beginning(let wizard, let console): return answer == 0 ? goOn() : begin(wizard, console)
    }
  }

  private mutating func leave(_ subject: Asked.Subject) -> [RehearsalEffect] {
    asked = nil
    switch subject {
    case .leaving, .beginning: return update(&wizard, .askedToQuit(.saved)).flatMap { perform($0) }
    case .ending: return [.wizard(.quit(.finished))]
    }
  }

  private mutating func goOn() -> [RehearsalEffect] {
    wizard.notice = "The rehearsal goes on where it was left. F6 changes the side."
    return []
  }

  private mutating func begin(_ wizard: WizardState, _ console: ConsoleState) -> [RehearsalEffect] {
    let usesMouse = self.wizard.usesMouse
    self.wizard = wizard
    self.wizard.usesMouse = usesMouse
    self.console = console
    clipboard = ""
    side = .wizard
    return [.clear, .wizard(.save)]
  }

  fileprivate mutating func take(_ key: Key, _ size: Size, _ clicked: RehearsalTarget?) -> [RehearsalEffect] {
    let layout = RehearsalLayout(size: size)
    switch key {
    case .function(6):
      side = side.other
      return []
    case .mouse(let mouse):
      switch mouse.action {
      case .pressed: return clicked.map { take($0) } ?? []
      case .released: return []
      case .wheelDown, .wheelUp: return turnWheel(mouse, layout)
      }
    case .control("v"): return paste()
    default: return side == .wizard ? takeInWizard(key, layout) : takeInConsole(key, layout)
    }
  }

  private mutating func paste() -> [RehearsalEffect] {
    if side == .wizard { return takeInWizard(.askedToPaste) }
    if clipboard.isEmpty {
      console.notice = "Nothing is copied yet. In the wizard, Ctrl-Y copies its value."
      return []
    }
    return takeInConsole(.pasted(clipboard))
  }

  /// A click also brings the keys to its half.
  private mutating func take(_ clicked: RehearsalTarget) -> [RehearsalEffect] {
    switch clicked {
    case .side(let chosen):
      side = chosen
      return []
    case .paste: return paste()
    case .wizard(let event):
      side = .wizard
      return takeInWizard(event)
    case .console(let target):
      side = .console
      return perform(console.click(target.control, before: target.character))
    case .dialog: return []
    }
  }

  /// The wheel reads on in the half that it stands in.
  private mutating func turnWheel(_ mouse: Key.Mouse, _ layout: RehearsalLayout) -> [RehearsalEffect] {
    let sides: [RehearsalState.Side] = layout.isBeside ? [.wizard, .console] : [side]
    guard layout.rows.contains(mouse.row),
      let hit = sides.first(where: { layout.columns(of: $0).contains(mouse.column) })
    else { return [] }
    if hit == .wizard { return takeInWizard(.mouse(mouse), layout) }
    return takeInConsole(
      ConsoleKeyMap.scroll(down: mouse.action == .wheelDown, in: console, size: layout.size(of: .console)))
  }

  private mutating func takeInConsole(_ key: Key, _ layout: RehearsalLayout) -> [RehearsalEffect] {
    if let direction = ConsoleKeyMap.direction(of: key, in: console) {
      console.move(to: direction.neighbour(in: console, columns: layout.console.count))
      return []
    }
    if let event = KeyMap.always(key) { return takeInWizard(event) }
    let event = ConsoleKeyMap.event(for: key, in: console, size: layout.size(of: .console))
    return event.map { takeInConsole($0) } ?? []
  }

  private mutating func takeInConsole(_ event: ConsoleEvent) -> [RehearsalEffect] { perform(console.take(event)) }

  private mutating func perform(_ effects: [ConsoleEffect]) -> [RehearsalEffect] {
    if console.showsLogin { console.remarks = differences }
    return effects.flatMap { effect -> [RehearsalEffect] in
      switch effect {
      case .save(let name, let contents): return [.save(name: name, contents: contents)]
      case .copy(let value): clipboard = value
      case .mend(let box):
        return takeInWizard(.jumped(to: .step(Step.setRelayState.id))) + takeInWizard(.focused(box.item))
      case .leave: asked = Asked(subject: .ending, dialog: .beforeEnding)
      }
      return []
    }
  }
}

extension RehearsalState {
  private mutating func takeInWizard(_ key: Key, _ layout: RehearsalLayout) -> [RehearsalEffect] {
    guard let event = KeyMap.event(for: key, in: wizard, size: layout.size(of: .wizard)) else { return [] }
    return takeInWizard(event)
  }

  fileprivate mutating func takeInWizard(_ event: Event) -> [RehearsalEffect] {
    switch wizard.beginsToLeave(with: event) {
    case .saved: askToLeave()
    case .finished: if console.hasSeenRightLogin { askToLeave() } else { proveIt() }
    case .interrupted, .leftElsewhere, nil: return update(&wizard, pasting(event)).flatMap { perform($0) }
    }
    if case .chose = event { wizard.overlay = nil }
    return []
  }

  private mutating func askToLeave() {
    asked =
      console.hasSeenRightLogin
      ? Asked(subject: .ending, dialog: .beforeEnding)
      : Asked(subject: .leaving, dialog: .beforeLeaving(isKept: isKept))
  }

  /// What was set up is tried before the rehearsal ends.
  private mutating func proveIt() {
    side = .console
    console.open("sign-in")
    console.notice = "The wizard is done. Now comes the proof: the first login."
  }

  /// What asks how to paste pastes, once there is something to paste.
  private func pasting(_ event: Event) -> Event {
    if clipboard.isEmpty { return event }
    if event == .askedToPaste { return .pasted(clipboard) }
    return event == .chose(.askedToPaste) ? .chose(.pasted(clipboard)) : event
  }

  /// What would go to the machine's clipboard or browser stays in the rehearsal.
  private mutating func perform(_ effect: Effect) -> [RehearsalEffect] {
    switch effect {
    case .copy(let value):
      clipboard = value
      return takeInWizard(.told("Copied. F6 goes to the console, Ctrl-V pastes it there."))
    case .openAddress(let address):
      side = .console
      if address.hasSuffix("/connect/home"), console.offersNewTab { console.open(console.values["newTabPage"]) }
      return []
    case .writeHandout:
      wizard.notice = "A rehearsal writes no handout. The wizard for real does."
      return []
    case .save, .saveKeepingBefore, .watchForRest, .readMetadata, .fetchMetadata, .keepPastedMetadata, .copyMetadata,
      .completePath, .findOtherApplication, .findAgentsRun, .searchMetadata, .askAccount, .showAlone, .redraw, .pause,
      .reportMouse, .setAside, .keepMine, .takeTheirs, .takeOver, .quit:
      return [.wizard(effect)]
    }
  }
}

extension ConsoleState.BoxToMend {
  /// The wizard's item that tells of it.
  fileprivate var item: Item.ID { self == .relayState ? Field.relayState.rawValue : "pasted" }
}
