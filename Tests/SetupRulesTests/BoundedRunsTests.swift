import SetupRules
import Testing

@Suite("Runs of marks without an end")
struct BoundedRunsTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("a text that somebody means stays as it is, byte by byte")
  func untouched() {
    let texts = [
      "", "us-east-1", "e\u{301}", repeated("e\u{301}", 5000), repeated("\u{1F1E9}\u{1F1EA} ", 5000),
      repeated("\u{1F468}\u{200D}", 5000), repeated("\u{1100}\u{1161}\u{11A8}", 5000), repeated("x", 100_000),
      // The longest name that a folder can hold.
      "/" + repeated("\u{301}", 127) + "/" + repeated("\u{316}", 127), "a" + repeated("\u{301}", 255),
    ]
    for text in texts { #expect(text.withBoundedRuns.utf8.elementsEqual(text.utf8)) }
  }

  @Test(
    "what goes on behind 255 of them is left out, and nothing else",
    arguments: ["\u{301}", "\u{316}", "\u{301}\u{316}", "\u{1F1E9}", "\u{93C}", "\u{94D}"])
  func bounded(_ mark: String) {
    let text = "a" + repeated(mark, 40_000) + "b" + repeated(mark, 40_000)
    let kept = text.withBoundedRuns
    #expect(kept.unicodeScalars.count == 2 + 2 * 255)
    #expect(kept.withBoundedRuns.utf8.elementsEqual(kept.utf8))
  }

  @Test("a beginning has so many bytes at most, and cuts no scalar")
  func beginnings() {
    #expect(String("abc".beginning(bytes: 5)) == "abc")
    #expect(String("abc".beginning(bytes: 2)) == "ab")
    #expect(String("\u{E9}\u{E9}".beginning(bytes: 3)) == "\u{E9}")
    #expect(String("\u{1F600}".beginning(bytes: 3)).isEmpty)
    #expect(String("e\u{301}".beginning(bytes: 1)) == "e")
  }
}
