import Glibc
import Machine
import NcursesTerminal
import Pages
import Rehearsal
import SetupRules
import StateFile
import Wizard

extension RehearsalSession {
  /// Opens a rehearsal, the wizard on a scratch state beside a console to try in, and runs it until it is left. Nothing of it
  /// stays behind.
  static func run(_ request: RehearsalRequest) throws -> ExitStatus {
    let outside = Environment.current
    let console = try Console(files: ConsoleFiles.embedded(request.wording), role: request.role)
    let pages = try RunChoice(pages: request.pages).allPages()
    let terminal = try NcursesTerminal(
      for: "rehearsal", color: request.color, mouse: request.usesMouse, environment: outside)
    defer { terminal.close() }
    let recording = try request.recording.map { path throws(Recording.Failure) in
      try Recording(path, title: "connect-sso rehearse", colors: request.color == .never ? 0 : 256)
    }
    let folder = try RehearsalFolder(environment: outside)
    defer { folder.remove() }
    // What is typed as a path begins in the rehearsal's home too.
    chdir(folder.home)
    let environment = folder.environment(of: outside, region: console.homeRegion)
    let performer = try makePerformer(in: folder, environment, waker: terminal.waker)
    let run = SetupRun(role: request.role, startedAt: Clock.now)
    var wizard = WizardState(
      run: run, pages: pages,
      surroundings: Surroundings(environment: environment, stateFile: folder.stateFile.path), now: Clock.now)
    wizard.usesMouse = request.usesMouse
    let state = RehearsalState(wizard: wizard, console: ConsoleState(console, role: request.role))
    let session = RehearsalSession(
      state: state, terminal: terminal, performer: performer, folder: folder, recording: recording)
    let leaving = session.run(from: .opened(run, isSaved: false, remarks: [greeting]))
    performer.waitForSaves()
    // Before the signals are given back: a terminal that goes away sends more than one.
    folder.remove()
    terminal.close()
    recording?.end()
    if let replaced = terminal.replacedTerminal { Output.say(replaced.words) }
    return say(leaving, recording, command: request.commandForReal)
  }

  private static let greeting = "This is a rehearsal: nothing in it is real. F6 goes to the console."

  private static func makePerformer(
    in folder: RehearsalFolder, _ environment: Environment, waker: Waker
  ) throws -> EffectPerformer {
    let downloads = DownloadFolders(
      environment: environment, home: folder.home, currentFolder: folder.downloads, windowsPeople: nil)
    let performer = EffectPerformer(
      file: try folder.stateFile.lock(), environment: environment, downloadFolders: downloads, wake: { waker.wake() })
    performer.isElsewhere = false
    return performer
  }

  private static func say(_ leaving: Leaving, _ recording: Recording?, command: String) -> ExitStatus {
    if let recording { Output.say(recording.words) }
    Output.say("The rehearsal is over; nothing of it is kept. For real: \(command)")
    return recording?.failure == nil ? ExitStatus(leaving) : .inputOutput
  }
}
