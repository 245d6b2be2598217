import CTerminalEmulator

/// What a terminal shows at one moment.
public struct TerminalScreen {
  /// The width of the window in cells.
  public let columns: Int
  /// The height of the window in cells.
  public let rows: Int
  /// Where the cursor stands, counted from 0, whether it is shown or not.
  public let cursor: (column: Int, row: Int)
  /// True while the program shows its cursor.
  public let isCursorShown: Bool
  /// True while the program is on the alternate screen.
  public let isOnAlternateScreen: Bool
  /// The title the program gave the window.
  public let title: String
  /// The modes as the program has switched them so far.
  public let modes: TerminalModes
  /// How many bytes the program has sent so far.
  public let bytesReceived: Int
  /// Everything the program has sent so far, when `recordsOutput` was asked for.
  public let output: [UInt8]

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
  public var screenText: String { lines.joined(separator: "\n") }

  /// The rows of the screen, without the blanks at their ends.
  public var lines: [String] { (0..<rows).map { line($0) } }

  /// The line in which the cursor stands.
  public var cursorLine: String { line(cursor.row) }

  /// What stands before the cursor in its line.
  public var textBeforeCursor: String {
    (0..<cursor.column).reduce(into: "") { text, column in
      let cell = cell(row: cursor.row, column: column)
      if !cell.isContinuation { text += cell.text.isEmpty ? " " : cell.text }
    }
  }

  /// What stands at the cursor and after it.
  public var textAtCursor: String { String(cursorLine.dropFirst(cursor.column)) }

  /// One row, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns {
      let cell = cell(row: row, column: column)
      if !cell.isContinuation { text += cell.text.isEmpty ? " " : cell.text }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// One cell, counted from 0.
  public func cell(row: Int, column: Int) -> ScreenCell { ScreenCell(cells[row * columns + column]) }
}
