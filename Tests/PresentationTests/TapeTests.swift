import TerminalUI
import Testing

@testable import Presentation

@Suite("Tapes")
struct TapeTests {
  private static let marks = String(repeating: "\u{301}", count: 40_000)

  private func tape(_ text: String) throws(TapeFault) -> Tape { try Tape(Array(text.utf8)) }

  @Test("every command of the subset is read, with counts, speeds, units and all three quotes")
  func commands() throws {
    let text = """
      # A comment; "quotes" in it are nothing.
      Type "us-east-1"     # one behind a command
      Type@10ms 'say "yes"' `it's`
      Enter
      Down 3 Tab@0.5s
      Up@100ms 2
      Left Right Escape Space

      Ctrl+R
      Ctrl+n 2
      Sleep 2
      Sleep 500ms Tab
      Sleep .5m
      Wait
      Wait+Line /a\\/b./
      Wait+Screen@5s /Enter again/
      """
    let typed = { (text: String, delay: Int) in
      text.map { TapeAction.press(.character($0), delay: delay, isTyped: true) }
    }
    let pressed = { (keys: [Key], delay: Int) in keys.map { TapeAction.press($0, delay: delay, isTyped: false) } }
    let usual: [Key] = [.left, .right, .escape, .character(" "), .control("r"), .control("n"), .control("n")]
    var expected = typed("us-east-1", 40) + typed("say \"yes\" it's", 10) + pressed([.enter, .down, .down, .down], 200)
    expected += pressed([.tab], 500) + pressed([.up, .up], 100) + pressed(usual, 200)
    expected += [.stop(2000)] + pressed([.tab], 700) + [.stop(30_000)]
    expected += [
      .wait(try Tape.Pattern("", false, 1), line: 14), .wait(try Tape.Pattern("a\\/b.", false, 1), line: 15),
      .wait(try Tape.Pattern("Enter again", true, 1), line: 16),
    ]
    #expect(try tape(text).actions == expected)
  }

  @Test(
    "no tape types without an end",
    arguments: [
      ("Enter\nType \"\(String(repeating: "x", count: 4097))\"", 2, "4096"),
      ("Type \"a\(marks)\" \"\(String(repeating: "y", count: 4000))\"", 1, "4096"),
      (String(repeating: "Down 1000\n", count: 21), 21, "20000 keys"),
      (String(repeating: "Type \"\(String(repeating: "x", count: 4096))\"\n", count: 5), 5, "20000 keys"),
    ])
  func limits(_ text: String, _ line: Int, _ words: String) {
    let fault = #expect(throws: TapeFault.self) { try tape(text) }
    #expect(fault?.line == line)
    #expect(fault?.reason.contains(words) == true, "\(fault?.reason ?? "")")
  }

  @Test("line ends of every system, a byte order mark, and no line end at the end")
  func lineEnds() throws {
    let any = try Tape.Pattern("", false, 1)
    let tape = try tape("\u{FEFF}Wait\r\n\r\nWait\nWait")
    #expect(tape.actions == [1, 3, 4].map { .wait(any, line: $0) })
  }

  @Test(
    "what is not understood is refused with its line, and says what to do",
    arguments: [
      ("", "Line 1: The tape is empty."),
      ("# only\n# comments\n", "Line 1: The tape is empty."),
      ("Enter\n\nSet FontSize 14", "Line 3: Set is not known here: it is for VHS's own recordings. Please leave"),
      ("Output demo.gif", "Line 1: Output is not known here: it is for VHS's own"),
      ("Enter\nBackspace 3", "Line 2: Backspace is not known here. Ctrl+H does the same"),
      ("PageDown", "Line 1: PageDown is not known here. Known are Type, Enter, Tab"),
      ("enter", "Line 1: enter is written Enter."),
      ("Type us-east-1", "Line 1: Type needs a text in quotes"),
      ("Type", "Line 1: Type needs a text in quotes"),
      ("Type\n\"us-east-1\"", "Line 1: Type needs a text in quotes"),
      ("Enter\nType \"us-east-1\n", "Line 2: The text has no closing \" in its line."),
      ("Type `a", "Line 1: The text has no closing ` in its line."),
      ("\"us-east-1\"", "Line 1: A command is expected, not \"us-east-1\"."),
      ("Down x", "Line 1: x is not known here."),
      ("Down 0", "Line 1: 0 is no number of times"),
      ("Down 1.5", "Line 1: 1.5 is no number of times"),
      ("Down 1000000000000000000000", "Line 1: 1000000000000000000000 is no number"),
      ("Sleep", "Line 1: After Sleep stands a time"),
      ("Sleep\n2s", "Line 1: After Sleep stands a time"),
      ("Sleep 1.2.3s", "Line 1: After Sleep stands a time"),
      ("Sleep 61m", "Line 1: A time is at most an hour."),
      ("Type@ \"a\"", "Line 1: After @ stands a time"),
      ("Ctrl", "Line 1: Ctrl needs one letter"),
      ("Ctrl+", "Line 1: Ctrl needs one letter"),
      ("Ctrl+Alt+X", "Line 1: Ctrl needs one letter"),
      ("Ctrl-R", "Line 1: Ctrl needs one letter"),
      ("Wait+Page /x/", "Line 1: After Wait+ stands Screen or Line."),
      ("Wait /x", "Line 1: The text has no closing / in its line."),
      ("Wait /a*/", "Line 1: A pattern is plain text here. For the sign itself, please write \\* instead of *."),
      ("Wait /\\d/", "Line 1: \\d is not known here."),
      ("Type \"a\u{1B}[2J\"", "Line 1: There is a character in the text that cannot be typed."),
      ("Enter; Enter", "Line 1: A command is expected, not ;."),
    ])
  func wrong(text: String, words: String) {
    let fault = #expect(throws: TapeFault.self) { try tape(text) }
    #expect(fault?.description.hasPrefix(words) == true, "\(fault?.description ?? "")")
  }

  @Test("bytes that are no text are refused with their line, and a huge file as a whole")
  func noText() {
    let fault = #expect(throws: TapeFault.self) { try Tape(Array("Enter\nTab\n".utf8) + [0xFF, 0x0A]) }
    #expect(fault == TapeFault(line: 3, reason: "This is not text in UTF-8."))
    let huge = #expect(throws: TapeFault.self) { try Tape(Array(repeating: 0x0A, count: Tape.greatestSize + 1)) }
    #expect(huge?.reason == "The file is larger than any tape.")
  }

  @Test(
    "a pattern is plain text, with a point for any character",
    arguments: [
      ("a.c", "xabcx", true), ("a\\.c", "abc", false), ("a\\.c", "a.c", true), ("abc", "ab", false), ("", "", true),
      ("\\[", "[", true), ("Grüße", "viele Grüße", true),
    ])
  func patterns(pattern: String, line: String, fits: Bool) throws {
    #expect(try Tape.Pattern(pattern, true, 1).fits(line) == fits)
  }

  @Test("a short Sleep is a breath before the next key, a long one a stop; stops without a key between them are one")
  func stops() throws {
    let tape = try tape("Sleep 2s Type@5ms \"ab\" Sleep 300ms Enter Sleep 1s Sleep 3s Wait Sleep 1s Tab")
    #expect(
      tape.actions.prefix(5) == [
        .stop(2000), .press(.character("a"), delay: 5, isTyped: true), .press(.character("b"), delay: 5, isTyped: true),
        .press(.enter, delay: 500, isTyped: false), .stop(1000),
      ])
    #expect(tape.stopCount == 2)
  }
}
