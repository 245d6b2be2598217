import NcursesTerminal
import TerminalUI
import Testing

@Suite("Reports of the mouse")
struct MouseTests {
  private func keys(_ text: String, at time: Int = 0) -> [Key] {
    var decoder = KeyDecoder()
    decoder.reportsMouse = true
    return decoder.feed(Array(text.utf8), at: time)
  }

  @Test(
    "left button and wheel are reported with their cell, other buttons and movement are not",
    arguments: [
      KnownSequence("\u{1B}[<0;10;5M", .mouse(.init(.pressed, column: 9, row: 4))),
      KnownSequence("\u{1B}[<0;10;5m", .mouse(.init(.released, column: 9, row: 4))),
      KnownSequence("\u{1B}[<4;1;1M", .mouse(.init(.pressed, column: 0, row: 0))),
      KnownSequence("\u{1B}[<64;300;200M", .mouse(.init(.wheelUp, column: 299, row: 199))),
      KnownSequence("\u{1B}[<65;3;2M", .mouse(.init(.wheelDown, column: 2, row: 1))),
      KnownSequence("\u{1B}[M *%", .mouse(.init(.pressed, column: 9, row: 4))),
      KnownSequence("\u{1B}[M#*%", .mouse(.init(.released, column: 9, row: 4))),
      KnownSequence("\u{1B}[M`*%", .mouse(.init(.wheelUp, column: 9, row: 4))),
      KnownSequence("\u{1B}[<2;10;5M"), KnownSequence("\u{1B}[<1;10;5M"), KnownSequence("\u{1B}[<35;10;5M"),
      KnownSequence("\u{1B}[<0;0;0M"),
    ])
  func reports(_ known: KnownSequence) {
    #expect(keys(String(decoding: known.bytes, as: UTF8.self)) == known.keys)
  }

  @Test("the click that brings the window back does nothing, the next one does")
  func swallowsFocusingClick() {
    var decoder = KeyDecoder()
    decoder.reportsMouse = true

    #expect(decoder.feed(Array("\u{1B}[O\u{1B}[I\u{1B}[<0;3;3M".utf8), at: 0).isEmpty)
    #expect(decoder.feed(Array("\u{1B}[<0;3;3m".utf8), at: 300).isEmpty)
    #expect(
      decoder.feed(Array("\u{1B}[<0;3;3M".utf8), at: 400) == [.mouse(.init(.pressed, column: 2, row: 2))])
  }
}
