import Machine
import NcursesTerminal
import Wizard

extension WizardSitting {
  /// Opens the wizard on its state file, and runs it until it is left. Where no screen can be, it asks line by line.
  package static func run(_ choice: WizardChoice = WizardChoice()) throws -> ExitStatus {
    let environment = Environment.current
    let opening = try Opening(choice, environment: environment)
    if choice.isPlain || PlainSitting.isWished(environment) { return try PlainSitting.run(opening) }
    let terminal: NcursesTerminal
    do throws(TerminalError) {
      terminal = try choice.screen.terminal(
        environment, crashWords: Farewell.crashed(.nothingToSave, command: choice.command),
        wordsBefore: "For plain lines instead of a screen: connect-sso --plain\r\n")
    } catch {
      return try PlainSitting.run(opening)
    }
    let world = opening.world(on: terminal, wake: terminal.wake)
    var state = opening.state
    state.usesMouse = choice.screen.usesMouse
    var sitting = WizardSitting(state, isASCII: !terminal.isUnicode, command: choice.command)
    let orders = opening.events(remarking: terminal.replacedTerminal?.words).flatMap { sitting.take($0) }
    let loop = Loop(sitting, terminal: terminal, world: world)
    let leaving = loop.run(performing: orders)
    world.saver?.waitForSaves()
    terminal.close()
    return opening.end(leaving, loop.sitting.state, world)
  }
}
