import Glibc
import Machine
import NcursesTerminal
import PlainPrompt
import SetupRules
import StateFile
import Wizard

/// The wizard in plain mode: lines go in, what is ordered is performed and waited for, lines come out.
package final class PlainSitting {
  private var prompt: PlainPrompt
  private let world: World
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
  private var input = LineInput()

  init(_ state: WizardState, world: World, bell: ByteChannel, isTyped: Bool) {
    isUnicode = CharacterSet.isUnicode { world.environment[$0] }
    prompt = PlainPrompt(state: state)
    self.world = world
    self.bell = bell
    self.isTyped = isTyped
    worked = Inbox { bell.wake() }
    printed = Inbox { bell.wake() }
  }

  /// The state at the end, for the line that says how to go on.
  var lastState: WizardState { prompt.state }

  /// Runs until the wizard is left, and tells how.
  func run(from opening: [Event]) -> Leaving {
    for (index, event) in opening.enumerated() {
      perform(index == 0 ? prompt.begin(with: event) : prompt.take(event))
    }
    while world.ending == nil {
      print(isUnicode ? prompt.say() : prompt.say().map(\.asciiSpelling))
      guard world.ending == nil, let line = nextLine() else { break }
      take(line)
    }
    return world.ending ?? .endOfInput
  }

  /// Prints on a thread of its own. What takes nothing, such as a terminal after Ctrl-S, keeps whoever prints waiting for as long as
  /// it likes; a signal ends the sitting all the same.
  private func print(_ lines: [String]) {
    printer.submit { [printed] in
      do throws(Output.Failure) {
        try Output.lines(lines)
        printed.post(nil)
      } catch {
        printed.post(error)
      }
    }
    guard let failure = wait(for: printed) ?? nil else { return }
    let isHungUp = printsToTerminal && failure.cause.code == EIO
    world.end(isHungUp ? .hangup : .outputLost(failure))
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
      takeSignals()
      if world.ending != nil { return nil }
      if let line = input.next() { return line }
      if input.hasEnded {
        world.end(input.isHungUp ? .hangup : .endOfInput)
        return nil
      }
      takeNews()
      // What is found meanwhile is kept now, and told with the next line.
      if !waitingAnswers.isEmpty {
        perform([])
        continue
      }
      if wait(for: STDIN_FILENO) { input.read() }
    }
  }

  private func takeAnswers() -> [Effect] {
    let events = waitingAnswers.flatMap(\.events)
    waitingAnswers = []
    return events.flatMap { prompt.take($0) }
  }

  /// Between two lines only a save that failed is tried again; what there is to tell waits for the next one.
  private func takeNews() {
    for case .answer(let answer) in world.news(of: prompt.state) { waitingAnswers.append(answer) }
  }

  private var waitingAnswers: [Answer] = []

  private func takeSignals() {
    for signal in bell.takeSignals() { world.end(.signal(signal)) }
  }

  /// Waits for a descriptor or the bell; tells whether the descriptor can be read.
  private func wait(for descriptor: Int32) -> Bool {
    var sources = [descriptor, bell.readEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&sources, 2, world.due.map { Int32(clamping: $0) } ?? -1) > 0 else { return false }
    takeSignals()
    return sources[0].revents != 0 && sources[1].revents == 0
  }

  /// Performs effects and what follows from their answers, until all of it is done and saved, or a signal comes.
  private func perform(_ first: [Effect]) {
    var effects = first + takeAnswers()
    // It takes a while.
    if prompt.state.isLookingOnRequest { print([WizardState.isAsked]) }
    var rests = false
    while !effects.isEmpty || (world.ending == nil && prompt.state.isLookingOnRequest) {
      rests = effects.contains(.watchForRest) || rests
      world.perform(SittingOrder.effects(effects.filter { $0 != .watchForRest }), of: prompt.state) { _ in "" }
      if prompt.state.isFetching, let words = prompt.state.readingWords { print([words]) }
      waitForWorkers()
      takeNews()
      while world.ending == nil, prompt.state.isLookingOnRequest, waitingAnswers.isEmpty {
        _ = wait(for: -1)
        takeNews()
      }
      effects = takeAnswers()
      if effects.isEmpty, rests {
        rests = false
        effects = prompt.take(.rested)
      }
    }
    world.look(at: prompt.state)
    // Nobody is there to choose.
    if !isTyped, case .question(.changedElsewhere, _) = prompt.state.overlay { world.end(.endOfInput) }
  }

  /// Waits until all that was ordered is read and saved, or a signal comes.
  private func waitForWorkers() {
    world.lookForArrivals()
    world.afterAllOrders { [worked] in worked.post(true) }
    _ = wait(for: worked, count: 2)
  }

  /// Waits for what other threads have to tell; nil when a signal comes first.
  private func wait<Told>(for inbox: Inbox<Told>, count: Int = 1) -> Told? {
    var told: [Told] = []
    while true {
      told += inbox.takeAll()
      if told.count >= count { return told.last }
      // A quit that is ordered is no reason to leave what was ordered before it.
      if case .signal = world.ending { return nil }
      _ = wait(for: -1)
    }
  }
}
