import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

@Suite("What a tape's author says, and where a presentation stands")
struct TapeCommentTests {
  private func comments(_ text: String) throws -> [Int: [String]] { try Tape(Array(text.utf8)).comments }

  @Test("a comment belongs to the command below it or before it in its line; a block that stands apart to none")
  func belonging() throws {
    let text = """
      # How this tape is used.
      # Two lines of it.

      # ---- The first step. ----
      # Say what for.
      Sleep 3s
      Enter           # The console is open.
      Type "# no comment" Enter # Both.
      #
      # ====
      Tab

      # Apart.

      Down    #\tTabs\tand\u{1B}[31m signs\u{7}
      # Below everything.
      """
    // The text of Type is twelve keys.
    let expected = [
      0: ["The first step. ---- Say what for."], 1: ["The console is open."], 14: ["Both."],
      16: ["Tabs and[31m signs"],
    ]
    #expect(try comments(text) == expected)
  }

  @Test("a tape without any comment has none, and one of many lines is one")
  func many() throws {
    #expect(try comments("Enter\nTab") == [:])
    let long = String(repeating: "# word word word\n", count: 500)
    let position = try Talk(long + "Sleep 2s\nEnter").presentation.tapePosition
    #expect(position.comments.count == 1)
    #expect(position.comments[0].count == 400)
  }

  private static let tape = """
    # Say hello.
    Sleep 2s
    Enter             # The first step.
    Sleep 2s          # Let them read.
    Enter
    Sleep 2s
    Down
    Sleep 2s
    Enter
    Sleep 2s
    # Part of a name.
    Type "virg"
    Sleep 2s
    """

  @Test("at each stop: what the next Space does in words, its comments, and what comes after")
  func ahead() throws {
    var talk = try Talk(Self.tape)
    var position = talk.presentation.tapePosition
    #expect(position.passed == 0 && position.all == 5 && position.mode == .waiting)
    #expect(position.comments == ["Say hello."])
    #expect(
      position.ahead == [
        TapePosition.Stretch(deeds: ["presses Enter (begin)"], comments: ["The first step."]),
        TapePosition.Stretch(deeds: ["presses Enter (tick)"]), TapePosition.Stretch(deeds: ["presses Down (choose)"]),
      ])
    // What was foretold comes true.
    var foretold = position.ahead
    for stop in 1...5 {
      talk.press(.character(" "))
      position = talk.presentation.tapePosition
      #expect(position.passed == stop)
      #expect(position.ahead.first == foretold.dropFirst().first, "\(stop)")
      foretold = position.ahead
    }
    #expect(position.ahead.isEmpty)
    #expect(position.words == "It is at its end.")
    #expect(position.comments == ["Part of a name."])
    talk.press(.backspace)
    position = talk.presentation.tapePosition
    let label = talk.presentation.state.pages.label(ofItem: "identityCenterRegion", in: "enable-sso")
    #expect(
      position.ahead == [
        TapePosition.Stretch(deeds: ["types \"virg\" in \(label)"], comments: ["Part of a name."])
      ])
    #expect(position.comments == [])
  }

  @Test("stop by stop through the shipped tapes, all that is foretold comes true", arguments: Role.allCases)
  func shipped(role: Role) throws {
    var talk = try Talk.shipped(role)
    var comments: Set<String> = []
    var known = 0
    while !talk.presentation.isAtEnd {
      let position = talk.presentation.tapePosition
      comments.formUnion(position.comments)
      #expect(position.ahead.isEmpty == false)
      for deed in position.ahead[0].deeds { known += deed.contains("(") || deed.contains(" in ") ? 1 : 0 }
      talk.press(.character(" "))
      // By going back it is known what it was.
      var back = talk
      back.press(.backspace)
      let behind = back.presentation.tapePosition
      #expect(behind.ahead[0] == position.ahead[0], "\(position.passed)")
    }
    comments.formUnion(talk.presentation.tapePosition.comments)
    let all = try Tape(try Demonstration.tape(for: role)).comments.values.flatMap(\.self)
    #expect(all.count > 20)
    #expect(Set(all).isSubset(of: comments), "\(Set(all).subtracting(comments))")
    #expect(known > 25)
  }

  @Test("playing, by hand and blank are told, and nothing of it is worked out for every typed sign")
  func modes() throws {
    var talk = try Talk("Sleep 2s Type \"abc\" Sleep 2s Enter")
    let waiting = talk.presentation.positionMark
    talk.touch(.character(" "))
    let playing = talk.presentation.positionMark
    #expect(playing != waiting && playing.mode == .playing)
    talk.pass(40)
    #expect(talk.presentation.position == 1)
    #expect(talk.presentation.positionMark == playing)
    talk.rest()
    talk.press(.function(9))
    #expect(talk.presentation.tapePosition.mode == .byHand)
    #expect(talk.presentation.tapePosition.words.contains("F9"))
    talk.press(.function(9))
    talk.press(.character("b"))
    #expect(talk.presentation.tapePosition.mode == .blank)
    talk.press(.character("b"))
    #expect(talk.presentation.tapePosition.mode == .waiting)
  }

  @Test("a Wait that does not fit, and a key that ends the tape, leave the position right")
  func ends() throws {
    var talk = try Talk("Sleep 2s Enter Wait+Screen /Blue moon/ Enter Sleep 2s Tab")
    talk.press(.character(" "))
    #expect(
      talk.presentation.tapePosition.ahead.map(\.deeds) == [["presses Enter (tick)"], ["presses Tab (next item)"]])
    var quitting = try Talk("Sleep 2s Ctrl+X Sleep 2s Enter")
    quitting.press(.character(" "))
    #expect(quitting.presentation.tapePosition.ahead == [])
    quitting.press(.backspace)
    #expect(quitting.presentation.tapePosition.ahead.count == 1)
  }
}
