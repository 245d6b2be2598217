import TerminalUI
import TestSupport
import Testing
import Wizard

@Suite("What a demonstration shows beside the wizard")
struct StageTests {
  private func frame(_ columns: Int, _ rows: Int, menu selection: Int? = nil) -> Frame {
    Screen.drawing(
      of: SampleStates.warning, on: SampleStates.stage(menu: selection), size: Size(columns: columns, rows: rows),
      options: Screen.Options(isDemo: true)
    ).frame
  }

  @Test("every size has a whole frame, and demo first in its header")
  func everySize() {
    for columns in 0...130 {
      for rows in [0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 24] {
        let frame = frame(columns, rows, menu: columns.isMultiple(of: 2) ? nil : 2)
        #expect(frame.cells.count == columns * rows)
        if rows >= 5, columns >= 8 { #expect((frame.rows[0] + " ").hasPrefix(" demo "), "\(columns) x \(rows)") }
      }
    }
  }

  @Test("the row's keys give way from the least important on, and the remark stays")
  func row() {
    #expect(frame(80, 24).rows[23] == " 14/29  Ctrl-R: repair       Space next   Backspace back   F9 by hand   F1 menu")
    #expect(frame(60, 24).rows[23] == " 14/29  Ctrl-R: repair          Space next   Backspace back")
    #expect(frame(40, 12).rows[11] == " 14/29  Ctrl-R: repair       Space next")
    #expect(frame(12, 12).rows[11] == " 14/29  Ctr")
    #expect(frame(80, 24).cells.suffix(80).allSatisfy { $0.style == .selection })
  }

  @Test("above the row the wizard's screen is the one of a window that is a row lower")
  func above() {
    let size = Stage.wizardSize(in: Size(columns: 80, rows: 24))
    let alone = Screen.frame(of: SampleStates.warning, size: size, options: Screen.Options(isDemo: true))
    #expect(Array(frame(80, 24).cells.prefix(alone.cells.count)) == alone.cells)
    #expect(frame(80, 24).cursor == alone.cursor)
  }

  @Test("without isDemo nothing says so")
  func real() {
    let real = Screen.frame(of: SampleStates.warning, size: Size(columns: 80, rows: 24))
    #expect(!real.rows.joined().contains("demo"))
  }

  @Test("a click in the menu finds its entry, and beside it none")
  func click() throws {
    let size = Size(columns: 80, rows: 24)
    let stage = SampleStates.stage(menu: 0)
    let rows = frame(80, 24, menu: 0).rows
    let row = try #require(rows.firstIndex { $0.contains("Go on by hand") })
    func target(_ column: Int, _ row: Int, _ stage: Stage) -> Event? {
      Screen.drawing(of: SampleStates.warning, on: stage, size: size)
        .target(of: .mouse(Key.Mouse(.pressed, column: column, row: row)))
    }
    #expect(target(20, row, stage) == .highlighted(2))
    #expect(target(0, 0, stage) == .wentBack)
    #expect(target(20, row, SampleStates.stage()) != .highlighted(2))
  }
}
