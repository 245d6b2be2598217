import ArgumentParser
import Machine
import SetupRules
import StateFile
import Wizard

/// Which run is meant: a state file, a role, or the agents' own file where neither is named; and the words for it.
struct RunChoice: Equatable {
  var state: String?
  var role: Role?
  /// A trainer's folder of pages, in place of the program's own.
  var pages: String?

  /// The file of the run.
  func file(environment: Environment) throws(StateFileError) -> StateFile {
    if let state { return try StateFile(named: state) }
    return StateFile(path: try StateFile.defaultPath(for: role ?? .agents) { environment[$0] })
  }

  /// A run's role decides; another role on the command line is a mistake that would mix two runs.
  func check(_ run: SetupRun) throws {
    if let role, role != run.role {
      throw ValidationError(
        "This state file is for the role \(run.role.rawValue), not \(role.rawValue). "
          + "Please leave --role out, or name another file.")
    }
  }

  /// A run that begins: an empty one, or for administrators what the agents' run already knows.
  func newRun(environment: Environment, now: Timestamp) -> SetupRun {
    // An agents' run that is not there, or cannot be read, has nothing to give.
    guard role == .admins, let agents = UsualRun(of: .agents, environment: environment)?.run, agents.role == .agents
    else { return SetupRun(role: role ?? .agents, startedAt: now) }
    return SetupRun(administratorsAfter: agents, startedAt: now)
  }

  /// The words that open this run again.
  var command: String {
    var words = "connect-sso"
    if let role, role != .agents { words += " --role \(role.rawValue)" }
    if let state { words += " --state \(ShellWord.writing(state, within: .none))" }
    if let pages { words += " --pages \(ShellWord.writing(pages, within: .none))" }
    return words
  }
}
