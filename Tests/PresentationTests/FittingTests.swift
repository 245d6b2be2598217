import SetupRules
import TerminalUI
import Testing
import Wizard

@testable import Presentation

@Suite("Tapes that play by themselves, and tapes that do not fit")
struct FittingTests {
  private static let next = Key.character(" ")

  @Test("a Wait for something that never shows stops the tape, and says where")
  func misfit() throws {
    var talk = try Talk("Sleep 1s\nEnter\nSleep 1s\nEnter\nWait+Screen /Blue moon/\nEnter")
    talk.press(Self.next)
    talk.press(Self.next)
    let words = "The tape stops at line 5: it waits for \"Blue moon\", which is not on the screen. F9 goes on by hand."
    #expect(talk.presentation.notice == words)
    #expect(talk.presentation.outcome == nil)
    talk.press(.backspace)
    #expect(talk.presentation.progress.passed == 1)
    talk.press(Self.next)
    talk.press(Self.next)
    #expect(talk.presentation.notice == words)
    talk.press(.function(9))
    talk.press(.escape)
    #expect(talk.presentation.isByHand)
  }

  @Test("by itself it plays with all its rests, and then it is over")
  func auto() throws {
    var talk = try Talk("Sleep 2s Enter Sleep 1s Type@10ms \"abc\" Sleep 3s", isAuto: true)
    #expect(talk.presentation.due == 2200)
    talk.rest()
    #expect(talk.presentation.outcome == .played)
    #expect(talk.clock == 2000 + 200 + 1000 + 30 + 3000)
  }

  @Test("the shipped tapes play to their end by themselves, in less than three minutes", arguments: Role.allCases)
  func shippedAuto(role: Role) throws {
    var talk = try Talk.shipped(role, isAuto: true)
    talk.rest()
    #expect(talk.presentation.outcome == .played)
    #expect(talk.run.isComplete)
    #expect(talk.clock < 180_000)
  }

  @Test("by itself a tape that does not fit ends with the words")
  func autoMisfit() throws {
    var talk = try Talk("Enter Wait /nothing/ Enter", isAuto: true)
    talk.rest()
    guard case .didNotFit(let words) = talk.presentation.outcome else {
      Issue.record("it fits")
      return
    }
    #expect(words.hasPrefix("The tape stops at line 1") && !words.contains("F9"))
  }

  @Test("Space shortens a rest while it plays by itself, and Backspace stops that")
  func autoStopped() throws {
    var talk = try Talk("Sleep 2s Enter Sleep 60s Enter Sleep 60s Enter", isAuto: true)
    talk.touch(Self.next)
    #expect(talk.presentation.progress.passed == 1)
    talk.press(.backspace)
    #expect(talk.presentation.due == nil)
    #expect(talk.presentation.progress.passed == 0)
    talk.touch(.character("p"))
    #expect(talk.presentation.due != nil)
  }

  @Test("keys on a tape that would leave the wizard end the tape, and not the program")
  func quitting() throws {
    for key in ["X", "C"] {
      var talk = try Talk("Sleep 1s Enter Ctrl+\(key) Enter")
      talk.press(.end)
      #expect(talk.quits == [])
      #expect(talk.presentation.isAtEnd)
      #expect(talk.run.place == .step(Step.enableSSO.id))
    }
  }

  @Test("keys on a tape that would stop the program or change the terminal do nothing")
  func pausing() throws {
    var talk = try Talk("Sleep 1s Enter Ctrl+Z Ctrl+L Ctrl+Y 2 Tab Sleep 1s")
    talk.press(Self.next)
    #expect(talk.presentation.isAtEnd)
    #expect(talk.presentation.progress.passed == 1)
  }

  @Test("a failed save is said until one goes well, and is not shown again later")
  func failedSave() throws {
    var talk = try Talk("Sleep 1s Enter Sleep 1s Enter Sleep 1s")
    talk.press(Self.next)
    let before = talk.frame
    _ = talk.presentation.take([.saveFailed("the disk is full")])
    #expect(talk.presentation.shownState.saveStatus == .failed("the disk is full"))
    talk.press(Self.next)
    talk.press(.backspace)
    #expect(talk.frame == before)
  }

  @Test("random keys and answers never break it, and the tape still plays to its end", arguments: 0..<8)
  func random(round: Int) throws {
    var numbers = SystemRandomNumberGenerator()
    var talk = try Talk.shipped(.agents)
    let keys: [Key] = [
      .character(" "), .backspace, .function(9), .enter, .escape, .function(1), .function(3), .down, .up, .tab, .home,
      .character("a"), .character("4"), .character("p"), .control("r"), .control("n"), .pageDown, .control("u"),
    ]
    var pressed: [Key] = []
    for _ in 0..<200 {
      let key = keys.randomElement(using: &numbers) ?? .enter
      pressed.append(key)
      talk.touch(key)
      talk.pass(Int.random(in: 0...400, using: &numbers))
      #expect(talk.presentation.history.indices.contains(talk.presentation.position))
      _ = talk.frame
      if talk.presentation.outcome != nil { return }
    }
    if talk.presentation.isByHand { talk.press(.function(9)) }
    talk.press(.escape)
    talk.press(.home)
    talk.press(.end)
    #expect(talk.run.isComplete, "after \(pressed)")
    #expect(talk.presentation.outstanding.isEmpty)
  }
}
