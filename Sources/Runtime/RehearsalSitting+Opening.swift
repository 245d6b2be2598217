import Glibc
import Machine
import NcursesTerminal
import Pages
import Rehearsal
import SetupRules
import StateFile
import TerminalUI
import Wizard

/// A rehearsal as it is asked for.
package struct RehearsalChoice {
  package var role = Role.agents
  package var wording = ConsoleFiles.Wording.today
  /// A trainer's folder of pages, in place of the program's own.
  package var pages: String?
  /// The file for a recording.
  package var recording: String?
  package var screen = ScreenChoice()

  package init() {}
}

extension RehearsalSitting {
  /// Opens a rehearsal, the wizard on a scratch state beside a console to try in, and runs it until it is left. Nothing of it
  /// stays behind.
  package static func run(_ choice: RehearsalChoice) throws -> ExitStatus {
    let outside = Environment.current
    let console = try Console(files: ConsoleFiles.embedded(choice.wording), role: choice.role)
    let pages = try RunChoice(pages: choice.pages).allPages()
    let terminal = try choice.screen.terminal(for: "rehearsal", outside)
    defer { terminal.close() }
    let recording = try choice.recording.map { path throws(Recording.Failure) in
      try Recording(path, title: "connect-sso rehearse", colors: choice.screen.recordedColors)
    }
    let folder = try RehearsalFolder(environment: outside)
    defer { folder.remove() }
    // What is typed as a path begins in the rehearsal's home too.
    chdir(folder.home)
    let environment = folder.environment(of: outside, region: console.homeRegion)
    let waker = terminal.waker
    let world = World(
      on: terminal, file: try folder.stateFile.lock(), environment: environment, bounds: folder.bounds(environment),
      wake: { waker.wake() })
    let run = SetupRun(role: choice.role, startedAt: Clock.now)
    var wizard = WizardState(
      run: run, pages: pages,
      surroundings: Surroundings(environment: environment, stateFile: folder.stateFile.path), now: Clock.now)
    // What is rehearsed is in no account.
    wizard.surroundings.canAskAccount = false
    wizard.usesMouse = choice.screen.usesMouse
    var sitting = RehearsalSitting(
      RehearsalState(wizard: wizard, console: ConsoleState(console, role: choice.role)), isASCII: !terminal.isUnicode)
    // The trainer's notes follow what is saved.
    let orders =
      sitting.take(.wizard(.opened(run, isSaved: false, remarks: [greeting]))) + SittingOrder.effects([.save])
    let loop = Loop(sitting, terminal: terminal, world: world, recording: recording)
    let leaving = loop.run(performing: orders)
    world.saver?.waitForSaves()
    // Before the signals are given back: a terminal that goes away sends more than one.
    folder.remove()
    let options = choice.role == .agents ? "" : " --role \(choice.role.rawValue)"
    return loop.end(
      leaving, saying: "The rehearsal is over; nothing of it is kept. For real: connect-sso\(options)")
  }

  private static let greeting = "This is a rehearsal: nothing in it is real. F6 goes to the console."
}
