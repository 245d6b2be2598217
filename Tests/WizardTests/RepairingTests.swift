import SetupRules
import Testing

@testable import Wizard

@Suite("Ctrl-R repairs, and brings back")
struct RepairingTests {
  @Test("the repair takes the place of what is typed, and back again")
  func thereAndBack() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    let typed = "Amazon Connect \u{2013} Agent"
    sitting.answer(typed)

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "Amazon Connect - Agent")

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == typed)
    #expect(sitting.codes.first == "name/en-dash")

    sitting.take(.askedToRepair, .accepted)
    #expect(sitting.state.run.answers[.applicationName] == "Amazon Connect - Agent")
  }

  @Test("nothing is repaired where nothing is wrong, and it says so")
  func nothing() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed("x"), .askedToRepair)
    #expect(sitting.state.editor.text == "x")
    #expect(sitting.state.notice != nil)
  }
}
