import Glibc
import NcursesTerminal
import Pages
import Rehearsal
import SetupRules
import StateFile
import Wizard

/// Opens a rehearsal: the wizard on a scratch state, beside a console to try in.
struct RehearsalRequest {
  var role = Role.agents
  var wording = ConsoleFiles.Wording.today
  /// A trainer's folder of pages, in place of the program's own.
  var pages: String?
  var color = WizardRequest.ColorChoice.auto
  var usesMouse = true

  /// Runs the rehearsal until it is left, and leaves nothing of it behind.
  func run() throws -> ExitStatus {
    let outside = Environment.current
    let console = try Console(files: ConsoleFiles.embedded(wording), role: role)
    let pages = try RunChoice(pages: pages).allPages()
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(
        NcursesTerminal.Options(color: color.terminalColor, mouse: usesMouse, environment: { outside[$0] }))
    } catch {
      Output.say("\(error.description) A rehearsal needs a screen.")
      return .usage
    }
    do {
      let folder = try RehearsalFolder(environment: outside)
      let leaving = play(console, pages, terminal, folder, outside)
      terminal.close()
      folder.remove()
      return Self.say(leaving, command)
    } catch {
      terminal.close()
      throw error
    }
  }

  private func play(
    _ console: Console, _ pages: NamedValues<Page>, _ terminal: NcursesTerminal, _ folder: RehearsalFolder,
    _ outside: Environment
  ) -> Leaving {
    // What is typed as a path begins in the rehearsal's home too.
    chdir(folder.home)
    let environment = folder.environment(of: outside, region: console.homeRegion)
    let file = folder.stateFile
    let waker = terminal.waker
    let downloads = DownloadFolders(
      environment: environment, home: folder.home, currentFolder: folder.downloads, windowsPeople: nil)
    let performer = EffectPerformer(
      file: file, environment: environment, downloadFolders: downloads, wake: { waker.wake() })
    performer.hold = (try? Hold(of: file)) ?? .impossible
    let run = SetupRun(role: role)
    var wizard = WizardState(
      run: run, pages: pages, surroundings: Surroundings(environment: environment, stateFile: file.path), now: Clock.now
    )
    wizard.usesMouse = usesMouse
    let session = RehearsalSession(
      state: RehearsalState(wizard: wizard, console: ConsoleState(console, role: role)), terminal: terminal,
      performer: performer, folder: folder)
    let leaving = session.run(from: .opened(run, isSaved: false, remarks: [Self.greeting]))
    performer.waitForSaves()
    return leaving
  }

  private static let greeting = "This is a rehearsal: nothing in it is real. F6 goes to the console."

  private var command: String { role == .agents ? "connect-sso" : "connect-sso --role \(role.rawValue)" }

  /// The one line at the end, and the exit code.
  private static func say(_ leaving: Leaving, _ command: String) -> ExitStatus {
    Output.say("The rehearsal is over; nothing of it is kept. For real: \(command)")
    switch leaving {
    case .asked(.interrupted), .signal(.interrupt): return .interrupted
    case .signal(.terminate): return .terminated
    case .signal(.hangup), .hangup: return .hangup
    case .signal(.quit): return .quit
    default: return .good
    }
  }
}
