import TestSupport
import Testing

@testable import Board

@Suite("The name of a seat")
struct SeatNameTests {
  @Test(
    "is trimmed, has 1 to 40 characters, and can be shown",
    arguments: [
      ("Anna", "Anna"), ("  Anna Schmidt\t", "Anna Schmidt"), ("コネクト", "コネクト"),
      (String(repeating: "x", count: 40), String(repeating: "x", count: 40)), ("", nil), (" \u{200B} ", nil),
      (String(repeating: "x", count: 41), nil), ("a\u{1B}[31m", nil), ("a\nb", nil), ("a\u{202E}b", nil),
      ("e" + String(repeating: "\u{301}", count: 90), nil),
    ])
  func forms(_ typed: String, _ name: String?) { #expect(SeatName(typed)?.text == name) }

  @Test("takes hostile texts of any length in their stride", arguments: HostileText.allCases)
  func growth(_ kind: HostileText) {
    let factor = Growth.factor(from: 20_000) { _ = SeatName(kind.text(bytes: $0)) }
    #expect(factor < Growth.limit)
  }

  @Test(
    "becomes a plain name of a file",
    arguments: [
      ("Anna Schmidt", "anna-schmidt"), ("../../etc/passwd", "etc-passwd"), ("*?[]", "seat"), ("太郎", "seat"),
      ("-rf", "rf"), ("Dolores Fuertes de Barriga y Solares", "dolores-fuertes-de-barri"),
    ])
  func files(_ name: String, _ file: String) throws { #expect(try #require(SeatName(name)).forFile == file) }
}
