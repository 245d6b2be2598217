import Machine
import NcursesTerminal
import TerminalUI
import Wizard

extension NotesSitting {
  /// Opens the notes, and shows them until they are left.
  ///
  /// - Parameter pages: the pages whose notes are shown.
  package static func run(
    _ choice: RunChoice, pages: [String: Page], minutes: Int?, color: ScreenChoice.Color
  ) throws -> ExitStatus {
    let environment = Environment.current
    let followed = try FollowedRun(choice, environment: environment)
    let terminal = try ScreenChoice(color: color).terminal(
      environment, crashWords: "A fault ended the notes. The wizard is not touched by it.")
    let waker = terminal.waker
    let world = World(
      on: terminal, file: nil, environment: environment, following: followed, wake: { waker.wake() })
    let sitting = NotesSitting(pages: pages, minutes: minutes, isASCII: !terminal.isUnicode, now: Clock.now)
    let leaving = Loop(sitting, terminal: terminal, world: world).run()
    terminal.close()
    if let replaced = terminal.replacedTerminal { Output.say(replaced.words) }
    return ExitStatus(leaving)
  }
}
