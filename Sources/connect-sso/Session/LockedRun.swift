import SetupRules
import StateFile
import Wizard

/// The run that a command changes: no wizard has it meanwhile, and what was damaged is mended and said.
struct LockedRun {
  let file: StateFile
  /// nil where nothing is saved yet.
  let saved: SetupRun?
  private let lock: Lock

  init(_ choice: RunChoice, environment: Environment, now: Timestamp) throws {
    file = try choice.file(environment: environment)
    lock = try file.lock()
    let opened = try file.open(now: now)
    Output.say(lines: opened.notices)
    saved = opened.run
    if let saved { try choice.check(saved) }
  }

  /// Lets others have the run again.
  func release() { lock.release() }
}
