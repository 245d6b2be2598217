import TerminalUI
import Wizard

/// Takes in what happened: the new state, and what the outside world is to do, in order.
package func update(_ state: inout RehearsalState, _ event: RehearsalEvent) -> [RehearsalEffect] {
  switch event {
  case .wizard(let event): return state.takeInWizard(event)
  case .key(let key, let size, let clicked): return state.take(key, size, clicked)
  case .downloadFailed(let name, let reason):
    state.console.notice = "\(name) is not saved: \(reason)."
    return []
  }
}

extension RehearsalState {
  fileprivate mutating func take(_ key: Key, _ size: Size, _ clicked: RehearsalTarget?) -> [RehearsalEffect] {
    let layout = RehearsalLayout(size: size)
    switch key {
    case .function(6):
      changeSide()
      return []
    case .mouse(let mouse):
      switch mouse.action {
      case .pressed: return clicked.map { take($0) } ?? []
      case .released: return []
      case .wheelDown, .wheelUp: return turnWheel(mouse, layout)
      }
    case .control("v"): return paste()
    default: return side == .wizard ? takeInWizard(key, layout) : takeInConsole(key)
    }
  }

  private mutating func changeSide() { side = side == .wizard ? .console : .wizard }

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
    }
  }

  /// The wheel reads on in the half that it stands in.
  private mutating func turnWheel(_ mouse: Key.Mouse, _ layout: RehearsalLayout) -> [RehearsalEffect] {
    let sides: [RehearsalState.Side] = layout.isBeside ? [.wizard, .console] : [side]
    guard layout.rows.contains(mouse.row),
      let hit = sides.first(where: { layout.columns(of: $0).contains(mouse.column) })
    else { return [] }
    if hit == .wizard { return takeInWizard(.mouse(mouse), layout) }
    return takeInConsole(mouse.action == .wheelDown ? .pagedDown : .pagedUp)
  }

  private mutating func takeInConsole(_ key: Key) -> [RehearsalEffect] {
    switch key {
    // What ends, pauses and redraws is the same on both sides.
    case .control("x"): return takeInWizard(.askedToQuit(.saved))
    case .control("c"): return takeInWizard(.askedToQuit(.interrupted))
    case .control("z"): return takeInWizard(.askedToPause)
    case .control("l"): return takeInWizard(.askedToRedraw)
    default:
      guard let event = ConsoleKeyMap.event(for: key, in: console) else { return [] }
      return takeInConsole(event)
    }
  }

  private mutating func takeInConsole(_ event: ConsoleEvent) -> [RehearsalEffect] { perform(console.take(event)) }

  private mutating func perform(_ effects: [ConsoleEffect]) -> [RehearsalEffect] {
    if console.showsLogin { console.remarks = differences }
    return effects.compactMap { effect in
      switch effect {
      case .save(let name, let contents): return .save(name: name, contents: contents)
      case .copy(let value):
        clipboard = value
        return nil
      case .leave: return .wizard(.quit(.finished))
      }
    }
  }
}

extension RehearsalState {
  private mutating func takeInWizard(_ key: Key, _ layout: RehearsalLayout) -> [RehearsalEffect] {
    guard let event = KeyMap.event(for: key, in: wizard, size: layout.size(of: .wizard)) else { return [] }
    return takeInWizard(event)
  }

  fileprivate mutating func takeInWizard(_ event: Event) -> [RehearsalEffect] {
    update(&wizard, pasting(event)).flatMap { perform($0) }
  }

  /// What asks how to paste pastes, once there is something to paste.
  private func pasting(_ event: Event) -> Event {
    if clipboard.isEmpty { return event }
    switch event {
    case .askedToPaste: return .pasted(clipboard)
    case .chose(.askedToPaste): return .chose(.pasted(clipboard))
    default: return event
    }
  }

  /// What would go to the machine's clipboard or browser stays in the rehearsal.
  private mutating func perform(_ effect: Effect) -> [RehearsalEffect] {
    switch effect {
    case .copy(let value):
      clipboard = value
      return takeInWizard(.copied(how: "Copied. F6 goes to the console, Ctrl-V pastes it there."))
    case .openAddress(let address):
      side = .console
      if address.hasSuffix("/connect/home"), console.offersNewTab { console.open(console.values["newTabPage"]) }
      return []
    case .writeHandout:
      wizard.notice = WizardState.Notice("A rehearsal writes no handout. The wizard for real does.")
      return []
    case .quit(.finished) where !console.hasSeenRightLogin:
      side = .console
      console.open("sign-in")
      console.notice = "The wizard is done. Now comes the proof: the first login."
      return []
    default: return [.wizard(effect)]
    }
  }
}
