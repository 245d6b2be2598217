import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

@Suite("The presenter's menu, list of steps and mouse")
struct PanelTests {
  private static let short = "Sleep 2s Enter Sleep 1s Enter Sleep 1s"

  @Test("the menu lists every command, and Enter does the highlighted one")
  func menu() throws {
    var talk = try Talk(Self.short)
    talk.press(.function(1))
    let text = String(talk.frame.cells.compactMap(\.character))
    for entry in PresenterCommand.entries {
      #expect(text.contains(entry.line.words), "\(entry.line)")
      #expect(text.contains(entry.line.keys.joined(separator: ", ")), "\(entry.line)")
    }
    let end = try #require(PresenterCommand.entries.firstIndex { $0.command == .end })
    for _ in 0..<end { talk.press(.down) }
    talk.press(.enter)
    #expect(talk.presentation.panel == nil)
    #expect(talk.presentation.isAtEnd)
  }

  @Test("no key does anything that the menu does not name")
  func everyKey() {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7"]
    let named = PresenterCommand.entries.flatMap(\.line.keys) + digits
    let letters = (0x20...0x7E).compactMap(Unicode.Scalar.init).map(Character.init)
    let keys =
      letters.map(Key.character) + letters.filter(\.isLowercase).map(Key.control) + (1...12).map(Key.function)
      + [
        .enter, .tab, .shiftTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown,
      ]
    let doing = keys.filter { PresenterCommand($0) != nil }
    #expect(doing.count > 25)
    for key in doing { #expect(named.compactMap(Key.init(named:)).contains(key), "\(key)") }
  }

  @Test("R asks for the clock to begin anew, as in the notes", arguments: ["R", "r"] as [Character])
  func clock(key: Character) throws {
    var talk = try Talk(Self.short)
    talk.press(.character(key))
    #expect(talk.presentation.wantsClockAnew)
    #expect(talk.frame.words.contains("The clock begins anew"))
  }

  @Test(
    "each command of the menu can be chosen, and none of them breaks the talk",
    arguments: PresenterCommand.entries.indices)
  func chosen(index: Int) throws {
    var talk = try Talk(Self.short)
    talk.press(.character("1"))
    talk.press(.function(1))
    for _ in 0..<index { talk.press(.down) }
    talk.touch(.enter)
    if talk.presentation.isByHand { talk.touch(.function(9)) }
    talk.press(.escape)
    #expect(talk.presentation.panel == nil)
    talk.press(.end)
    #expect(talk.presentation.isAtEnd)
  }

  @Test("an open menu or list gives way to a command's own key, and Esc closes it")
  func givingWay() throws {
    for open in [Key.function(1), .function(3)] {
      var talk = try Talk(Self.short)
      talk.press(open)
      #expect(talk.presentation.panel != nil)
      talk.press(.escape)
      #expect(talk.presentation.panel == nil)
      talk.press(open)
      talk.press(.character(" "))
      #expect(talk.presentation.panel == nil)
      #expect(talk.presentation.progress.passed == 1)
      talk.press(open)
      talk.press(.control("c"))
      #expect(talk.quits == [.interrupted])
    }
  }

  @Test("a click goes on, the wheel reads on, and a click in the menu chooses")
  func mouse() throws {
    var talk = try Talk(Self.short)
    talk.press(.mouse(Key.Mouse(.pressed, column: 5, row: 5)))
    talk.press(.mouse(Key.Mouse(.released, column: 5, row: 5)))
    #expect(talk.presentation.progress.passed == 1)
    let before = talk.frame
    talk.press(.mouse(Key.Mouse(.wheelDown, column: 5, row: 5)))
    #expect(talk.frame != before)
    talk.press(.mouse(Key.Mouse(.wheelUp, column: 5, row: 5)))
    #expect(talk.frame == before)

    talk.press(.function(1))
    let row = try #require(talk.frame.rows.firstIndex { $0.contains("To the start of the tape") })
    talk.press(.mouse(Key.Mouse(.pressed, column: 30, row: row)))
    #expect(talk.presentation.position == 0)
    #expect(talk.presentation.panel == nil)
  }

  @Test("reading on and back changes nothing of the tape, and goes with the next stop")
  func scrolling() throws {
    var talk = try Talk.shipped(.agents, size: Size(columns: 40, rows: 12))
    talk.press(.character("1"))
    let (before, state) = (talk.frame, talk.presentation.state)
    talk.press(.down)
    talk.press(.down)
    #expect(talk.frame != before)
    #expect(talk.presentation.state == state)
    for _ in 0..<20 { talk.press(.down) }
    for _ in 0..<40 { talk.press(.up) }
    talk.press(.character(" "))
    talk.press(.backspace)
    #expect(talk.frame == before)
  }

  @Test("Ctrl-X asks once, and Enter stays where it was", arguments: [(80, 24), (120, 40), (40, 9)])
  func leaving(columns: Int, rows: Int) throws {
    var talk = try Talk.shipped(.agents, size: Size(columns: columns, rows: rows))
    talk.press(.character("4"))
    let before = talk.frame
    for key in [Key.enter, .escape] {
      talk.press(.control("x"))
      for words in ["Leave the demonstration?", "> Stay here", "Leave", "demo"] {
        #expect(talk.frame.text.contains(words))
      }
      for other in [Key.character(" "), .pageUp, .backspace, .function(9), .character("3"), .up] { talk.press(other) }
      talk.press(key)
      #expect(talk.frame == before)
      #expect(talk.quits == [])
    }
    for keys in [[Key.control("x")], [.down, .enter]] {
      talk.quits = []
      talk.press(.control("x"))
      for key in keys { talk.press(key) }
      #expect(talk.quits == [.saved])
    }
    talk.quits = []
    talk.press(.control("x"))
    talk.press(.control("c"))
    #expect(talk.quits == [.interrupted])
  }
}
