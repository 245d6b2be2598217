import Glibc
import Machine
import NcursesTerminal
import SetupRules
import StateFile
import Wizard

extension PlainSession {
  /// Whether the participant's environment asks for plain mode.
  static func isWished(environment: Environment) -> Bool {
    guard let wish = environment["ACCESSIBLE"] else { return false }
    return !wish.isEmpty && wish != "0"
  }

  private static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }

  /// Opens the wizard in plain mode as it was asked for on the command line.
  static func run(choice: RunChoice) throws -> ExitStatus {
    let environment = Environment.current
    let file = try choice.file(environment: environment)
    return try run(choice, OpenStateFile(file), environment: environment, command: choice.command + " --plain")
  }

  /// Opens the wizard in plain mode on its state file, and runs it until it is left.
  ///
  /// - Parameters:
  ///   - opened: what was opened already.
  ///   - pages: what was read already.
  ///   - command: the words that open it again.
  static func run(
    _ choice: RunChoice, _ file: OpenStateFile, _ opened: Opening? = nil, pages: NamedValues<Page>? = nil,
    environment: Environment, command: String
  ) throws -> ExitStatus {
    let pages = try pages ?? choice.allPages()
    let bell = try ByteChannel()
    let signals = SignalWatch { bell.write(1) }
    let opening = try opened ?? Opening(of: file, choice, environment: environment)
    // Who goes on is asked of somebody, and not of a pipe.
    if opening.isElsewhere, !isTyped { throw StateFileError.locked(path: file.file.path, processID: nil) }
    let performer = EffectPerformer(file: file, environment: environment, wake: { bell.write(1) })
    performer.isElsewhere = opening.isElsewhere
    let state = WizardState(
      run: opening.run, pages: pages,
      surroundings: Surroundings(environment: environment, stateFile: file.file.path), now: Clock.now)
    let session = PlainSession(state: state, performer: performer, signals: signals, bell: bell, isTyped: isTyped)
    let trouble = opening.trouble.map { [Event.saveFailed($0.description)] } ?? []
    let leaving = session.run(from: [opening.event] + trouble)
    if case .failed = session.lastState.saveStatus { performer.save(session.lastState.run) }
    performer.waitForSaves()
    // From here on a signal ends the program at once; but a terminal that goes away sends more than one.
    if leaving != .hangup, leaving != .signal(.hangup) { signals.release() }
    // What was typed last stands on the line, such as ^C.
    if isTyped, leaving != .asked(.saved), leaving != .asked(.finished) { Output.say("", within: leaving.patience) }
    if case .outputLost(let failure) = leaving { Output.say(failure.description) }
    return Farewell.say(leaving, session.lastState, performer.outcome, claim: file.claim, command: command)
  }
}
