import SetupRules
import Testing
import Wizard

@testable import PlainPrompt

@Suite("Plain mode can do what the screen can do")
struct PlainCommandTests {
  @Test("The screen's keys in the words of the pages become commands that do the same")
  func keysBecomeCommands() {
    #expect("Press F2, or Ctrl-R.".withCommandsForKeys == "Press :hint, or :fix.")
    #expect("type it and press Tab.".withCommandsForKeys == "type it and type :complete.")
    #expect("Ctrl-S asks which one to keep.".withCommandsForKeys == ":save asks which one to keep.")
    for words in ["Table F22 Ctrl-Rx", "Ctrl-V or Shift-Insert pastes in CloudShell."] {
      #expect(words.withCommandsForKeys == words)
    }
  }

  @Test("Every command is explained, and does something or says why not", arguments: PlainCommand.allCases)
  func everyCommand(_ command: PlainCommand) throws {
    #expect(command.words.hasSuffix("."))
    for place in Place.all {
      var dialogue = try Dialogue(run: SetupRun(role: .agents, place: place))
      let printed = dialogue.type(command.name)
      #expect(dialogue.ending == .saved || printed.count >= 2, "\(command.name) at \(place.id): \(printed)")
    }
  }

  @Test("A step is gone to by its number, or as it is read", arguments: [":go 3", ":go Step 3", ":go step  3"])
  func goes(_ line: String) throws {
    var dialogue = try Dialogue()
    dialogue.type(line)
    #expect(dialogue.state.place.stepNumber == 3)
    #expect(dialogue.type(":go Step 9")[0] == "There is no step 9.")
  }

  @Test("Where there is nothing to clear, that is all that is said")
  func nothingToClear() throws {
    var dialogue = try Dialogue(run: SetupRun(role: .agents, place: .step(Step.addApplication.id)))
    #expect(dialogue.type(":reset")[0] == "There is nothing to clear.")
    #expect(dialogue.state.overlay == nil)
  }

  @Test(
    "A command that is none gets the nearest, and the list",
    arguments: [":hlep", ":stpes", ":xyzzy", ":", "::"])
  func unknown(_ line: String) throws {
    var dialogue = try Dialogue()
    let before = dialogue.state.run
    let printed = dialogue.type(line)
    #expect(printed[0].contains("There is no command"))
    #expect(printed[0].contains(":help tells all"))
    #expect(dialogue.state.run == before)
  }
}
