import Glibc
import Machine
import NcursesTerminal
import SetupRules
import StateFile
import Wizard

extension PlainSitting {
  /// Whether the participant's environment asks for plain mode.
  static func isWished(_ environment: Environment) -> Bool {
    guard let wish = environment["ACCESSIBLE"] else { return false }
    return !wish.isEmpty && wish != "0"
  }

  /// Opens the wizard in plain mode on its state file, and runs it until it is left.
  ///
  /// - Parameter option: what opens it in plain mode again.
  package static func run(_ choice: RunChoice, option: String = "", isMasked: Bool = false) throws -> ExitStatus {
    let environment = Environment.current
    let file = OpenStateFile(try choice.file(environment: environment))
    let pages = try choice.allPages()
    let opening = try Opening(of: file, choice, environment: environment)
    let command = choice.command + option + (isMasked ? " --mask" : "")
    return try run(choice, opening, file, pages, environment: environment, command: command, isMasked: isMasked)
  }

  /// The same for what is opened already.
  ///
  /// - Parameter command: the words that open it again.
  static func run(
    _ choice: RunChoice, _ opening: Opening, _ file: OpenStateFile, _ pages: [String: Page],
    environment: Environment, command: String, isMasked: Bool = false
  ) throws -> ExitStatus {
    let bell = try ByteChannel()
    let signals = SignalWatch { bell.write(1) }
    let isTyped = isatty(STDIN_FILENO) == 1
    // Who goes on is asked of somebody, and not of a pipe.
    if opening.isElsewhere, !isTyped { throw StateFileError.locked(path: file.file.path, processID: nil) }
    let world = World(
      on: NoScreen(), file: file, isElsewhere: opening.isElsewhere, environment: environment, joining: choice.board,
      wake: { bell.write(1) })
    var state = WizardState(
      run: opening.run, pages: pages,
      surroundings: Surroundings(environment: environment, stateFile: file.file.path), now: Clock.now)
    if choice.board != nil { state.board = .joined }
    state.isMasked = isMasked
    let sitting = PlainSitting(state, world: world, signals: signals, bell: bell, isTyped: isTyped)
    let leaving = sitting.run(from: opening.events())
    if case .failed = sitting.lastState.saveStatus { world.saver?.save(sitting.lastState.run) }
    world.saver?.waitForSaves()
    // From here on a signal ends the program at once; but a terminal that goes away sends more than one.
    if leaving != .hangup, leaving != .signal(.hangup) { signals.release() }
    // What was typed last stands on the line, such as ^C.
    if isTyped, leaving != .asked(.saved), leaving != .asked(.finished) { Output.say("", within: leaving.patience) }
    if case .outputLost(let failure) = leaving { Output.say(failure.description) }
    let status = Farewell.say(leaving, sitting.lastState, world.outcome, claim: file.claim, command: command)
    world.leaveBoard(sitting.lastState, leaving)
    return status
  }
}
