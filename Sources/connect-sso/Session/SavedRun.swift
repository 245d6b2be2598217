import Machine
import SetupRules
import StateFile
import Wizard

/// The run that a command looks at, without a lock and without writing.
struct SavedRun {
  let file: StateFile
  /// nil where nothing is saved yet.
  let saved: SetupRun?
  private let role: Role

  init(_ choice: RunChoice, environment: Environment) throws {
    file = try choice.file(environment: environment)
    saved = try file.read()
    role = choice.role ?? .agents
    if let saved { try choice.check(saved) }
  }

  /// The saved run, or an empty one of the role.
  var run: SetupRun { saved ?? SetupRun(role: role) }
}
