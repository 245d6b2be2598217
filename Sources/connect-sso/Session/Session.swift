import Machine
import NcursesTerminal
import Pages
import SetupRules
import StateFile
import TerminalUI
import Wizard

/// One sitting at the wizard: keys go in, the screen is shown, effects are performed.
final class Session {
  private var state: WizardState
  private let options: Screen.Options
  private let terminal: NcursesTerminal
  private let performer: EffectPerformer
  private var times = SavingTimes()
  /// What was typed since another wizard was asked for the run: it belongs to the run that comes. Nil while none is asked.
  private var typedAhead: [NcursesTerminal.Input]?
  private let command: String
  /// What a fault would say now.
  private var toldStatus = WizardState.SaveStatus.nothingToSave
  private var ending: Leaving?
  /// What is to be done after the next screen.
  private var effects: [Effect] = []

  init(state: WizardState, terminal: NcursesTerminal, performer: EffectPerformer, command: String) {
    self.state = state
    self.terminal = terminal
    self.performer = performer
    self.command = command
    options = Screen.Options(isASCII: !terminal.isUnicode)
  }

  /// Shows the first screen.
  func begin(with opening: Event) {
    effects = take(opening)
    show()
  }

  /// Takes in what was found out after the first screen.
  func takeNews(_ event: Event) {
    effects += take(event)
  }

  /// Runs until the wizard is left, and tells how.
  func run() -> Leaving {
    while true {
      show()
      perform(effects)
      if let ending { return ending }
      let inputs = terminal.wait(milliseconds: waitingTime, also: performer.watchedDescriptor)
      echo(inputs)
      effects = takeInputs(inputs)
    }
  }

  private func show() {
    terminal.show(Screen.frame(of: state, size: terminal.size, options: options))
    guard state.saveStatus != toldStatus else { return }
    toldStatus = state.saveStatus
    terminal.sayWhenCrashing(Farewell.crashed(toldStatus, command: command))
  }

  /// Shows a typed character before anything else is done with it.
  private func echo(_ inputs: [NcursesTerminal.Input]) {
    guard inputs.count == 1, case .key(let key) = inputs[0], let shown = terminal.shown,
      let echo = Screen.echo(of: key, on: shown, in: state)
    else { return }
    terminal.type(echo)
  }

  /// The first screen needs one page of the program whole; the others follow before the first key.
  func readAllPages() {
    // The pages inside the program are held complete by a test; if one were not, its head still serves.
    if let pages = try? Pages.embedded() { state.pages = pages }
  }

  /// The state at the end, for the line that says how to go on.
  var lastState: WizardState { state }

  private func take(_ event: Event) -> [Effect] { update(&state, event) }

  private var waitingTime: Int? {
    let saving = times.due.map { max(0, $0 - Clock.milliseconds) }
    return [saving, performer.lookAgainAfter].compactMap { $0 }.min()
  }

  private func takeInputs(_ inputs: [NcursesTerminal.Input]) -> [Effect] {
    var effects = take(.timePassed(Clock.now)) + takeKeys(inputs)
    for input in inputs {
      switch input {
      case .key, .resized, .woken: break
      case .timedOut: performer.lookForArrivals(state.run.role)
      case .descriptorReady: performer.lookForArrivals(state.run.role)
      case .stopRequested: effects += take(.askedToPause)
      case .signal(let name): ending = ending ?? .signal(name)
      case .hangup: ending = ending ?? .hangup
      }
    }
    let bytes = performer.bytesForTerminal()
    if !bytes.isEmpty { terminal.send(bytes) }
    effects += takeAnswers()
    let now = Clock.milliseconds
    if times.isRested(at: now) { effects += take(.rested) }
    // The header stays as it is until the try has gone well.
    if times.isRetry(hasFailed: performer.outcome.hasFailed, at: now) { performer.save(state.run) }
    if ending != nil { effects.append(.save) }
    return effects
  }

  private func takeAnswers() -> [Effect] {
    var effects: [Effect] = []
    for event in performer.answers() {
      effects += take(event)
      switch event {
      case .opened:
        let typed = typedAhead ?? []
        typedAhead = nil
        effects += takeKeys(typed)
      // The question is asked again, and nobody has seen it yet.
      case .foundOpenElsewhere: typedAhead = nil
      default: break
      }
    }
    return effects
  }

  private func takeKeys(_ inputs: [NcursesTerminal.Input]) -> [Effect] {
    var effects: [Effect] = []
    var piece = TextInOnePiece(inputs)
    for input in inputs {
      guard case .key(let key) = input, !piece.swallows(input, in: state) else { continue }
      if typedAhead != nil {
        if key == .control("c") || key == .control("x") { ending = ending ?? .asked(.leftElsewhere) }
        typedAhead?.append(input)
      } else if let event = KeyMap.event(for: key, in: Screen.drawn(state, options: options), size: terminal.size) {
        effects += take(event)
        if effects.contains(.takeOver) { typedAhead = [] }
      }
    }
    return effects
  }

  private func perform(_ effects: [Effect]) {
    var hasWaited = false
    for effect in effects {
      switch effect {
      case .watchForRest: times.keyPressed(at: Clock.milliseconds)
      case .save: performer.save(state.run)
      case .writeHandout: performer.writeHandout(state.run, state.pages)
      case .redraw: terminal.redraw()
      // Whoever is asked to end waits for nobody, whatever was pressed before; keys that came together ask once.
      case _ where effect.waitsForSomebody && (ending != nil || hasWaited): break
      case .pause:
        hasWaited = true
        pause()
      case .reportMouse(let isOn): terminal.reportMouse(isOn)
      case .showAlone(let value):
        hasWaited = true
        terminal.showAlone([value], also: performer.watchedDescriptor)
      case .quit(let how): ending = ending ?? .asked(how)
      case .takeOver: performer.takeOver(from: state.run)
      case .saveKeepingBefore: performer.saveKeepingBefore(state.run)
      case .keepMine: performer.settleChange(keepingMine: state.run)
      case .takeTheirs: performer.settleChange(takingTheirsInsteadOf: state.run)
      default: performer.perform(effect, for: state.run.role)
      }
    }
  }

  /// Everything is on disk before the program stands still, because it may never go on.
  private func pause() {
    performer.waitForSaves()
    terminal.pause(saying: Farewell.paused(performer.outcome))
  }
}

extension Effect {
  fileprivate var waitsForSomebody: Bool {
    switch self {
    case .pause, .showAlone, .takeOver: true
    default: false
    }
  }
}
