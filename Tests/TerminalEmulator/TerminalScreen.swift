import CTerminalEmulator

/// What a terminal shows at one moment.
package struct TerminalScreen {
  /// The width of the window in cells.
  package let columns: Int
  /// The height of the window in cells.
  package let rows: Int
  /// Where the cursor stands, counted from 0, whether it is shown or not.
  package let cursor: (column: Int, row: Int)
  /// True while the program shows its cursor.
  package let isCursorShown: Bool
  /// True while the program is on the alternate screen.
  package let isOnAlternateScreen: Bool
  /// The title the program gave the window.
  package let title: String
  /// The modes as the program has switched them so far.
  package let modes: TerminalModes
  /// How many bytes the program has sent so far.
  package let bytesReceived: Int
  /// Everything the program has sent so far, when `recordsOutput` was asked for.
  package let output: [UInt8]

  private let cells: [ct_cell]

  init(_ screen: OpaquePointer, columns: Int, rows: Int, modes: TerminalModes, bytesReceived: Int, output: [UInt8]) {
    self.columns = columns
    self.rows = rows
    self.modes = modes
    self.bytesReceived = bytesReceived
    self.output = output
    var (row, column): (Int32, Int32) = (0, 0)
    ct_screen_cursor(screen, &row, &column)
    cursor = (Int(column), Int(row))
    isCursorShown = ct_screen_cursor_shown(screen)
    isOnAlternateScreen = ct_screen_alternate(screen)
    title = String(cString: ct_screen_title(screen))
    cells = Array(unsafeUninitializedCapacity: rows * columns) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      ct_screen_cells(screen, Int32(rows), Int32(columns), start)
      count = rows * columns
    }
  }

  /// The rows of the screen, without the blanks at their ends, joined by line breaks.
  package var screenText: String { lines.joined(separator: "\n") }

  /// The rows of the screen, without the blanks at their ends.
  package var lines: [String] { (0..<rows).map { line($0) } }

  /// The line in which the cursor stands.
  package var cursorLine: String { line(cursor.row) }

  /// What stands before the cursor in its line.
  package var textBeforeCursor: String {
    (0..<cursor.column).reduce(into: "") { text, column in
      let cell = cell(row: cursor.row, column: column)
      if !cell.isContinuation { text += cell.text.isEmpty ? " " : cell.text }
    }
  }

  /// What stands at the cursor and after it.
  package var textAtCursor: String { String(cursorLine.dropFirst(cursor.column)) }

  /// One row, without the blanks at its end.
  package func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns {
      let cell = cell(row: row, column: column)
      if !cell.isContinuation { text += cell.text.isEmpty ? " " : cell.text }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// One cell, counted from 0.
  package func cell(row: Int, column: Int) -> ScreenCell { ScreenCell(cells[row * columns + column]) }
}
