import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

@Suite("Presenting a tape")
struct PresentationTests {
  private static let rooms: [(Role, Size)] = [
    (.agents, Size(columns: 80, rows: 24)), (.agents, Size(columns: 40, rows: 9)),
    (.admins, Size(columns: 40, rows: 12)), (.admins, Size(columns: 120, rows: 40)),
  ]
  private static let next = Key.character(" ")

  private static let short = """
    Sleep 2s
    Enter
    Sleep 1s
    Enter
    Sleep 1s
    Type "dash"
    Sleep 1s
    """

  @Test(
    "the shipped tape forward, back to the start stop by stop, and forward again: frame for frame the same",
    arguments: rooms)
  func forwardAndBack(role: Role, size: Size) throws {
    var talk = try Talk.shipped(role, size: size)
    var frames = [talk.frame]
    while !talk.presentation.isAtEnd, frames.count < 200 {
      talk.press(Self.next)
      frames.append(talk.frame)
    }
    #expect(talk.presentation.progress.passed == frames.count - 1)
    #expect(talk.presentation.progress.all == frames.count - 1)
    #expect(frames.count > 25)
    #expect(zip(frames, frames.dropFirst()).allSatisfy { $0 != $1 })

    for expected in frames.dropLast().reversed() {
      talk.press(.backspace)
      #expect(talk.frame == expected)
    }
    #expect(talk.presentation.position == 0)
    for expected in frames.dropFirst() {
      talk.press(Self.next)
      #expect(talk.frame == expected)
    }
    print(
      "present: \(frames.count) stops of the \(role.rawValue)' tape at \(size.columns) x \(size.rows), the same three times"
    )
  }

  @Test("the shipped tape ends complete, without an error, after two slips that Ctrl-R mends", arguments: Role.allCases)
  func shippedTape(role: Role) throws {
    var talk = try Talk.shipped(role)
    talk.press(.end)
    #expect(talk.presentation.isAtEnd)
    #expect(talk.presentation.notice == nil)
    #expect(talk.run.isComplete)
    #expect(talk.run.byWord == [])
    #expect(talk.run.place == .review)
    #expect(talk.run.answers[.applicationName] == ApplicationName.workshop(for: role).text)
    #expect(talk.run.answers[.relayState] == talk.run.expectedRelayState?.url)
    // A note that comes with what the console shows on the tape.
    #expect(talk.run.recheck(Talk.reading("metadata.xml")).map(\.code) == ["console/verify-email"])
    #expect(talk.presentation.state.standing.values.allSatisfy { !$0.hasError && !$0.hasWarning })
    let states = talk.presentation.history.map(\.state)
    let slips = Set(
      states.flatMap { state in state.findings.filter { $0.value.hasError || $0.value.hasWarning }.map(\.key) })
    #expect(slips == [.applicationName, .relayState])
    #expect(talk.presentation.history.count { $0.words == "Ctrl-R: repair" } == 1)
    #expect(talk.presentation.history.count { $0.words == "Ctrl-R: right URL" } == 1)
    #expect(talk.saved.last == talk.run)
  }

  @Test("the scratch state follows to every stop, forward and back, and keeps when it began")
  func scratchFollows() throws {
    var talk = try Talk(Self.short)
    for key in [Self.next, Self.next, Self.next, .backspace, .backspace, Self.next, .home, .end] {
      talk.press(key)
      #expect(talk.saved.last == talk.run)
      #expect(talk.run.startedAt != nil)
    }
  }

  @Test("a text is typed visibly, key by key, and a second Space types the rest at once")
  func typing() throws {
    var talk = try Talk("Sleep 2s Type \"abcd\" Sleep 2s Enter")
    talk.touch(Self.next)
    let start = talk.clock
    #expect(talk.presentation.due == start + 40)
    talk.pass(39)
    #expect(talk.presentation.position == 0)
    talk.pass(1)
    #expect(talk.presentation.position == 1)
    talk.pass(40)
    #expect(talk.presentation.position == 2)
    talk.touch(Self.next)
    #expect(talk.presentation.position == 4)
    #expect(talk.presentation.due == nil)
  }

  @Test("Backspace while it plays goes back to where the play began")
  func backWhilePlaying() throws {
    var talk = try Talk(Self.short)
    talk.press(Self.next)
    talk.press(Self.next)
    let before = talk.frame
    talk.touch(Self.next)
    talk.pass(90)
    #expect(talk.frame != before)
    talk.press(.backspace)
    #expect(talk.frame == before)
    talk.press(Self.next)
    #expect(talk.presentation.isAtEnd)
    #expect(talk.presentation.state.editor.text == "dash")
  }

  @Test("all keys of a clicker and of the keyboard go on and back")
  func keys() throws {
    for (next, back) in [
      (Key.character(" "), Key.backspace), (.right, .left), (.pageDown, .pageUp), (.enter, .control("h")),
    ] {
      var talk = try Talk(Self.short)
      talk.press(next)
      #expect(talk.presentation.progress.passed == 1)
      talk.press(back)
      #expect(talk.presentation.progress.passed == 0)
    }
  }

  @Test("at the start and at the end it says so")
  func ends() throws {
    var talk = try Talk(Self.short)
    talk.press(.backspace)
    #expect(talk.presentation.notice == "This is the start of the tape.")
    talk.press(.end)
    #expect(talk.presentation.notice == nil)
    talk.press(Self.next)
    #expect(talk.presentation.notice?.hasPrefix("This is the end of the tape.") == true)
  }

  @Test("a key that is none of the presenter's says who has the keys, until the next one")
  func otherKeys() throws {
    var talk = try Talk(Self.short)
    for key in [Key.character("a"), .tab, .paste("us-east-1"), .control("r"), .escape] {
      talk.press(key)
      #expect(talk.presentation.notice?.hasPrefix("The tape has the keys. F9 takes over by hand") == true)
      #expect(talk.presentation.position == 0)
    }
    talk.press(Self.next)
    #expect(talk.presentation.notice == nil)
  }

  @Test("any step is jumped to, forward and back, by the list and by its number")
  func jumping() throws {
    var talk = try Talk.shipped(.agents)
    talk.press(.function(3))
    for _ in 0..<4 { talk.press(.down) }
    talk.press(.enter)
    #expect(talk.run.place == .step(Step.nameApplication.id))
    let name = talk.frame
    talk.press(.character("6"))
    #expect(talk.run.place == .step(Step.setRelayState.id))
    talk.press(.character("1"))
    #expect(talk.run.place == .step(Step.enableSSO.id))
    #expect(talk.presentation.progress.passed == 1)
    talk.press(.character("4"))
    #expect(talk.frame == name)
    talk.press(.character("0"))
    #expect(talk.presentation.position == 0)
  }

  @Test("a step to which the tape does not come leaves everything where it was")
  func jumpingTooFar() throws {
    var talk = try Talk(Self.short)
    talk.press(Self.next)
    let before = talk.presentation.state
    talk.press(.character("5"))
    #expect(talk.presentation.state == before)
    #expect(talk.presentation.notice == "The tape does not come to this step.")
  }

  @Test(
    "a jump shows no frame between, however many answers it waits for",
    arguments: [[Key.character("6")], [.end], [.function(3), .end, .enter], [.character(" "), .character(" ")]])
  func stillWhileJumping(keys: [Key]) throws {
    var talk = try Talk.shipped(.agents)
    // The stop at which the file is read is the third one there.
    if keys[0] == .character(" ") {
      for key in [Key.character("5"), Self.next, Self.next, Self.next] { talk.press(key) }
    }
    for key in keys.dropLast() { talk.touch(key) }
    let before = talk.frame
    talk.isHeld = true
    talk.touch(try #require(keys.last))
    var waited = 0
    while talk.presentation.play != nil {
      #expect(talk.frame == before)
      waited += 1
      try #require(!talk.held.isEmpty)
      talk.releaseNext()
    }
    #expect(waited > 1)
    #expect(talk.frame != before)
    talk.release()
  }
}
