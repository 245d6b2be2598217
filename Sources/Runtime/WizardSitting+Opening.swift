import Machine
import NcursesTerminal
import Pages
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension WizardSitting {
  /// Opens the wizard on its state file, and runs it until it is left. Where no screen can be, it asks line by line.
  package static func run(_ choice: RunChoice, on screen: ScreenChoice = ScreenChoice()) throws -> ExitStatus {
    let environment = Environment.current
    if PlainSitting.isWished(environment) { return try PlainSitting.run(choice, isMasked: screen.isMasked) }
    let open = OpenStateFile(try choice.file(environment: environment))
    let pages = try choice.allPages()
    let opening = try Opening(of: open, choice, environment: environment)
    let option = screen.isMasked ? " --mask" : ""
    let command = (choice.command + option).withoutTerminalControls
    let terminal: NcursesTerminal
    do throws(TerminalError) {
      terminal = try screen.terminal(
        environment, crashWords: Farewell.crashed(.nothingToSave, command: command),
        wordsBefore: "For plain lines instead of a screen: connect-sso --plain\r\n")
    } catch {
      return try PlainSitting.run(
        choice, opening, open, pages, environment: environment, command: choice.command + option,
        isMasked: screen.isMasked)
    }
    let waker = terminal.waker
    let world = World(
      on: terminal, file: open, isElsewhere: opening.isElsewhere, environment: environment, joining: choice.board,
      wake: { waker.wake() })
    var state = WizardState(
      run: opening.run, pages: pages,
      surroundings: Surroundings(environment: environment, stateFile: open.file.path), now: Clock.now)
    state.usesMouse = screen.usesMouse
    if choice.board != nil { state.board = .joined }
    state.isMasked = screen.isMasked
    var sitting = WizardSitting(state, isASCII: !terminal.isUnicode, command: command)
    let orders = opening.events(remarking: terminal.replacedTerminal?.words).flatMap { sitting.take($0) }
    let loop = Loop(sitting, terminal: terminal, world: world)
    let leaving = loop.run(performing: orders)
    world.saver?.waitForSaves()
    terminal.close()
    let status = Farewell.say(
      leaving, loop.sitting.state, world.outcome, claim: open.claim, command: choice.command + option)
    world.leaveBoard(loop.sitting.state, leaving)
    return status
  }
}
