import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("Ids that are cut in the rehearsed console")
struct MaskedConsoleTests {
  private static let sizes = [(80, 24), (40, 9), (120, 40)].map { Size(columns: $0.0, rows: $0.1) }

  @Test("from the first page to the form with the pasted relay state, no number of the console is whole")
  func cut() throws {
    var trainee = try Trainee()
    trainee.state.wizard.isMasked = true
    trainee.state.console.isMasked = true
    let secrets = ["178c7", "5b21c", "98765", "8765", "4321", "01234", "MjEwO"]
    func look() {
      for size in Self.sizes {
        let frame = RehearsalScreen.drawing(of: trainee.state, size: size).frame
        for secret in secrets { #expect(!frame.withoutBlanks.contains(secret), "\(frame.rows)") }
      }
    }
    look()
    try trainee.goToForm()
    look()
    for character in Sample.url {
      if character == "h" { try trainee.focus("Relay state") }
      trainee.key(.character(character))
      look()
    }
    for _ in 0..<40 {
      trainee.key(.tab)
      look()
    }
  }
}
