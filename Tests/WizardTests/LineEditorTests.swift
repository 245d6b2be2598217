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
}

extension LineEditor {
  /// The text with a bar where the cursor stands.
  fileprivate var picture: String {
    String(characters[..<cursor]) + "|" + String(characters[cursor...])
  }
}
