import Machine
import NcursesTerminal
import Rehearsal
import SetupRules
import TerminalUI
import Wizard

/// One rehearsal: keys go to the wizard and to the console beside it, and nothing real comes of them.
final class RehearsalSession {
  private var state: RehearsalState
  private let options: Screen.Options
  private let terminal: NcursesTerminal
  private let performer: EffectPerformer
  private let folder: RehearsalFolder
  private let recording: Recording?
  private var times = SavingTimes()
  private var ending: Leaving?
  /// What is answered to the wizard here, in place of the outside world.
  private var answers: [Event] = []

  init(
    state: RehearsalState, terminal: NcursesTerminal, performer: EffectPerformer, folder: RehearsalFolder,
    recording: Recording?
  ) {
    self.state = state
    self.terminal = terminal
    self.performer = performer
    self.folder = folder
    self.recording = recording
    options = Screen.Options(isASCII: !terminal.isUnicode)
  }

  /// Runs until the rehearsal is left, and tells how.
  func run(from opening: Event) -> Leaving {
    var effects = update(&state, .wizard(opening))
    // The trainer's notes follow what is saved.
    performer.save(state.wizard.run)
    while true {
      let frame = RehearsalScreen.frame(of: state, size: terminal.size, options: options)
      // The recording comes first: what anybody has seen is in it.
      recording?.show(frame)
      terminal.show(frame)
      // Keys that came together stop once.
      let stop = effects.firstIndex(where: \.stops)
      for (index, effect) in effects.enumerated() where !effect.stops || index == stop { perform(effect) }
      if let ending { return ending }
      let rest = times.due.map { max(0, $0 - Clock.milliseconds) }
      let limit = answers.isEmpty ? [rest, performer.lookAgainAfter].compactMap(\.self).min() : 0
      let inputs = terminal.wait(milliseconds: limit, also: performer.watchedDescriptor)
      effects = take(inputs)
    }
  }

  private func take(_ inputs: [NcursesTerminal.Input]) -> [RehearsalEffect] {
    var effects = update(&state, .wizard(.timePassed(Clock.now)))
    var piece = TextInOnePiece(inputs)
    for input in inputs where state.side == .console || !piece.swallows(input, in: state.wizard) {
      switch input {
      case .key(let key): effects += update(&state, .key(key, size: terminal.size))
      case .resized, .woken: break
      case .timedOut, .descriptorReady: performer.lookForArrivals(state.wizard.run.role)
      case .stopRequested: effects += update(&state, .wizard(.askedToPause))
      case .signal(let name): ending = ending ?? .signal(name)
      case .hangup: ending = ending ?? .hangup
      }
    }
    for event in performer.answers() + answers { effects += update(&state, .wizard(event)) }
    answers = []
    let now = Clock.milliseconds
    if times.isRested(at: now) { effects += update(&state, .wizard(.rested)) }
    if times.isRetry(hasFailed: performer.outcome.hasFailed, at: now) { performer.save(state.wizard.run) }
    return effects
  }

  private func perform(_ effect: RehearsalEffect) {
    switch effect {
    case .save(let name, let contents):
      if let reason = folder.save(name: name, contents: contents) { state.failedToSave(name, reason: reason) }
    case .wizard(let effect): perform(effect)
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .watchForRest: times.keyPressed(at: Clock.milliseconds)
    case .save: performer.save(state.wizard.run)
    case .redraw: terminal.redraw()
    case .pause where ending == nil:
      performer.waitForSaves()
      terminal.pause(saying: "The rehearsal is paused. To come back: fg")
    case .showAlone(let value) where ending == nil:
      terminal.showAlone([value], also: performer.watchedDescriptor)
    case .pause, .showAlone: break
    case .reportMouse(let isOn): terminal.reportMouse(isOn)
    case .quit(let how): ending = ending ?? .asked(how)
    case .saveKeepingBefore: performer.saveKeepingBefore(state.wizard.run)
    case .keepMine: performer.settleChange(keepingMine: state.wizard.run)
    case .takeTheirs: performer.settleChange(takingTheirsInsteadOf: state.wizard.run)
    // Nothing of one's own is read, whatever is typed.
    case .readMetadata(let typed) where !folder.contains(typed: typed),
      .copyMetadata(let typed) where !folder.contains(typed: typed):
      let reading = MetadataReading(
        outsideDemonstration: typed, message: "A rehearsal reads only its own files.",
        advice: "Please download the file in the console, and take the suggested one with Enter on the empty field.")
      answers += [.otherApplicationFound(nil), .metadataRead(reading)]
    case .completePath(let typed) where !folder.contains(typed: typed):
      answers.append(.pathCompleted(typed: typed, completed: typed, candidates: []))
    default: performer.perform(effect, for: state.wizard.run.role)
    }
  }
}

extension RehearsalEffect {
  /// Whether somebody is waited for on the normal screen.
  fileprivate var stops: Bool {
    switch self {
    case .wizard(.pause), .wizard(.showAlone): true
    case .wizard, .save: false
    }
  }
}
