import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

@Suite("Taking a presentation over by hand")
struct ByHandTests {
  private static let next = Key.character(" ")

  @Test("what is done by hand is gone when it is given back, and the tape still fits")
  func givenBack() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.character("4"))
    let before = talk.frame
    talk.press(.function(9))
    #expect(talk.presentation.isByHand)
    talk.type("something else")
    talk.press(.enter)
    talk.press(.control("n"))
    #expect(talk.run.place == .step(Step.downloadMetadata.id))
    #expect(talk.saved.last == talk.run)
    talk.press(.function(9))
    #expect(talk.frame == before)
    #expect(talk.saved.last == talk.run)
    talk.press(.end)
    #expect(talk.run.isComplete)
  }

  @Test("by hand the keys are the wizard's, and its row says how to give back")
  func keys() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.function(9))
    #expect(talk.frame.lastRow.hasPrefix(" by hand "))
    #expect(talk.frame.lastRow.hasSuffix(" F9 back to the tape "))
    talk.press(.enter)
    #expect(talk.run.place == .step(Step.enableSSO.id))
    talk.press(Self.next)
    #expect(talk.presentation.state.isSatisfied(talk.presentation.state.items[0]))
    talk.press(.function(1))
    #expect(talk.presentation.state.overlay == .menu(selection: 0))
    talk.press(.escape)
    talk.press(.control("c"))
    #expect(talk.quits == [.interrupted])
  }

  @Test("Ctrl-X by hand asks, once, and leads back: to the hand, to the tape, or out")
  func asks() throws {
    var talk = try Talk.shipped(.agents)
    let tape = talk.frame
    talk.press(.function(9))
    let hand = talk.frame
    for (keys, isByHand) in [
      ([Key.enter], true), ([.escape], true), ([.down, .enter], false), ([.function(9)], false),
    ] {
      talk.press(.control("x"))
      #expect(talk.frame.text.contains("Back to the tape?"))
      #expect(talk.frame.text.contains("> Stay here"))
      for key in keys { talk.press(key) }
      #expect(talk.frame == (isByHand ? hand : tape))
      if !isByHand { talk.press(.function(9)) }
    }
    #expect(talk.quits == [])
    for keys in [[Key.control("x")], [.down, .down, .enter]] {
      talk.quits = []
      talk.press(.control("x"))
      for key in keys { talk.press(key) }
      #expect(talk.quits == [.saved])
    }
  }

  @Test("Enter at the end of the review leads back to the tape, after asking")
  func endOfReview() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.end)
    let tape = talk.frame
    talk.press(.function(9))
    talk.press(.enter)
    #expect(talk.frame.text.contains("> Back to the tape"))
    talk.press(.escape)
    #expect(talk.presentation.isByHand)
    talk.press(.enter)
    talk.press(.enter)
    #expect(talk.frame == tape)
    #expect(talk.quits == [])
  }

  @Test("the wizard's own menu asks as well")
  func menu() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.function(9))
    talk.press(.function(1))
    let index = try #require(Command.all.firstIndex { $0.event == .askedToQuit(.saved) })
    for _ in 0..<index { talk.press(.down) }
    talk.press(.enter)
    #expect(talk.quits == [])
    #expect(talk.frame.text.contains("Back to the tape?"))
  }

  @Test("the mouse, turned on by hand, is given back as well")
  func mouse() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.function(9))
    talk.press(.function(1))
    let index = try #require(Command.all.firstIndex { $0.event == .askedToToggleMouse })
    for _ in 0..<index { talk.press(.down) }
    talk.press(.enter)
    #expect(talk.reportsMouse)
    talk.press(.function(9))
    #expect(!talk.reportsMouse)
  }

  @Test("in the middle of a text the tape stops for the hand, and types on behind it")
  func whileTyping() throws {
    var talk = try Talk("Sleep 1s Enter Enter Type \"dash\" Sleep 1s")
    talk.touch(Self.next)
    while talk.presentation.state.editor.text != "da" { talk.pass(10) }
    talk.touch(.function(9))
    talk.pass(10_000)
    #expect(talk.presentation.state.editor.text == "da")
    talk.type("zzz")
    talk.press(.function(9))
    #expect(talk.presentation.state.editor.text == "dash")
  }

  @Test("an answer that comes late belongs to whoever asked, by hand or on the tape")
  func lateAnswers() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.character("5"))
    for _ in 0..<3 { talk.press(Self.next) }
    let before = talk.frame
    // By hand the file is read, and given back before the answer has come.
    talk.press(.function(9))
    talk.isHeld = true
    talk.touch(.enter)
    #expect(talk.presentation.state.isReading)
    talk.touch(.function(9))
    talk.release()
    #expect(talk.frame == before)
    #expect(talk.presentation.outstanding.isEmpty)

    // The tape reads the file, and the presenter goes back before the answer has come.
    talk.isHeld = true
    talk.touch(Self.next)
    talk.pass(1000)
    talk.touch(.backspace)
    #expect(talk.frame == before)
    talk.release()
    #expect(talk.frame == before)
    talk.press(Self.next)
    #expect(talk.run.place == .step(Step.setRelayState.id))
    talk.press(.end)
    #expect(talk.run.isComplete)
  }

  @Test("what is found for the hand's step does not reach the tape's state")
  func lateFinding() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.character("1"))
    let before = talk.presentation.state
    talk.press(.function(9))
    talk.isHeld = true
    for _ in 0..<4 { talk.touch(.control("n")) }
    #expect(talk.run.place == .step(Step.downloadMetadata.id))
    talk.touch(.function(9))
    #expect(talk.held.count { !$0.1.isEmpty } == 2)
    talk.release()
    #expect(talk.presentation.state == before)
    #expect(talk.presentation.outstanding.isEmpty)
  }

  @Test("the hand waits for an answer that is on its way")
  func handWaits() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.character("5"))
    talk.press(Self.next)
    talk.isHeld = true
    talk.touch(Self.next)
    talk.pass(1000)
    talk.touch(.function(9))
    #expect(!talk.presentation.isByHand)
    talk.release()
    #expect(talk.presentation.isByHand)
  }
}

extension Frame {
  /// The characters of the last row.
  var lastRow: String {
    String(cells.suffix(size.columns).compactMap(\.character))
  }
}
