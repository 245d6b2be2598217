import Machine
import SetupRules
import StateFile
import Wizard

/// The run that a command looks at, without a lock and without writing.
package struct SavedRun {
  package let file: StateFile
  /// nil where nothing is saved yet.
  package let saved: SetupRun?
  /// The saved run, or an empty one of the role.
  package var run: SetupRun

  package init(_ choice: RunChoice, environment: Environment) throws {
    file = try choice.file(environment: environment)
    let looked = try file.look()
    Output.say(lines: looked.notices)
    saved = looked.run
    run = saved ?? SetupRun(role: choice.role ?? .agents)
    if let saved { try choice.check(saved, in: file) }
  }
}
