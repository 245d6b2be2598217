import ArgumentParser
import Machine
import Runtime

/// Shows the trainer where the room stands.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "For trainers: shows where everybody stands who has joined the board.",
    discussion: """
      A participant joins with connect-sso --seat NAME --board WHERE. Those who ask for help come first, then those who have \
      stood longest with an error. Enter opens a card whole; F1 shows every key. The board reads and writes nothing else, \
      and no value of anybody's setup is on it.

      Exit code 66 when the place cannot be read.

      Example:
      connect-sso board my-room
      """)

  @Argument(
    help: ArgumentHelp("A folder that all of you reach, or s3://BUCKET/PREFIX.", valueName: "where"),
    completion: .directory)
  var place: String

  @Flag(help: "Print JSON, once.")
  var json = false

  @Option(help: .pages, completion: .directory)
  var pages: String?

  @Option(help: .color)
  var color = ScreenChoice().color

  func run() throws {
    let place = try BoardPlace(place, environment: Environment.current)
    if json { return try Output.json(BoardSitting.json(place)) }
    throw try BoardSitting.run(place, pages: RunChoice(pages: pages).allPages(), color: color)
  }
}
