import Glibc
import Machine
import NcursesTerminal
import StateFile
import Wizard

extension PlainSitting {
  /// Whether the participant's environment asks for plain mode.
  static func isWished(_ environment: Environment) -> Bool {
    environment.value("ACCESSIBLE").map { $0 != "0" } ?? false
  }

  /// Runs the wizard in plain mode until it is left.
  static func run(_ opening: Opening) throws -> ExitStatus {
    let bell = try ByteChannel()
    bell.catchSignals()
    let isTyped = isatty(STDIN_FILENO) == 1
    // Who goes on is asked of somebody, and not of a pipe.
    if opening.isElsewhere, !isTyped { throw StateFileError.locked(path: opening.file.file.path, processID: nil) }
    let world = opening.world(on: nil) { bell.wake() }
    let sitting = PlainSitting(opening.state, world: world, bell: bell, isTyped: isTyped)
    let leaving = sitting.run(from: opening.events())
    if case .failed = sitting.lastState.saveStatus { world.saver?.save(sitting.lastState.run) }
    world.saver?.waitForSaves()
    // From here on a signal ends the program at once; but a terminal that goes away sends more than one.
    if leaving != .hangup, leaving != .signal(.hangup) { bell.releaseSignals() }
    // What was typed last stands on the line, such as ^C.
    if isTyped, leaving != .asked(.saved), leaving != .asked(.finished) { Output.say("", within: leaving.patience) }
    if case .outputLost(let failure) = leaving { Output.say(failure.description) }
    return opening.end(leaving, sitting.lastState, world)
  }
}
