import NcursesTerminal
import Pages
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension Session {
  /// Opens the wizard on its state file, and runs it until it is left.
  static func run(choice: RunChoice, usesMouse: Bool, color: WizardCommand.ColorChoice) throws -> ExitStatus {
    let environment = Environment.current
    let file = try choice.file(environment: environment)
    let hold = try Hold(of: file)
    let opening = try open(file, hold, choice)
    let terminal = try NcursesTerminal(
      NcursesTerminal.Options(color: color.terminalColor, mouse: usesMouse, environment: environment))
    let waker = terminal.waker
    let performer = EffectPerformer(file: file, hold: hold, environment: environment, wake: { waker.wake() })
    var state = WizardState(
      run: opening.run, pages: try Pages.embedded(opening: opening.run.place),
      surroundings: Surroundings(environment: environment, stateFile: file.path), now: Clock.now)
    state.usesMouse = usesMouse
    let session = Session(state: state, terminal: terminal, performer: performer)
    let leaving = session.run(opening: opening.event)
    performer.waitForSaves()
    terminal.close()
    Output.say(
      Farewell.words(
        for: leaving, state: session.lastState, failure: performer.lastFailure, command: choice.command))
    return Farewell.status(for: leaving, failure: performer.lastFailure)
  }

  private struct Opening {
    var run: SetupRun
    var event: Event
  }

  /// Reads the run. One that another wizard holds is shown as it is, behind the question who goes on.
  private static func open(_ file: StateFile, _ hold: Hold, _ choice: RunChoice) throws -> Opening {
    if case .elsewhere = hold {
      return Opening(run: try file.read() ?? choice.newRun, event: .foundOpenElsewhere)
    }
    let opened = try file.open(now: Clock.now)
    if let run = opened.run { try choice.check(run) }
    let run = opened.run ?? choice.newRun
    return Opening(run: run, event: .opened(run, isSaved: opened.run != nil, remarks: opened.notices))
  }
}
