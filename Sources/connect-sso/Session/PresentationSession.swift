import Machine
import NcursesTerminal
import Presentation
import SetupRules
import TerminalUI
import Wizard

/// One demonstration: the presenter's keys go in, the tape is played, and its effects stay in the scratch folder.
final class PresentationSession {
  private var presentation: Presentation
  private let terminal: NcursesTerminal
  private let performer: EffectPerformer
  private let home: DemonstrationHome
  private let recording: Recording?
  private var times = SavingTimes()
  private var ending: Leaving?
  /// Answers that need nothing from outside.
  private var answers: [Event] = []

  init(
    _ presentation: Presentation, terminal: NcursesTerminal, performer: EffectPerformer, home: DemonstrationHome,
    recording: Recording?
  ) {
    self.presentation = presentation
    self.terminal = terminal
    self.performer = performer
    self.home = home
    self.recording = recording
  }

  /// How a tape that plays by itself has ended; nil where it was left before.
  var outcome: Presentation.Outcome? { presentation.outcome }

  /// Runs until the demonstration is left or over, and tells how.
  func run() -> Leaving {
    performer.save(presentation.state.run)
    var effects: [Effect] = []
    while true {
      show()
      perform(effects)
      if let ending { return ending }
      if presentation.outcome != nil { return .asked(.finished) }
      effects = takeInputs(terminal.wait(milliseconds: waitingTime))
    }
  }

  private func show() {
    presentation.size = terminal.size
    let frame = presentation.frame(isASCII: !terminal.isUnicode)
    // First, so that the recording has whatever anybody has seen.
    recording?.show(frame)
    terminal.show(frame)
  }

  private var waitingTime: Int? {
    if !answers.isEmpty { return 0 }
    return [times.due, presentation.due].compactMap { $0 }.min().map { max(0, $0 - Clock.milliseconds) }
  }

  private func takeInputs(_ inputs: [NcursesTerminal.Input]) -> [Effect] {
    var effects: [Effect] = []
    presentation.size = terminal.size
    var piece = TextInOnePiece(inputs)
    for input in inputs where !presentation.isByHand || !piece.swallows(input, in: presentation.state) {
      switch input {
      case .key(let key): effects += presentation.take(key, at: Clock.milliseconds, now: Clock.now)
      case .resized, .woken, .timedOut, .descriptorReady: break
      case .stopRequested: effects.append(.pause)
      case .signal(let name): ending = ending ?? .signal(name)
      case .hangup: ending = ending ?? .hangup
      }
    }
    let bytes = performer.bytesForTerminal()
    if !bytes.isEmpty { terminal.send(bytes) }
    for event in performer.answers() + answers { effects += presentation.takeAnswer(event) }
    answers = []
    let now = Clock.milliseconds
    if times.isRested(at: now) { effects += presentation.takeAnswer(.rested) }
    if times.isRetry(hasFailed: performer.outcome.hasFailed, at: now) { performer.save(presentation.state.run) }
    return effects + presentation.advance(at: Clock.milliseconds, now: Clock.now)
  }

  private func perform(_ effects: [Effect]) {
    // Keys that came together stop once.
    var hasStopped = false
    for effect in effects {
      switch effect {
      case .save: performer.save(presentation.state.run)
      case .writeHandout: performer.writeHandout(presentation.state.run, presentation.state.pages)
      case .watchForRest: times.keyPressed(at: Clock.milliseconds)
      case .redraw: terminal.redraw()
      case .quit(let how): ending = ending ?? .asked(how)
      case .saveKeepingBefore: performer.saveKeepingBefore(presentation.state.run)
      case .keepMine: performer.settleChange(keepingMine: presentation.state.run)
      case .takeTheirs: performer.settleChange(takingTheirsInsteadOf: presentation.state.run)
      case .reportMouse(let isOn): terminal.reportMouse(isOn)
      case .pause where ending == nil && !hasStopped:
        hasStopped = true
        performer.waitForSaves()
        terminal.pause(saying: "The demonstration is paused. To come back: fg")
      case .showAlone(let value) where ending == nil && !hasStopped:
        hasStopped = true
        terminal.showAlone([value])
      case .pause, .showAlone: break
      default: performInside(effect)
      }
    }
  }

  /// What would reach outside the scratch folder is answered here instead.
  private func performInside(_ effect: Effect) {
    let role = presentation.state.run.role
    switch effect {
    case .copy:
      answers.append(.copied(how: "In the wizard, this copies the value. Here your clipboard stays as it is."))
    case .readMetadata(let typed) where !home.contains(typed: typed),
      .copyMetadata(let typed) where !home.contains(typed: typed):
      let reading = MetadataReading(
        outsideDemonstration: typed, message: "A demonstration reads only its own files.",
        advice: "Please take the suggested one, with Enter on the empty field.")
      answers += [.otherApplicationFound(nil), .metadataRead(reading)]
    case .completePath(let typed) where !home.contains(typed: typed):
      answers.append(.pathCompleted(typed: typed, completed: typed, candidates: []))
    case .openAddress: break
    default: performer.perform(effect, for: role)
    }
  }
}
