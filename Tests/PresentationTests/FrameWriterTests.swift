import Pages
import Presentation
import SetupRules
import TerminalEmulator
import TerminalUI
import TestSupport
import Testing
import Wizard

@Suite("Frames as text for a terminal")
struct FrameWriterTests {
  private static let words = ["コネクト", "Agent", "Größe", "e\u{301}", "🇩🇪", " ", "한국어", "x", "-"]

  /// A frame with a text in its field.
  private func frame(_ text: String, columns: Int, rows: Int) throws -> Frame {
    var sitting = Sitting(pages: try Pages.embedded())
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed(text))
    return Screen.frame(of: sitting.state, size: Size(columns: columns, rows: rows))
  }

  @Test("whatever differs between two frames, wide characters too, a terminal shows the second one")
  func changes() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let home = try TemporaryFolder()
    for round in 0..<25 {
      let (columns, rows) = [(80, 24), (40, 12), (33, 9)][round % 3]
      var writer = FrameWriter { $0 == .plain ? "\u{1B}[0m" : "\u{1B}[0;1m" }
      var (sent, last) = ("", try frame("", columns: columns, rows: rows))
      for _ in 0..<8 {
        let count = Int.random(in: 0...6, using: &numbers)
        let text = (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }.joined()
        last = try frame(text, columns: columns, rows: rows)
        sent += writer.text(for: last)
      }
      #expect(writer.text(for: last).isEmpty)
      let file = try home.write(sent.utf8, to: "sent")
      let terminal = try TerminalEmulator("/bin/cat", arguments: [file], columns: columns, rows: rows)
      _ = try terminal.waitForExit()
      #expect(terminal.lines == last.rows, "seed \(seed), round \(round)")
      #expect(terminal.cursor.column == last.cursor?.column && terminal.cursor.row == last.cursor?.row)
    }
  }
}
