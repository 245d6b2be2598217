import Machine
import SetupRules
import StateFile
import Wizard

/// The run that a command changes: no wizard has it meanwhile, and what was damaged is mended and said.
package struct LockedRun {
  package let file: StateFile
  /// nil where nothing is saved yet.
  package let saved: SetupRun?
  private let open: OpenStateFile

  package init(_ choice: RunChoice, environment: Environment, now: Timestamp) throws {
    file = try choice.file(environment: environment)
    open = try file.lock()
    let opened = try open.open(now: now)
    Output.say(lines: opened.notices)
    saved = opened.run
    if let saved { try choice.check(saved, in: file) }
  }

  package func save(_ run: SetupRun) throws(StateFileError) { try open.save(run) }

  /// Saves the run, and answers with the path under which the one before is kept; nil where there was none.
  package func save(_ run: SetupRun, keepingStateBefore now: Timestamp) throws(StateFileError) -> String? {
    try open.save(run, keepingStateBefore: now)
  }

  /// Lets others have the run again.
  package func release() { open.release() }
}
