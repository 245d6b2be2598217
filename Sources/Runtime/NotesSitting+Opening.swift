import Machine
import NcursesTerminal
import TerminalUI
import Wizard

extension NotesSitting {
  /// Opens the notes, and shows them until they are left.
  ///
  /// - Parameter pages: the pages whose notes are shown.
  package static func run(
    _ choice: RunChoice, pages: [String: Page], minutes: Int?, on screen: ScreenChoice
  ) throws -> ExitStatus {
    let environment = Environment.current
    let followed = try FollowedRun(choice, environment: environment)
    let terminal = try screen.terminal(
      environment, crashWords: "A fault ended the notes. The wizard is not touched by it.")
    let now = Clock.now
    var trainers = TrainersFiles(environment)
    let sitting = NotesSitting(
      pages: pages, minutes: minutes, clock: trainers.clock(now: now), isASCII: !terminal.isUnicode,
      isMasked: screen.isMasked, now: now)
    let world = World(
      on: terminal, wake: terminal.wake, file: nil, environment: environment, following: followed, trainers: trainers)
    let loop = Loop(sitting, terminal: terminal, world: world)
    return loop.end(loop.run())
  }

  /// The notes of the whole module as lines, for paper.
  package static func printed(
    _ choice: RunChoice, pages: [String: Page], minutes: Int?, isMasked: Bool
  ) throws -> [String] {
    let environment = Environment.current
    _ = try FollowedRun(choice, environment: environment)
    let lines = PrintedNotes.lines(pages, minutes: minutes, width: PrintedNotes.width(environment["COLUMNS"]))
    return isMasked ? lines.map(\.withMaskedIDs) : lines
  }
}
