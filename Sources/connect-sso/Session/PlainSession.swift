import Glibc
import Machine
import NcursesTerminal
import PlainPrompt
import SetupRules
import StateFile
import Wizard

/// One sitting at the wizard in plain mode: lines go in, effects are performed and waited for, lines come out.
final class PlainSession {
  private var prompt: PlainPrompt
  private let performer: EffectPerformer
  private let signals: SignalWatch
  private let bell: ByteChannel
  private let worked: Inbox<Bool>
  /// Nil where what was printed has arrived.
  private let printed: Inbox<Output.Failure?>
  private let printer = Worker()
  private let printsToTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether the terminal, or whoever reads, takes more than ASCII.
  private let isUnicode: Bool
  /// Whether somebody types, who can be asked.
  private let isTyped: Bool
  private var times = SavingTimes()
  private var input = LineInput()
  private var ending: Leaving?

  init(state: WizardState, performer: EffectPerformer, signals: SignalWatch, bell: ByteChannel, isTyped: Bool) {
    isUnicode = CharacterSet { performer.environment[$0] }.isUnicode
    prompt = PlainPrompt(state: state)
    self.performer = performer
    self.signals = signals
    self.bell = bell
    self.isTyped = isTyped
    worked = Inbox { bell.write(1) }
    printed = Inbox { bell.write(1) }
  }

  /// The state at the end, for the line that says how to go on.
  var lastState: WizardState { prompt.state }

  /// Runs until the wizard is left, and tells how.
  func run(from opening: [Event]) -> Leaving {
    for (index, event) in opening.enumerated() {
      perform(index == 0 ? prompt.begin(with: event) : prompt.take(event))
    }
    while ending == nil {
      print(isUnicode ? prompt.say() : prompt.say().map(\.asciiSpelling))
      guard ending == nil, let line = nextLine() else { break }
      take(line)
    }
    return ending ?? .endOfInput
  }

  /// Prints on a thread of its own. What takes nothing, such as a terminal after Ctrl-S, keeps whoever prints waiting for as long as
  /// it likes; a signal ends the sitting all the same.
  private func print(_ lines: [String]) {
    let printed = printed
    printer.submit {
      do throws(Output.Failure) {
        try Output.lines(lines)
        printed.post(nil)
      } catch {
        printed.post(error)
      }
    }
    guard let failure = wait(for: printed) ?? nil else { return }
    let isHungUp = printsToTerminal && failure.cause.code == EIO
    ending = ending ?? (isHungUp ? .hangup : .outputLost(failure))
  }

  private func take(_ line: [UInt8]) {
    if input.isEmptyInPaste { return prompt.takeEmptyLineOfPaste() }
    if input.isCut {
      prompt.remark(
        "This terminal keeps \(LineInput.longestInTerminal) characters of a line. A longer text can come as a file.")
    }
    _ = prompt.take(.timePassed(Clock.now))
    perform(prompt.take(line: TypedLine.text(of: line)))
  }

  /// Waits for a line; nil when the sitting ends first.
  private func nextLine() -> [UInt8]? {
    while true {
      takeSignal()
      if ending != nil { return nil }
      if let line = input.next() { return line }
      if input.hasEnded {
        ending = input.isHungUp ? .hangup : .endOfInput
        return nil
      }
      if times.isRetry(hasFailed: performer.outcome.hasFailed, at: Clock.milliseconds) {
        performer.save(prompt.state.run)
      }
      if wait(for: STDIN_FILENO) { input.read() }
    }
  }

  private func takeSignal() {
    if let name = signals.take() { ending = ending ?? .signal(name) }
  }

  /// Waits for a descriptor or the bell; tells whether the descriptor can be read.
  private func wait(for descriptor: Int32) -> Bool {
    var sources = [descriptor, bell.readEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = times.due.map { Int32(clamping: max(0, $0 - Clock.milliseconds)) } ?? -1
    guard poll(&sources, 2, timeout) > 0 else { return false }
    if sources[1].revents != 0 { _ = bell.readAll() }
    return sources[0].revents != 0 && sources[1].revents == 0
  }

  /// Performs effects and what follows from their answers, until all of it is done and saved, or a signal comes.
  private func perform(_ first: [Effect]) {
    var effects = first
    var rests = false
    while !effects.isEmpty {
      rests = effects.contains(.watchForRest) || rests
      for effect in effects { perform(effect) }
      waitForWorkers()
      effects = performer.answers().flatMap { prompt.take($0) }
      if effects.isEmpty, rests {
        rests = false
        effects = prompt.take(.rested)
      }
    }
    // Nobody is there to choose.
    if !isTyped, case .question(.changedElsewhere, _) = prompt.state.overlay { ending = ending ?? .endOfInput }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .save: performer.save(prompt.state.run)
    case .writeHandout: performer.writeHandout(prompt.state.run, prompt.state.pages)
    case .quit(let how): ending = ending ?? .asked(how)
    case .takeOver: performer.takeOver(from: prompt.state.run)
    case .saveKeepingBefore: performer.saveKeepingBefore(prompt.state.run)
    case .keepMine: performer.settleChange(keepingMine: prompt.state.run)
    case .takeTheirs: performer.settleChange(takingTheirsInsteadOf: prompt.state.run)
    default: performer.perform(effect, for: prompt.state.run.role)
    }
  }

  /// Waits until all that was ordered is read and saved, or a signal comes.
  private func waitForWorkers() {
    performer.lookForArrivals(prompt.state.run.role)
    let worked = worked
    performer.afterReading { worked.post(true) }
    performer.afterSaving { worked.post(true) }
    _ = wait(for: worked, count: 2)
  }

  /// Waits for what other threads have to tell; nil when a signal comes first.
  private func wait<Answer>(for inbox: Inbox<Answer>, count: Int = 1) -> Answer? {
    var answers: [Answer] = []
    while true {
      answers += inbox.takeAll()
      if answers.count >= count { return answers.last }
      takeSignal()
      // A quit that is ordered is no reason to leave what was ordered before it.
      if case .signal = ending { return nil }
      _ = wait(for: -1)
    }
  }
}
