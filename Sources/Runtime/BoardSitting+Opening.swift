import Account
import Board
import JSON
import Machine
import NcursesTerminal
import Pages
import SetupRules
import Wizard

extension BoardSitting {
  /// Shows the board until it is left. Where no screen can be, all of it is printed once.
  package static func run(_ place: BoardPlace, pages: [String: Page], color: ScreenChoice.Color) throws -> ExitStatus {
    let environment = Environment.current
    let helpers = RunningHelpers()
    let source = try source(place, environment, among: helpers)
    defer { end(source, helpers) }
    let words = BoardWords(location: place.text, pages: pages, explanations: try explanations())
    let terminal: NcursesTerminal
    do throws(TerminalError) {
      terminal = try ScreenChoice(color: color).terminal(
        environment, crashWords: "A fault ended the board. No card is touched by it.")
    } catch {
      try Output.lines(words.lines(of: wholeRoom(source, among: helpers), at: Clock.now))
      return .good
    }
    let watch = BoardWatch(source, wake: terminal.wake)
    let world = World(on: terminal, wake: terminal.wake, file: nil, environment: environment, watching: watch)
    let sitting = BoardSitting(BoardState(words, isASCII: !terminal.isUnicode, now: Clock.now))
    let loop = Loop(sitting, terminal: terminal, world: world)
    return loop.end(loop.run())
  }

  /// Everything that lies there, as `board --json` prints it.
  package static func json(_ place: BoardPlace) throws -> JSONValue {
    let helpers = RunningHelpers()
    let source = try source(place, Environment.current, among: helpers)
    defer { end(source, helpers) }
    return try wholeRoom(source, among: helpers).json
  }

  /// What fetches ends first.
  private static func end(_ source: any CardSource, _ helpers: RunningHelpers) {
    helpers.end()
    source.end()
  }

  private static func wholeRoom(_ source: any CardSource, among helpers: RunningHelpers) throws -> Room {
    let look = try EndableWait.result(among: helpers) {
      var look = source.look()
      while look.isPartial { look = source.look() }
      return look
    }
    guard let files = look.files else { throw Refusal(.noInput, [look.trouble ?? "The board cannot be read."]) }
    if let trouble = look.trouble { Output.say(trouble) }
    return Room(files)
  }

  private static func source(
    _ place: BoardPlace, _ environment: Environment, among helpers: RunningHelpers
  ) throws -> any CardSource {
    switch place.kind {
    case .folder(let path):
      do throws(FileFailure) {
        _ = try Folder(path)
      } catch {
        throw Refusal(.noInput, ["There is no board in \(path): \(error.reason)."])
      }
      return FolderCards(path)
    case .bucket(let name, let prefix):
      guard let aws = AWSCommand(environment: environment, helpers: helpers) else {
        throw Refusal(.noInput, ["\(AccountObstacle.noCommand.words) A board in a bucket needs it."])
      }
      return try BucketCards(Bucket(name, prefix, aws), environment: environment)
    }
  }

  private static func explanations() throws -> [String: [String]] {
    Dictionary(try Explanation.embedded().map { ($0.code, $0.paragraphs) }) { first, _ in first }
  }
}
