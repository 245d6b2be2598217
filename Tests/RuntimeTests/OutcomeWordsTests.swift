import Machine
import Testing

@testable import Runtime

@Suite("What is said of a copied value")
struct OutcomeWordsTests {
  @Test("the words promise no more than what was done, and name the way that is left")
  func clipboard() {
    #expect(
      Clipboard.Outcome.send([]).words() == "Sent to the terminal. Ctrl-Y again shows it alone, to select by hand.")
    for obstacle in [Clipboard.Obstacle.tooLong, .linuxConsole, .oldTerminal, .appleTerminal] {
      #expect(Clipboard.Outcome.unavailable(obstacle).words().contains("Ctrl-Y again shows"))
      #expect(Clipboard.Outcome.unavailable(obstacle).words(isMasked: true).contains("not shown alone"))
    }
  }
}
