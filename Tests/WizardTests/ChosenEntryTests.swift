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

  @Test("its list is there again, with another choice by its digit, by Down, or by none")
  func listed() {
    let sitting = Self.sitting()
    #expect(sitting.state.openList == WizardState.OpenList())
    for (events, value) in [
      ([Event.accepted], "dashboard"), ([.typed("1"), .accepted], "enable-button"),
      ([.movedDown, .accepted], "enable-button"),
    ] {
      var sitting = sitting
      for event in events { sitting.take(event) }
      #expect(sitting.state.run.answers[.consoleShows] == value && sitting.focus == "identityCenterRegion")
    }
  }

  @Test("what Enter keeps in spite of a warning is what it takes")
  func keeps() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("3")
    #expect(sitting.state.keepsWarned)
    sitting.take(.movedDown, .movedDown)
    #expect(!sitting.state.keepsWarned)
    sitting.take(.movedDown)
    #expect(sitting.state.keepsWarned)
  }

  @Test("Esc takes the mark in a short list back, and is offered only then on the first step")
  func marked() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    func isEscNamed() -> Bool { Command.all.contains { $0.event == .wentBack && $0.canBeDone(sitting.state) } }
    #expect(!isEscNamed())
    sitting.take(.movedDown)
    #expect(isEscNamed() && sitting.state.openList?.selection == 0)
    sitting.take(.wentBack)
    #expect(sitting.state.openList == WizardState.OpenList() && !isEscNamed())
    sitting.take(.movedDown)
    #expect(sitting.focus == "consoleShows" && sitting.state.openList?.selection == 0)
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

  @Test(
    "a choice with something to say shows its words, and another one can be taken at once",
    arguments: [(ConsoleView.accountInstance, 4), (.otherRegion, 3)])
  func anotherChoice(_ view: ConsoleView, _ number: Int) {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("\(number)")
    #expect(sitting.focus == "consoleShows" && !sitting.codes.isEmpty)
    #expect(sitting.state.chosenEntry?.label == view.label)
    #expect(sitting.state.listEntries.count == ConsoleView.allCases.count)

    var byArrows = sitting
    byArrows.take(.movedDown, .movedDown, .accepted)
    #expect(byArrows.state.run.answers[.consoleShows] == ConsoleView.dashboard.rawValue)
    sitting.answer("1")
    #expect(sitting.state.run.answers[.consoleShows] == ConsoleView.enableButton.rawValue)
  }

  @Test("what the console shows in another Region is no more to be said when that Region is given")
  func followed() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("3")
    sitting.take(.accepted)
    #expect(sitting.state.standing[.consoleShows]?.map(\.code) == ["console/other-region"])
    sitting.answer("us-west-2")
    #expect(sitting.state.run.answers[.identityCenterRegion] == "us-west-2")
    #expect(sitting.state.standing[.consoleShows] == [])
  }

  @Test("a number alone is no Region, though only one has it in its id")
  func numberAlone() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "identityCenterRegion")
    sitting.answer("4")
    #expect(sitting.state.run.answers[.identityCenterRegion] == nil)
    #expect(sitting.codes == ["region/unknown"])
  }
}
