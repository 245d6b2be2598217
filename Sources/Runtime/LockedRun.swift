import Machine
import SetupRules
import StateFile
import Wizard

/// The run that a command changes: no wizard has it meanwhile, and what was damaged is mended and said.
package struct LockedRun {
  package let open: OpenStateFile
  /// nil where nothing is saved yet.
  package let saved: SetupRun?

  package init(_ choice: RunChoice, environment: Environment, now: Timestamp) throws {
    open = try choice.file(environment: environment).lock()
    let opened = try open.open(now: now)
    Output.say(lines: opened.notices)
    saved = opened.run
    if let saved { try choice.check(saved, in: open.file) }
  }
}
