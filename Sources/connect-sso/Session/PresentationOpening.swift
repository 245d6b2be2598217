import Machine
import NcursesTerminal
import Pages
import Presentation
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension PresentationSession {
  /// Opens a demonstration, and runs it until it is left or over.
  static func run(_ request: PresentRequest) throws -> ExitStatus {
    let role = request.role
    let tape = try request.tape()
    let pages = try RunChoice(pages: request.pages).allPages()
    let environment = Environment.current
    let scratch = try ScratchFolder(madeBy: { environment[$0] })
    let file = StateFile(path: scratch.file("present-\(role.rawValue).json"))
    let open = try Self.lock(file, role)
    let home = try DemonstrationHome(in: scratch)
    let terminal = try NcursesTerminal(
      for: "demonstration", color: request.color, mouse: request.usesMouse, environment: environment)
    defer { terminal.close() }
    let recording = try request.recording.map { path throws(Recording.Failure) in
      try Recording(path, title: "connect-sso present", colors: request.color == .never ? 0 : 256)
    }
    try home.enter()
    let waker = terminal.waker
    let performer = EffectPerformer(
      file: open, environment: home.environment, downloadFolders: home.downloadFolders, wake: { waker.wake() })
    performer.isElsewhere = false
    let now = Clock.now
    let run = SetupRun(role: role, startedAt: now, plannedMinutes: request.minutes)
    var state = WizardState(
      run: run, pages: pages, surroundings: Surroundings(stateFile: file.path, home: home.path), now: now)
    state.usesMouse = request.usesMouse
    _ = update(&state, .opened(run, isSaved: false, remarks: []))
    let presentation = Presentation(
      tape, on: state, size: terminal.size, isAuto: request.isAuto, at: Clock.milliseconds)
    let session = PresentationSession(
      presentation, terminal: terminal, performer: performer, home: home, recording: recording)
    let leaving = session.run()
    performer.waitForSaves()
    terminal.close()
    recording?.end()
    if let replaced = terminal.replacedTerminal { Output.say(replaced.words) }
    return say(leaving, session.outcome, recording, command: request.command)
  }

  private static func lock(_ file: StateFile, _ role: Role) throws -> OpenStateFile {
    do throws(StateFileError) {
      let open = try file.lock()
      // What an earlier demonstration has left is known, and written over.
      _ = try open.open(now: Clock.now)
      return open
    } catch {
      guard case .locked(_, let processID) = error else { throw error }
      let process = processID.map { " (process \($0))" } ?? ""
      Output.say("Another presentation of the \(role.rawValue)' setup is open\(process). Please close that one first.")
      throw ExitStatus.locked
    }
  }

  private static func say(
    _ leaving: Leaving, _ outcome: Presentation.Outcome?, _ recording: Recording?, command: String
  ) -> ExitStatus {
    if let recording { Output.say(recording.words) }
    if case .didNotFit(let words) = outcome {
      Output.say(words)
      return .notGood
    }
    Output.say("No real setup was touched. To show it again: \(command)")
    return recording?.failure == nil ? ExitStatus(leaving) : .inputOutput
  }
}
