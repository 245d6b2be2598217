import CTerminalEmulator

extension TerminalEmulator {
  /// The rows of the screen, without the blanks at their ends, joined by line breaks.
  public var screenText: String { lines.joined(separator: "\n") }

  /// The rows of the screen, without the blanks at their ends.
  public var lines: [String] { (0..<rows).map { line($0) } }

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
  public func cell(row: Int, column: Int) -> ScreenCell {
    ScreenCell(ct_screen_cell(screen, Int32(row), Int32(column)))
  }

  /// Where the cursor stands, counted from 0, whether it is shown or not.
  public var cursor: (column: Int, row: Int) {
    var (row, column): (Int32, Int32) = (0, 0)
    ct_screen_cursor(screen, &row, &column)
    return (Int(column), Int(row))
  }

  /// True while the program shows its cursor.
  public var isCursorShown: Bool { ct_screen_cursor_shown(screen) }

  /// True while the program is on the alternate screen.
  public var isOnAlternateScreen: Bool { ct_screen_alternate(screen) }

  /// The title the program gave the window.
  public var title: String { String(cString: ct_screen_title(screen)) }

  /// The modes as the program has switched them so far.
  public var modes: TerminalModes { scanner.modes }
  /// Whether the program ever had a character repeated (ECMA-48, REP).
  public var hasRepeated: Bool { scanner.hasRepeated }

  /// The line settings as they are now; also after the program has ended.
  public var settingsNow: LineSettings { LineSettings(of: program.master) }
}
