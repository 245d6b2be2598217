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
  /// When `rested` is due, in the milliseconds of `Clock`; nil while nothing waits for it.
  private var restDue: Int?
  private var ending: Leaving?
  /// What is to be done after the next screen.
  private var effects: [Effect] = []

  init(state: WizardState, terminal: NcursesTerminal, performer: EffectPerformer) {
    self.state = state
    self.terminal = terminal
    self.performer = performer
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
    let rest = restDue.map { max(0, $0 - Clock.milliseconds) }
    return [rest, performer.lookAgainAfter].compactMap { $0 }.min()
  }

  private func takeInputs(_ inputs: [NcursesTerminal.Input]) -> [Effect] {
    var effects = take(.timePassed(Clock.now))
    for input in inputs {
      switch input {
      case .key(let key):
        if let event = KeyMap.event(for: key, in: state, size: terminal.size) { effects += take(event) }
      case .resized, .woken: break
      case .timedOut: performer.lookForArrivals()
      case .descriptorReady: performer.lookForArrivals()
      case .stopRequested: effects += take(.askedToPause)
      case .signal(let name): ending = ending ?? .signal(name)
      case .hangup: ending = ending ?? .hangup
      }
    }
    let bytes = performer.bytesForTerminal()
    if !bytes.isEmpty { terminal.send(bytes) }
    for event in performer.answers() { effects += take(event) }
    if let due = restDue, Clock.milliseconds >= due {
      restDue = nil
      effects += take(.rested)
    }
    if ending != nil { effects.append(.save) }
    return effects
  }

  private func perform(_ effects: [Effect]) {
    var hasWaited = false
    for effect in effects {
      switch effect {
      case .watchForRest: restDue = Clock.milliseconds + 1000
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
      case .takeOver:
        performer.perform(effect, for: state.run.role)
        // The run comes with its own text: what was typed after the answer belongs to it.
        takeAnswersNow()
      default: performer.perform(effect, for: state.run.role)
      }
    }
  }

  private func takeAnswersNow() {
    let effects = performer.answers().flatMap { take($0) }
    show()
    perform(effects)
  }

  /// Everything is on disk before the program stands still, because it may never go on.
  private func pause() {
    performer.waitForSaves()
    terminal.pause(saying: Farewell.paused)
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
