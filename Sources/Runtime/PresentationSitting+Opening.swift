import Glibc
import Machine
import NcursesTerminal
import Pages
import Presentation
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension PresentationSitting {
  /// Opens a demonstration, and runs it until it is left or over.
  ///
  /// - Parameters:
  ///   - path: a trainer's own tape, in place of the program's.
  ///   - minutes: what the trainer has.
  package static func run(
    _ choice: DemonstrationChoice, tape path: String?, minutes: Int?, isAuto: Bool
  ) throws -> ExitStatus {
    let tape = try TapeFile.tape(path, for: choice.role)
    let environment = Environment.current
    let pages = try RunChoice(pages: choice.pages).allPages()
    let scratch = try ScratchFolder(madeBy: environment)
    let open = try lock(DemonstrationHome.stateFile(of: choice.role, in: scratch), choice.role)
    let home = try DemonstrationHome(in: scratch)
    let terminal = try choice.screen.terminal(for: "demonstration", environment)
    defer { terminal.close() }
    let recording = try choice.recording("connect-sso present")
    try home.enter()
    let now = Clock.now
    var trainers = TrainersFiles(environment, presenting: choice.role)
    let goesOn = trainers.clock(now: now)
    var clock = goesOn ?? TrainersClock(start: now)
    if let minutes { clock.minutes = minutes }
    let world = World(
      on: terminal, wake: terminal.wake, file: open, environment: home.environment, bounds: home.bounds,
      trainers: trainers)
    let run = SetupRun(role: choice.role, startedAt: now, plannedMinutes: minutes)
    var state = WizardState(run: run, pages: pages, surroundings: Surroundings(home: home.path), now: now)
    state.usesMouse = choice.screen.usesMouse
    state.isMasked = choice.screen.isMasked
    _ = update(&state, .opened(run, isSaved: false, remarks: []))
    var presentation = Presentation(tape, on: state, size: terminal.size, isAuto: isAuto, at: Clock.milliseconds)
    if goesOn != nil, now.seconds - clock.start.seconds >= 60, !isAuto {
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
    let command = "connect-sso present".adding(role: choice.role).adding("--tape", path).adding("--pages", choice.pages)
      .adding("--minutes", minutes.map { String($0) }).adding("--mask", if: choice.screen.isMasked)
    return loop.end(leaving, saying: "No real setup was touched. To show it again: \(command)")
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
      throw Refusal(
        .locked,
        ["Another presentation of the \(role.rawValue)' setup is open\(process). Please close that one first."])
    }
  }
}
