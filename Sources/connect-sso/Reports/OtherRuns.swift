import SetupRules
import StateFile
import Wizard

/// The runs of the other roles, in their usual places.
enum OtherRuns {
  /// The application of the other role, where a whole state file in the usual place knows it.
  static func application(besides role: Role, environment: Environment) -> OtherApplication? {
    // A run that cannot be read is told by its own status, not here.
    guard let path = try? StateFile.defaultPath(for: role.other, environment: { environment[$0] }),
      let run = try? StateFile(path: path).read(), run.role == role.other,
      let instance = run.metadata?.applicationInstance
    else { return nil }
    return OtherApplication(role: run.role, applicationInstance: instance)
  }

  static func reports(besides role: Role, environment: Environment) -> [StatusReport.Other] {
    Role.allCases.filter { $0 != role }.compactMap { other in
      // A run that cannot be read is told by its own status, not here.
      guard let path = try? StateFile.defaultPath(for: other, environment: { environment[$0] }),
        let run = try? StateFile(path: path).read()
      else { return nil }
      return StatusReport.Other(role: other, stateFile: path, isComplete: run.isComplete)
    }
  }
}
