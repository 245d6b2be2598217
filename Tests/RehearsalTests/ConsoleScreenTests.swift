import Pages
import SetupRules
import TerminalUI
import Testing
import Wizard

@testable import Rehearsal

@Suite("The console's screen")
struct ConsoleScreenTests {
  static let sizes = [Size(columns: 80, rows: 23), Size(columns: 40, rows: 11), Size(columns: 62, rows: 39)]

  @Test(
    "a click on what stands on a page focuses it or does what it says", arguments: ConsoleFiles.Wording.allCases, sizes)
  func clicks(wording: ConsoleFiles.Wording, size: Size) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: .agents)
    for name in console.pages.names {
      var state = ConsoleState(console, role: .agents)
      state.show(name)
      for control in state.controls {
        state.focus(on: control)
        let screen = ConsoleScreen(state, size: size)
        let cursor = try #require(screen.frame.cursor, "\(name): \(control) is out of sight\n\(screen.frame.words)")
        #expect(screen.control(at: cursor)?.control == control, "\(name): \(control)\n\(screen.frame.words)")
      }
    }
  }
}

extension Frame {
  /// The rows as text.
  var words: String {
    stride(from: 0, to: cells.count, by: max(1, size.columns)).map { start in
      let row = String(cells[start..<start + size.columns].compactMap(\.character))
      return String(row.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
