import SetupRules
import Testing

@Suite("Where only ASCII can be shown")
struct ASCIISpellingTests {
  @Test(
    "signs are spelled out",
    arguments: [
      ("It\u{2019}s \u{201C}this\u{201D} \u{2013} and \u{2014} so on\u{2026}", "It's \"this\" - and - so on..."),
      ("\u{AB}Applications\u{BB} \u{2192} Add", "<<Applications>> -> Add"), ("\u{2022} one", "* one"),
      ("a\u{A0}b\u{202F}c", "a b c"), ("1 \u{2212} 1 \u{2264} 2 \u{D7} 3", "1 - 1 <= 2 x 3"),
      ("\u{250C}\u{2500}\u{2510}\u{2502}\u{2550}", "+-+|="), ("\u{2713} \u{20AC} \u{A9}", "v EUR (C)"), ("", ""),
      ("plain ~ ASCII", "plain ~ ASCII"),
    ])
  func signs(_ text: String, _ spelled: String) {
    #expect(text.asciiSpelling == spelled)
  }

  @Test("letters have no spelling: a name without its accents is another name")
  func letters() {
    #expect("K\u{F6}ln e\u{301} \u{65E5}\u{672C} \u{1F600}".asciiSpelling == "K?ln ? ?? ?")
  }

  @Test("whatever comes, it is ASCII, and empty only where nothing was")
  func always() {
    for value in (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init) {
      let spelled = String(Character(value)).asciiSpelling
      #expect(!spelled.isEmpty && spelled.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
