import Testing
import Wizard

@testable import TerminalUI

@Suite("Wrapping")
struct TextColumnTests {
  @Test(
    "Text is broken at blanks, long words inside, wide characters never",
    arguments: [
      ("", 10, [""]),
      ("one two", 10, ["one two"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("one two", 3, ["one", "two"]),
      ("one  two", 3, ["one", "two"]),
      ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
      ("コネクト", 5, ["コネ", "クト"]),
      ("aコネ", 2, ["a", "コ", "ネ"]),
      ("コ", 1, ["コ"]),
      ("a b c", 1, ["a", "b", "c"]),
      ("trailing ", 8, ["trailing"]),
    ] as [(String, Int, [String])])
  func wraps(_ text: String, _ width: Int, _ expected: [String]) {
    var column = TextColumn<Event>(width: width)
    column.add(text)
    #expect(column.texts == expected)
  }

  @Test("The lines after the first begin below the text of an entry")
  func hanging() {
    var column = TextColumn<Event>(width: 9)
    column.add([.entry([.init("one two", .strong), .init(" three")])], indent: 1)
    #expect(column.lines.map(\.indent) == [1, 3, 3])
    #expect(column.texts == ["- one", "two", "three"])
  }

  @Test("A word of several styles stays in one piece")
  func mixedWord() {
    var column = TextColumn<Event>(width: 10)
    column.add([.paragraph([.init("Choose "), .init("Enable", .strong), .init(".")])])
    #expect(column.texts == ["Choose", "Enable."])
  }
}

extension TextColumn<Event> {
  var texts: [String] {
    lines.map { String(cells[$0.cells].compactMap(\.character)) }
  }
}
