import Machine
import Pages
import SetupRules
import StateFile
import Wizard

/// Which run is meant: a state file, a role, or the agents' own file where neither is named; and the words for it.
package struct RunChoice {
  package var state: String?
  package var role: Role?
  /// A trainer's folder of pages, in place of the program's own.
  package var pages: String?

  package init(state: String? = nil, role: Role? = nil, pages: String? = nil) {
    self.state = state
    self.role = role
    self.pages = pages
  }

  func file(environment: Environment) throws(StateFileError) -> StateFile {
    if let state { return try StateFile(named: state) }
    return StateFile(path: try StateFile.defaultPath(for: role ?? .agents, environment: environment))
  }

  /// A run's role decides; another role on the command line is a mistake that would mix two runs.
  func check(_ run: SetupRun, in file: StateFile) throws(StateFileError) {
    guard let role, role != run.role else { return }
    throw .roleDiffers(path: file.path, inFile: run.role, asked: role)
  }

  /// Every page: the trainer's where a folder is named, else the program's own. A folder with a fault is refused as a whole.
  package func allPages(_ wording: Wording = .today) throws -> [String: Page] {
    try pages.map { try PageFolder(reading: $0, else: wording).usablePages() } ?? Pages.embedded(wording)
  }

  /// A run that begins: an empty one, or for administrators what the agents' run already knows.
  package func newRun(environment: Environment, now: Timestamp) -> SetupRun {
    // An agents' run that is not there, or cannot be read, has nothing to give.
    guard role == .admins, let agents = UsualRun(of: .agents, environment: environment)?.run, agents.role == .agents
    else { return SetupRun(role: role ?? .agents, startedAt: now) }
    return SetupRun(administratorsAfter: agents, startedAt: now)
  }

  /// The words that open this run again.
  package var command: String { completing("connect-sso") }

  /// The words of a command about this run.
  package func completing(_ command: String) -> String {
    command.adding(role: role).adding("--state", state).adding("--pages", pages)
  }
}
