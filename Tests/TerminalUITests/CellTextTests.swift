import Testing

@testable import TerminalUI

@Suite("Columns of characters")
struct CellTextTests {
  @Test(
    "A character takes the columns that a terminal gives it",
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("–", 1), ("─", 1), ("Ж", 1), ("ע", 1),
      ("e\u{301}\u{302}", 1), ("コ", 2), ("字", 2), ("한", 2), ("ａ", 2), ("！", 2), ("😀", 2), ("⌚", 2), ("⭐", 2),
      ("👍🏽", 2), ("👩‍💻", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 1), ("1️⃣", 1), ("ᄀ\u{1161}\u{11A8}", 2), ("नि", 2),
      ("\u{20000}", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ])
  func columns(of text: String, are expected: Int) {
    var cells: [Cell] = []
    cells.append(text, .plain)
    #expect(text.count == 1)
    #expect(cells.count == expected)
    #expect(cells[0].character != nil)
  }

  @Test(
    "What cannot be drawn shows a sign in its place",
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\t", "\n", "\r\n", "\u{7F}", "\u{85}", "\u{9B}", "\u{200B}", "\u{202E}", "\u{2028}",
      "\u{FEFF}", "\u{AD}", "\u{E0041}",
    ])
  func replaced(_ text: String) {
    var cells: [Cell] = []
    cells.append(text, .plain)
    #expect(cells == [Cell("\u{FFFD}", .plain)])
  }

  @Test("Only the first part of a joined emoji is drawn, which every terminal gives two columns")
  func joinedEmoji() {
    var cells: [Cell] = []
    cells.append("👩‍💻👍🏽", .input)
    #expect(cells == [Cell("👩", .input), Cell(nil, .input), Cell("👍", .input), Cell(nil, .input)])
  }

  @Test("A flag is two halves of one column each")
  func flag() {
    var cells: [Cell] = []
    cells.append("🇩🇪", .input)
    #expect(cells.map(\.character) == ["\u{1F1E9}", "\u{1F1EA}"])
  }

  @Test("Marks stay with their letter, and an endless pile of them is cut")
  func marks() {
    var cells: [Cell] = []
    cells.append("e" + String(repeating: "\u{301}", count: 100) + "x", .input)
    #expect(cells.count == 2)
    #expect(cells[0].character?.unicodeScalars.count == 4)
    #expect(cells[1].character == "x")
  }

  @Test(
    "Every wide range is found at both of its ends, and not beside them",
    arguments: [0x1100, 0x231A, 0xAC00, 0x1F600, 0x30000])
  func wideRanges(start: UInt32) throws {
    #expect(try #require(Unicode.Scalar(start)).terminalColumns == 2)
    #expect(try #require(Unicode.Scalar(0x10FF)).terminalColumns == 1)
    #expect(try #require(Unicode.Scalar(0x3FFFE)).terminalColumns != 2)
  }
}
