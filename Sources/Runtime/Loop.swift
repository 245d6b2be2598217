import Machine
import NcursesTerminal
import TerminalUI
import Wizard

/// The one loop of everything that is shown: a frame, what was ordered, and what comes in.
final class Loop<Shown: Sitting> {
  private(set) var sitting: Shown
  private let terminal: NcursesTerminal
  private let world: World
  private let recording: Recording?
  private var crashWords: String?
  /// What was shown last, which a click is on.
  private var shown: Drawing<Shown.Target>?

  init(_ sitting: Shown, terminal: NcursesTerminal, world: World, recording: Recording? = nil) {
    self.sitting = sitting
    self.terminal = terminal
    self.world = world
    self.recording = recording
  }

  /// Runs until the sitting is left or over, and tells how.
  func run(performing first: [SittingOrder] = []) -> Leaving {
    var orders = first
    while true {
      show()
      let wizard = sitting.wizard
      world.perform(orders, of: wizard) { sitting.wordsWhenPaused($0) }
      if let ending = world.ending ?? sitting.ending { return ending }
      world.look(at: sitting.wizard)
      let due = sitting.due.map { max(0, $0 - Clock.milliseconds) }
      let limit = [due, world.due].compactMap(\.self).min()
      orders = take(terminal.wait(milliseconds: limit, also: world.watchedDescriptor))
    }
  }

  /// Ends what was shown without a setup of one's own: gives the terminal back, says what there is to say, and answers
  /// with the exit code.
  func end(_ leaving: Leaving, saying words: String? = nil) -> ExitStatus {
    terminal.close()
    recording?.end()
    let lines = [terminal.replacedTerminal?.words, recording?.words, words].compactMap(\.self)
    Output.say(lines: sitting.wizard?.isMasked == true ? lines.map(\.withMaskedIDs) : lines)
    return recording?.failure == nil ? ExitStatus(leaving) : .inputOutput
  }

  private func show() {
    let drawing = sitting.drawing(of: terminal.size)
    // First, so that the recording has whatever anybody has seen.
    recording?.show(drawing.frame)
    // Before it is shown that the answers are saved, a fault says so, too.
    if let words = sitting.crashWords, words != crashWords {
      crashWords = words
      terminal.sayWhenCrashing(words)
    }
    terminal.show(drawing.frame)
    shown = drawing
  }

  private func take(_ inputs: [NcursesTerminal.Input]) -> [SittingOrder] {
    let keys = inputs.compactMap { input in
      if case .key(let key) = input { KeyPress(key: key, clicked: clicked(key)) } else { nil }
    }
    // A typed character is shown before anything else is done with it.
    if inputs.count == 1, let key = keys.first?.key, let shown = terminal.shown,
      let cell = sitting.echo(of: key, on: shown)
    {
      terminal.type(cell)
    }
    var orders = keys.isEmpty ? [] : give(.keys(keys, on: terminal.size))
    for input in inputs {
      switch input {
      case .stopRequested: orders += give(.askedToPause)
      case .signal(let signal): world.end(.signal(signal))
      case .hangup: world.end(.hangup)
      case .timedOut, .descriptorReady: world.lookForArrivals()
      case .key, .resized, .woken: break
      }
    }
    let bytes = world.bytesForTerminal()
    if !bytes.isEmpty { terminal.send(bytes) }
    for input in world.news(of: sitting.wizard) { orders += give(.news(input)) }
    orders += give(.timePassed(terminal.size))
    if world.ending != nil { orders += SittingOrder.effects([.save]) }
    return orders
  }

  /// What a second click before the next frame would be on may be gone.
  private func clicked(_ key: Key) -> Shown.Target? {
    let clicked = shown?.target(of: key)
    if clicked != nil { shown = nil }
    return clicked
  }

  private func give(_ input: SittingInput<Shown.Target>) -> [SittingOrder] { sitting.take(input, at: .present) }
}
