import Glibc
import TestSupport
import Testing

@testable import Machine

@Suite struct ShellWordTests {
  @Test("what is written as a shell's word is read back as the same text")
  func roundTrip() {
    var numbers = SeededNumbers(seed: UInt64.random(in: 0...UInt64.max))
    let signs = Array("ab'\"\\$` ~/\u{E9}\u{1F600}*?;&|<>(){}#!".unicodeScalars)
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
        signs[Int.random(in: signs.indices, using: &numbers)]
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(ShellWord(ShellWord.writing(text, within: .none)).text == text)
      #expect(ShellWord("'" + ShellWord.writing(text, within: .single) + "'").text == text)
      #expect(ShellWord("\"" + ShellWord.writing(text, within: .double) + "\"").text == text)
    }
  }

  @Test("what acts on a terminal is written by its numbers")
  func controls() {
    #expect(ShellWord.writing("a\u{1B}'\u{9B}", within: .none) == #"$'a\033\'\302\233'"#)
  }
}
