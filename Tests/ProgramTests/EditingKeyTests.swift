import TerminalEmulator
import Testing

@Suite("The keys of a field")
struct EditingKeyTests {
  /// What is typed, what is pressed, what stands there then, and the character before which the cursor stands.
  struct Edit: Sendable, CustomStringConvertible {
    let name: String
    let keys: [String]
    let text: String
    let cursor: Int

    init(_ name: String, _ keys: [String], _ text: String, _ cursor: Int) {
      (self.name, self.keys, self.text, self.cursor) = (name, keys, text, cursor)
    }

    var description: String { name }
  }

  private static let back = "\u{7F}"
  private static let left = "\u{1B}[D"

  @Test(
    "each does what it says",
    arguments: [
      Edit("Ctrl-A", ["\u{1}"], "one two-three", 0), Edit("Ctrl-A, Ctrl-E", ["\u{1}", "\u{5}"], "one two-three", 13),
      Edit("Ctrl-B", ["\u{2}"], "one two-three", 12), Edit("Ctrl-B, Ctrl-F", ["\u{2}", "\u{6}"], "one two-three", 13),
      Edit("Left, Right", [left, "\u{1B}[C"], "one two-three", 13), Edit("Home", ["\u{1B}[H"], "one two-three", 0),
      Edit("End", ["\u{1B}[H", "\u{1B}[F"], "one two-three", 13),
      Edit("Home, Ctrl-D", ["\u{1}", "\u{4}"], "ne two-three", 0),
      Edit("Home, Delete", ["\u{1}", "\u{1B}[3~"], "ne two-three", 0), Edit("Ctrl-H", ["\u{8}"], "one two-thre", 12),
      Edit("Backspace", [back], "one two-thre", 12), Edit("Alt-B", ["\u{1B}b"], "one two-three", 8),
      Edit("Ctrl-Left", ["\u{1B}[1;5D", "\u{1B}[1;5D"], "one two-three", 4),
      Edit("Home, Alt-F", ["\u{1}", "\u{1B}f"], "one two-three", 3),
      Edit("Home, Ctrl-Right", ["\u{1}", "\u{1B}[1;5C"], "one two-three", 3),
      Edit("Ctrl-W", ["\u{17}"], "one two-", 8), Edit("Alt-Backspace", ["\u{1B}\u{7F}"], "one two-", 8),
      Edit("Alt-B, Ctrl-U", ["\u{1B}b", "\u{15}"], "three", 0),
      Edit("Alt-B, Ctrl-K", ["\u{1B}b", "\u{B}"], "one two-", 8),
      Edit("Ctrl-W, Ctrl-_", ["\u{17}", "\u{1F}"], "one two-three", 13),
    ])
  func edits(_ edit: Edit) throws {
    let participant = try Participant(at: "name-application", "applicationName")
    let terminal = participant.terminal
    try participant.type("one two-three")
    let (end, row) = terminal.cursor
    let start = end - 13

    for key in edit.keys { try terminal.send(key) }
    // Some come back to where they began.
    try participant.synchronize()
    try participant.waitForDrafts(["applicationName": edit.text])
    #expect(terminal.line(row).contains(edit.text + " "))
    #expect(terminal.cursor == (start + edit.cursor, row))
  }

  @Test(
    "a suggestion goes with the first character, and Left, Home, End and Backspace make it the text",
    arguments: [
      ("x", "x"), (left, "Amazon Connect - Agent"), ("\u{1B}[H", "Amazon Connect - Agent"),
      ("\u{1B}[F", "Amazon Connect - Agent"), (back, "Amazon Connect - Agen"),
    ])
  func suggestion(_ key: String, _ text: String) throws {
    let participant = try Participant(at: "name-application", "applicationName")
    try participant.terminal.wait(for: "(suggested, Enter accepts)")
    try participant.terminal.send(key)
    try participant.waitForDrafts(["applicationName": text])
    try participant.terminal.wait { !$0.screenText.contains("(suggested") && $0.line($0.cursor.row).contains(text) }
  }
}
