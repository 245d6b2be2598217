import Board
import Machine
import SetupRules
import TerminalEmulator
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("When a card is put on the board")
struct BoardPostTests {
  private let folder: TemporaryFolder
  private let isThere = Semaphore()

  init() throws { folder = try TemporaryFolder() }

  private func post(to path: String) throws -> BoardPost {
    let choice = BoardChoice(
      seat: try #require(SeatName("Anna")), place: try BoardPlace(path, environment: [:]))
    return BoardPost(choice, stateFile: "/home/anna/agents.json", environment: [:]) { [isThere] in isThere.signal() }
  }

  /// Sends the card that is due, and answers with how long after it the next one is due: at least, and at most.
  private func milliseconds(after post: BoardPost, whenNext wizard: WizardState) throws -> ClosedRange<Int> {
    #expect(post.due == 0)
    let before = Clock.milliseconds
    #expect(post.news().isEmpty)
    let after = Clock.milliseconds
    #expect(post.due == nil)
    #expect(isThere.wait(milliseconds: TerminalEmulator.usualLimit))
    _ = post.news()
    post.look(at: wizard)
    let due = try #require(post.due)
    return due - after...due - before
  }

  @Test("at once, then five seconds after the last one where something changed, else after a minute")
  func times() throws {
    var sitting = TestSupport.Sitting()
    sitting.state.board = .joined
    for (isChanged, wait) in [(false, 60_000), (true, 5000)] {
      let post = try post(to: folder.path)
      #expect(post.due == nil)
      post.look(at: sitting.state)
      if isChanged { sitting.take(.askedForTrainer) }
      #expect(try milliseconds(after: post, whenNext: sitting.state).contains(wait))
    }
  }

  @Test("a board that is not reached is tried again after a minute, whatever changes")
  func unreached() throws {
    var sitting = TestSupport.Sitting()
    sitting.state.board = .joined
    let post = try post(to: folder.path + "/missing")
    post.look(at: sitting.state)
    sitting.take(.askedForTrainer)
    #expect(try milliseconds(after: post, whenNext: sitting.state).contains(60_000))
  }
}
