import SetupRules
import TestSupport
import Testing
import Wizard

@Suite("Asking the trainer to come")
struct AskingTrainerTests {
  private let command = Command.all.first { $0.event == .askedForTrainer }

  @Test("without a board there is nothing to ask, and nothing is saved")
  func without() {
    var sitting = Sitting()
    #expect(command?.canBeDone(sitting.state) == false)
    sitting.take(.askedForTrainer)
    #expect(sitting.effects.isEmpty && !sitting.state.asksForTrainer)
    #expect(sitting.state.notice?.hasPrefix("There is no board here.") == true)
    #expect(sitting.state.boardWords == nil)
  }

  @Test("on a board it is asked until it is taken back, and saved both times")
  func asked() {
    var sitting = Sitting()
    sitting.state.board = .joined
    #expect(command?.canBeDone(sitting.state) == true)
    #expect(command?.words(in: sitting.state) == "Ask the trainer to come")
    sitting.take(.askedForTrainer)
    #expect(sitting.effects == [.save])
    #expect(sitting.state.asksForTrainer && sitting.state.run.asksForHelpSince == sitting.state.now)
    #expect(sitting.state.boardWords == "trainer asked")
    #expect(command?.words(in: sitting.state) == "Take it back: the trainer need not come")
    sitting.take(.jumped(to: .review), .cardPut)
    #expect(sitting.state.asksForTrainer)
    sitting.take(.askedForTrainer)
    #expect(sitting.effects == [.save] && sitting.state.run.asksForHelpSince == nil)
    #expect(sitting.state.boardWords == "on the board")
  }

  @Test("where the board is not reached, that is said, and the wish is kept")
  func unreached() {
    var sitting = Sitting()
    sitting.state.board = .joined
    sitting.take(.cardNotPut, .askedForTrainer)
    #expect(sitting.state.boardWords == "trainer not reached" && sitting.state.run.asksForHelpSince != nil)
    #expect(sitting.state.notice?.contains("cannot be reached now") == true)
    sitting.take(.cardPut)
    #expect(sitting.state.boardWords == "trainer asked")
  }
}
