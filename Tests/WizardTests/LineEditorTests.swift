import SetupRules
import Testing

@testable import Wizard

@Suite("The line editor")
struct LineEditorTests {
  @Test(
    "carries out each order",
    arguments: [
      ([LineEditor.Command.left, .left], "one two|", "one t|wo"),
      ([.start, .right], "one two|", "o|ne two"),
      ([.wordLeft], "one two|", "one |two"),
      ([.wordLeft, .wordLeft], "one two|", "|one two"),
      ([.start, .wordRight], "one two|", "one| two"),
      ([.deleteBackward], "one two|", "one tw|"),
      ([.left, .deleteForward], "one two|", "one tw|"),
      ([.deleteForward], "one two|", "one two|"),
      ([.deleteWordBackward], "one two|", "one |"),
      ([.wordLeft, .deleteToStart], "one two|", "|two"),
      ([.wordLeft, .deleteToEnd], "one two|", "one |"),
      ([.deleteToStart, .undo], "one two|", "one two|"),
      ([.start, .left, .deleteBackward], "one|", "|one"),
      ([.undo], "|", "|"),
    ])
  func orders(_ commands: [LineEditor.Command], _ before: String, _ after: String) {
    var editor = LineEditor(String(before.dropLast()))
    for command in commands { editor.perform(command) }
    #expect(editor.picture == after)
  }

  @Test("typed characters in a row are undone together, a paste on its own")
  func undo() {
    var editor = LineEditor()
    for character in "abc" { editor.insert(String(character)) }
    editor.insert("PASTE")
    editor.perform(.undo)
    #expect(editor.picture == "abc|")
    editor.perform(.undo)
    #expect(editor.picture == "|")
  }

  @Test("the cursor moves by Character, and combining marks join the one before")
  func characters() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    #expect(editor.characters.count == 1)
    editor.insert("👩‍👩‍👧")
    editor.insert("日")
    editor.perform(.left)
    editor.perform(.left)
    editor.perform(.deleteBackward)
    #expect(editor.picture == "|👩‍👩‍👧日")
  }

  @Test("no line grows over its limit")
  func limit() {
    var editor = LineEditor(String(repeating: "a", count: 5000))
    #expect(editor.characters.count == LineEditor.limit)
    let fits = editor.insert("b")
    #expect(!fits)
    #expect(editor.characters.count == LineEditor.limit)
  }

  @Test(
    "nor over the same in bytes, whatever its Characters are made of",
    arguments: ["\u{301}", "\u{1F1E9}", "\u{200D}", "\u{1F468}\u{200D}", "\u{1161}", "\u{1F600}"])
  func limitOfBytes(_ piece: String) {
    let huge = "a" + String(repeating: piece, count: 500_000)
    for editor in [LineEditor(huge), replaced(huge), inserted(huge)] {
      #expect(editor.text.utf8.count <= 4 * LineEditor.limit)
      #expect(editor.characters.count <= LineEditor.limit)
    }
    var typed = LineEditor("a")
    for _ in 0..<6_000 { typed.insert(piece) }
    #expect(typed.text.utf8.count <= 4 * LineEditor.limit)
    #expect(typed.text.withBoundedRuns.utf8.elementsEqual(typed.text.utf8))
  }

  private func replaced(_ text: String) -> LineEditor {
    var editor = LineEditor("before")
    editor.replace(with: text)
    return editor
  }

  private func inserted(_ text: String) -> LineEditor {
    var editor = LineEditor("before")
    editor.insert(text)
    return editor
  }
}

extension LineEditor {
  /// The text with a bar where the cursor stands.
  fileprivate var picture: String {
    String(characters[..<cursor]) + "|" + String(characters[cursor...])
  }
}
