import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("The console's screen")
struct ConsoleScreenTests {
  static let sizes = [Size(columns: 80, rows: 23), Size(columns: 40, rows: 11), Size(columns: 62, rows: 39)]

  @Test(
    "a click on what stands on a page focuses it or does what it says", arguments: Wording.allCases, sizes)
  func clicks(wording: Wording, size: Size) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: .agents)
    for name in console.pages.keys.sorted() {
      var state = ConsoleState(console, role: .agents)
      state.show(name)
      for control in state.controls {
        state.focus(on: control)
        let drawing = ConsoleScreen.drawing(of: state, size: size)
        let text = drawing.frame.text
        let cursor = try #require(drawing.frame.cursor, "\(name): \(control) is out of sight\n\(text)")
        let click = Key.mouse(Key.Mouse(.pressed, column: cursor.column, row: cursor.row))
        #expect(drawing.target(of: click)?.control == control, "\(name): \(control)\n\(text)")
      }
    }
  }
}
