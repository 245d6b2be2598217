import SetupRules
import TerminalUI
import Testing
import Wizard

@testable import Presentation

@Suite("A blank screen while presenting")
struct BlankTests {
  private static let short = "Sleep 2s Type \"abcd\" Sleep 1s Enter Sleep 1s"

  @Test(
    "b and a point blank all of it; any key brings it back and does nothing else", arguments: ["b", "."] as [Character])
  func blank(_ key: Character) throws {
    for other in [Key.character(" "), .control("c"), .character("b"), .function(1), .backspace, .enter, .end] {
      var talk = try Talk(Self.short)
      talk.press(.character(" "))
      let before = talk.frame
      talk.press(.character(key))
      #expect(talk.frame == Frame(size: Talk.usualSize))
      talk.press(.mouse(Key.Mouse(.released, column: 1, row: 1)))
      #expect(talk.presentation.isBlank)
      talk.press(other)
      #expect(talk.frame == before)
      #expect(talk.quits.isEmpty)
    }
  }

  @Test("what was playing waits meanwhile, and goes on from there")
  func playing() throws {
    var talk = try Talk(Self.short)
    talk.touch(.character(" "))
    talk.pass(40)
    talk.pass(40)
    #expect(talk.presentation.position == 2)
    talk.touch(.character("b"))
    talk.pass(10_000)
    #expect(talk.presentation.position == 2)
    #expect(talk.presentation.due == nil)
    talk.touch(.character("b"))
    #expect(talk.presentation.position == 2)
    talk.pass(40)
    #expect(talk.presentation.position == 3)
    talk.rest()
    #expect(talk.presentation.progress.passed == 1)
  }

  @Test("by hand the letters are the wizard's")
  func byHand() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.character("4"))
    talk.press(.function(9))
    talk.press(.character("b"))
    #expect(!talk.presentation.isBlank)
    #expect(talk.presentation.state.editor.text == "b")
  }
}
