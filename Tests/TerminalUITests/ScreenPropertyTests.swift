import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("Any state at any size")
struct ScreenPropertyTests {
  @Test("Every frame is whole: its cells, its wide characters, its cursor", arguments: UInt64(1)...8)
  func everyFrameIsWhole(seed: UInt64) {
    var states = RandomStates(generator: SeededNumbers(seed: seed))
    for _ in 0..<120 {
      let state = states.state()
      let size = Size(columns: states.number(1...200), rows: states.number(1...60))
      expectWhole(Screen.frame(of: state, size: size), "seed \(seed)")
    }
  }

  @Test("Every frame of a small screen is whole", arguments: UInt64(1)...8)
  func everySmallFrameIsWhole(seed: UInt64) {
    var states = RandomStates(generator: SeededNumbers(seed: seed &+ 100))
    for _ in 0..<150 {
      let state = states.state()
      let size = Size(columns: states.number(1...24), rows: states.number(1...16))
      expectWhole(Screen.frame(of: state, size: size), "seed \(seed)")
    }
  }

  @Test("A screen without a cell is drawn too", arguments: [(0, 0), (0, 5), (5, 0), (-1, -1)])
  func noCellAtAll(columns: Int, rows: Int) {
    let frame = Screen.frame(of: SampleStates.finding, size: Size(columns: columns, rows: rows))
    #expect(frame.cells.isEmpty)
    #expect(frame.cursor == nil)
  }

  @Test("No key, click or wheel in any state is a trap", arguments: UInt64(1)...4)
  func everyKeyHasAMeaningOrNone(seed: UInt64) {
    var states = RandomStates(generator: SeededNumbers(seed: seed &+ 200), isReachable: true)
    for _ in 0..<60 {
      var state = states.state()
      let size = Size(columns: states.number(1...130), rows: states.number(1...45))
      for key in KeyMapTests.everyKey + [
        .mouse(Key.Mouse(.pressed, column: states.number(-1...130), row: states.number(-1...45))),
        .mouse(Key.Mouse(.wheelDown, column: 0, row: 0)),
      ] {
        guard let event = KeyMap.event(for: key, in: state, size: size) else { continue }
        _ = update(&state, event)
      }
      expectWhole(Screen.frame(of: state, size: size), "seed \(seed)")
    }
  }

  @Test("A terminal without Unicode is sent ASCII alone", arguments: SampleStates.moments)
  func asciiAlone(_ moment: Moment) {
    let frame = Screen.frame(
      of: moment.state, size: Size(columns: 80, rows: 24), options: Screen.Options(isASCII: true))
    #expect(frame.cells.allSatisfy { $0.character?.isASCII == true })
    #expect(frame.rows[2].hasPrefix("---") || frame.rows[2].hasPrefix("==="))
  }

  private func expectWhole(_ frame: Frame, _ comment: Comment) {
    let size = frame.size
    #expect(frame.cells.count == size.columns * size.rows, comment)
    if let cursor = frame.cursor {
      #expect((0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row), comment)
    } else {
      Issue.record("The cursor is hidden (\(comment)).")
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cells = frame.row(row)
        let cell = cells[cells.startIndex + column]
        let follows = column > 0 ? cells[cells.startIndex + column - 1].character : nil
        if let character = cell.character {
          let isLast = column == size.columns - 1
          let isWide = Self.columns(of: character) == 2
          let hasHalf = !isLast && cells[cells.startIndex + column + 1].character == nil
          if isWide != hasHalf { Issue.record("Half of \(character) at \(column), \(row), \(size) (\(comment))") }
          if character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            Issue.record("A control character at \(column), \(row) (\(comment))")
          }
        } else if follows == nil {
          Issue.record("Half a character alone at \(column), \(row), \(size) (\(comment))")
        }
      }
    }
  }

  private static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    var cells: [Cell] = []
    cells.append(character, .plain)
    return cells.count
  }
}
