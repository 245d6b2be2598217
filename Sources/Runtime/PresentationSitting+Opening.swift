import Glibc
import Machine
import NcursesTerminal
import Pages
import Presentation
import SetupRules
import StateFile
import TerminalUI
import Wizard

/// A demonstration as it is asked for.
package struct PresentationChoice {
  package var role = Role.agents
  /// A trainer's own tape, in place of the program's.
  package var tape: String?
  /// A trainer's folder of pages, in place of the program's own.
  package var pages: String?
  /// The minutes that the trainer has.
  package var minutes: Int?
  /// The file for a recording.
  package var recording: String?
  package var isAuto = false
  package var screen = ScreenChoice()

  package init() {}

  /// The words that show it again.
  var command: String {
    var words = ["connect-sso present"]
    if role != .agents { words.append("--role \(role.rawValue)") }
    if let tape { words.append("--tape \(ShellWord.writing(tape, within: .none))") }
    if let pages { words.append("--pages \(ShellWord.writing(pages, within: .none))") }
    if let minutes { words.append("--minutes \(minutes)") }
    if screen.isMasked { words.append("--mask") }
    return words.joined(separator: " ")
  }
}

extension PresentationSitting {
  /// Opens a demonstration, and runs it until it is left or over.
  package static func run(_ choice: PresentationChoice) throws -> ExitStatus {
    let tape = try TapeFile.tape(choice.tape, for: choice.role)
    let environment = Environment.current
    let pages = try RunChoice(pages: choice.pages).allPages()
    let scratch = try ScratchFolder(madeBy: { environment[$0] })
    let open = try lock(DemonstrationHome.stateFile(of: choice.role, in: scratch), choice.role)
    let home = try DemonstrationHome(in: scratch)
    let terminal = try choice.screen.terminal(for: "demonstration", environment)
    defer { terminal.close() }
    let recording = try choice.recording.map { path throws(Recording.Failure) in
      try Recording(path, title: "connect-sso present", colors: choice.screen.recordedColors)
    }
    try home.enter()
    let waker = terminal.waker
    let now = Clock.now
    var trainers = TrainersFiles(environment, presenting: choice.role)
    let goesOn = trainers.clock(now: now)
    var clock = goesOn ?? TrainersClock(start: now)
    if let minutes = choice.minutes { clock.minutes = minutes }
    let world = World(
      on: terminal, file: open, environment: home.environment, bounds: home.bounds, trainers: trainers,
      wake: { waker.wake() })
    let run = SetupRun(role: choice.role, startedAt: now, plannedMinutes: choice.minutes)
    var state = WizardState(
      run: run, pages: pages, surroundings: Surroundings(home: home.path), now: now)
    state.usesMouse = choice.screen.usesMouse
    state.isMasked = choice.screen.isMasked
    _ = update(&state, .opened(run, isSaved: false, remarks: []))
    var presentation = Presentation(
      tape, on: state, size: terminal.size, isAuto: choice.isAuto, at: Clock.milliseconds)
    if goesOn != nil, now.seconds - clock.start.seconds >= 60, !choice.isAuto {
      presentation.notice =
        "The clock goes on at \(Schedule.clock(now.seconds - clock.start.seconds)). R begins it anew."
    }
    var sitting = PresentationSitting(presentation, clock: clock, isASCII: !terminal.isUnicode)
    // The clock and the place on the tape are there from the first frame on.
    let told = sitting.take(.timePassed(terminal.size), at: .present)
    let loop = Loop(sitting, terminal: terminal, world: world, recording: recording)
    let leaving = loop.run(performing: SittingOrder.effects([.save]) + [.tellClock(clock)] + told)
    world.saver?.waitForSaves()
    var last = loop.sitting.presentation.tapePosition
    last.mode = .ended
    world.tellNow(last)
    if case .didNotFit(let words) = loop.sitting.presentation.outcome {
      _ = loop.end(leaving, saying: words)
      return .notGood
    }
    return loop.end(leaving, saying: "No real setup was touched. To show it again: \(choice.command)")
  }

  private static func lock(_ file: StateFile, _ role: Role) throws -> OpenStateFile {
    do throws(StateFileError) {
      let open = try file.lock()
      // What an earlier demonstration has left is known, and written over.
      _ = try open.open(now: Clock.now)
      return open
    } catch {
      guard case .locked(_, let processID) = error else { throw error }
      let process = processID.map { " (process \($0))" } ?? ""
      Output.say("Another presentation of the \(role.rawValue)' setup is open\(process). Please close that one first.")
      throw ExitStatus.locked
    }
  }
}
