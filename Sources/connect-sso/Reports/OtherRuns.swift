import SetupRules
import StateFile
import Wizard

/// The runs of the other roles, in their usual places.
enum OtherRuns {
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
