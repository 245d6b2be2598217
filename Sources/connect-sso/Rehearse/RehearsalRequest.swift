import NcursesTerminal
import Pages
import Rehearsal
import SetupRules

/// What a rehearsal is asked to be.
struct RehearsalRequest {
  var role = Role.agents
  var wording = ConsoleFiles.Wording.today
  /// A trainer's folder of pages, in place of the program's own.
  var pages: String?
  /// The file in which what is shown is recorded.
  var recording: String?
  var color = WizardRequest.ColorChoice.auto
  var usesMouse = true

  /// The words that set it up for real.
  var commandForReal: String { role == .agents ? "connect-sso" : "connect-sso --role \(role.rawValue)" }
}
