import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("An accepted entry that shows as words")
struct ChosenEntryTests {
  private static func sitting() -> Sitting {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("dashboard")
    sitting.take(.focused("consoleShows"))
    return sitting
  }

  @Test("the field shows the entry's words, and the answer stays the entry's value")
  func words() {
    let sitting = Self.sitting()
    #expect(sitting.state.chosenEntry?.label == ConsoleView.dashboard.label)
    #expect(sitting.state.run.answers[.consoleShows] == "dashboard")
  }

  @Test("the first typed character replaces the whole entry, and opens the list")
  func typing() {
    var sitting = Self.sitting()
    sitting.take(.typed("b"))
    #expect(sitting.state.editor.text == "b")
    #expect(sitting.state.chosenEntry == nil)
    #expect(sitting.state.openList != nil)
  }

  @Test(
    "what deletes clears the whole entry, and undo brings it back",
    arguments: [
      LineEditor.Command.deleteBackward, .deleteForward, .deleteWordBackward, .deleteToStart, .deleteToEnd,
    ])
  func deleting(_ command: LineEditor.Command) {
    var sitting = Self.sitting()
    sitting.take(.edited(command))
    #expect(sitting.state.editor.text == "")
    #expect(sitting.state.listEntries.count == ConsoleView.allCases.count)
    sitting.take(.edited(.undo))
    #expect(sitting.state.chosenEntry?.value == "dashboard")
    #expect(!sitting.state.isDraft(.consoleShows))
  }

  @Test("what moves the cursor changes nothing", arguments: [LineEditor.Command.left, .right, .start, .end, .wordLeft])
  func moving(_ command: LineEditor.Command) {
    var sitting = Self.sitting()
    sitting.take(.edited(command), .typed("x"))
    #expect(sitting.state.editor.text == "x")
  }

  @Test("a Region is its own words")
  func region() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "identityCenterRegion")
    sitting.answer("us-east-1")
    sitting.take(.focused("identityCenterRegion"))
    #expect(sitting.state.chosenEntry == nil)
    sitting.take(.edited(.deleteBackward))
    #expect(sitting.state.editor.text == "us-east-")
  }
}
