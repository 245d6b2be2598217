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
  package var wording = Wording.today
  /// A trainer's folder of pages, in place of the program's own.
  package var pages: String?
  /// The file for a recording.
  package var recording: String?
  package var screen = ScreenChoice()

  package init() {}

  /// The role and the wording in a word: a rehearsal of each kind can be gone on with.
  fileprivate var kind: String { "\(role.rawValue)-\(wording.rawValue)" }

  /// The words that go on with it.
  fileprivate var command: String {
    var words = ["connect-sso rehearse"]
    if role != .agents { words.append("--role \(role.rawValue)") }
    if wording != .today { words.append("--wording \(wording.rawValue)") }
    if screen.isMasked { words.append("--mask") }
    if let pages { words.append("--pages \(ShellWord.writing(pages, within: .none))") }
    return words.joined(separator: " ")
  }
}

extension RehearsalSitting {
  /// Opens a rehearsal, the wizard on a scratch state beside a console to try in, and runs it until it is left. It can be gone on
  /// with, until it has come to its end.
  package static func run(_ choice: RehearsalChoice) throws -> ExitStatus {
    let outside = Environment.current
    let console = try Console(files: ConsoleFiles.embedded(choice.wording), role: choice.role)
    let pages = try RunChoice(pages: choice.pages).allPages(choice.wording)
    let terminal = try choice.screen.terminal(for: "rehearsal", outside)
    defer { terminal.close() }
    let recording = try choice.recording.map { path throws(Recording.Failure) in
      try Recording(path, title: "connect-sso rehearse", colors: choice.screen.recordedColors)
    }
    let folder = try RehearsalFolder(environment: outside, kind: choice.kind)
    let left = folder.left()
    if case .damaged = left { try folder.clear() }
    // What is typed as a path begins in the rehearsal's home too.
    chdir(folder.home)
    let environment = folder.environment(of: outside, region: console.homeRegion)
    let open = try folder.stateFile.lock()
    // What is there is known, and written over.
    _ = try open.open(now: Clock.now)
    let waker = terminal.waker
    let world = World(
      on: terminal, file: open, environment: environment, bounds: folder.bounds(environment), wake: { waker.wake() })
    var (opened, effects) = wizard(
      SetupRun(role: choice.role, startedAt: Clock.now), pages, environment, choice, remarks: [greeting] + left.remarks)
    var state = RehearsalState(wizard: opened, console: ConsoleState(console, role: choice.role))
    state.isKept = folder.isKept
    if case .rehearsal(let run, let record) = left, run.role == choice.role,
      let earlier = ConsoleState(console, role: choice.role, restoring: record), run.isBegun || earlier.isBegun
    {
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
    if isKept { folder.keep(loop.sitting.state.console.record) } else { folder.remove() }
    let options = choice.role == .agents ? "" : " --role \(choice.role.rawValue)"
    return loop.end(
      leaving,
      saying: isKept
        ? "The rehearsal is kept. To go on: \(choice.command)"
        : "The rehearsal is over; nothing of it is kept. For real: connect-sso\(options)")
  }

  /// The wizard of a rehearsal, when it has just opened, and what it orders then.
  private static func wizard(
    _ run: SetupRun, _ pages: [String: Page], _ environment: Environment, _ choice: RehearsalChoice, remarks: [String]
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

  private static let greeting = "This is a rehearsal: nothing in it is real. F6 goes to the console."
}

extension RehearsalFolder.Left {
  /// What there is to say of what cannot be gone on with.
  fileprivate var remarks: [String] {
    switch self {
    case .nothing, .rehearsal: []
    case .damaged: ["The earlier one cannot be read, so this one begins anew."]
    }
  }
}

extension SetupRun {
  /// Whether anything was done in it.
  fileprivate var isBegun: Bool { changedAt != nil || !drafts.isEmpty }
}
