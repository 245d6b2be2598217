import Glibc
import Machine
import NcursesTerminal
import Pages
import Rehearsal
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension RehearsalSitting {
  /// Opens a rehearsal, the wizard on a scratch state beside a console to try in, and runs it until it is left. It can be gone on
  /// with, until it has come to its end.
  package static func run(_ choice: DemonstrationChoice, wording: Wording) throws -> ExitStatus {
    let outside = Environment.current
    let console = try Console(files: ConsoleFiles.embedded(wording), role: choice.role)
    let pages = try RunChoice(pages: choice.pages).allPages(wording)
    let terminal = try choice.screen.terminal(for: "rehearsal", outside)
    defer { terminal.close() }
    // A rehearsal of each kind can be gone on with.
    let folder = try RehearsalFolder(environment: outside, kind: "\(choice.role.rawValue)-\(wording.rawValue)")
    // Its path may be relative.
    let recording = try choice.recording("connect-sso rehearse")
    let left = folder.left(console, role: choice.role)
    var remarks = ["This is a rehearsal: nothing in it is real. F6 goes to the console."]
    if case .damaged = left {
      try folder.clear()
      remarks.append("The earlier one cannot be read, so this one begins anew.")
    }
    // What is typed as a path begins in the rehearsal's home too.
    chdir(folder.home)
    let environment = folder.environment(of: outside, region: console.homeRegion)
    let open = try folder.stateFile.lock()
    // What is there is known, and written over.
    _ = try open.open(now: Clock.now)
    let world = World(
      on: terminal, wake: terminal.wake, file: open, environment: environment, bounds: folder.bounds(environment))
    var (opened, effects) = wizard(
      SetupRun(role: choice.role, startedAt: Clock.now), pages, environment, choice, remarks: remarks)
    var state = RehearsalState(wizard: opened, console: ConsoleState(console, role: choice.role))
    state.isKept = folder.isKept
    if case .rehearsal(let run, let earlier) = left, run.changedAt != nil || !run.drafts.isEmpty || earlier.isBegun {
      (opened, effects) = wizard(run, pages, environment, choice, remarks: [])
      state.ask(toGoOnWith: opened, earlier)
    }
    let sitting = RehearsalSitting(state, isASCII: !terminal.isUnicode)
    let loop = Loop(sitting, terminal: terminal, world: world, recording: recording)
    // The trainer's notes follow what is saved.
    let leaving = loop.run(performing: SittingOrder.effects(effects + [.save]))
    world.saver?.waitForSaves()
    let isKept = folder.isKept && leaving != .asked(.finished)
    // Before the signals are given back: a terminal that goes away sends more than one.
    if isKept { RehearsalFolder.keep(loop.sitting.state.console.record, in: folder.path) } else { folder.remove() }
    let again = "connect-sso rehearse".adding(role: choice.role)
      .adding("--wording", wording == .today ? nil : wording.rawValue).adding("--mask", if: choice.screen.isMasked)
      .adding("--pages", choice.pages)
    let real = "connect-sso".adding(role: choice.role)
    return loop.end(
      leaving,
      saying: isKept
        ? "The rehearsal is kept. To go on: \(again)"
        : "The rehearsal is over; nothing of it is kept. For real: \(real)")
  }

  /// The wizard of a rehearsal, when it has just opened, and what it orders then.
  private static func wizard(
    _ run: SetupRun, _ pages: [String: Page], _ environment: Environment, _ choice: DemonstrationChoice,
    remarks: [String]
  ) -> (WizardState, [Effect]) {
    var wizard = WizardState(
      run: run, pages: pages, surroundings: Surroundings(environment: environment, stateFile: ""), now: Clock.now)
    // What is rehearsed is in no account.
    wizard.surroundings.canAskAccount = false
    wizard.usesMouse = choice.screen.usesMouse
    wizard.isMasked = choice.screen.isMasked
    let effects = update(&wizard, .opened(run, isSaved: run.changedAt != nil, remarks: remarks))
    return (wizard, effects)
  }
}
