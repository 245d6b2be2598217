import CTerminalEmulator

extension TerminalEmulator {
  /// What stands on the screen now.
  package subscript<Value>(dynamicMember member: KeyPath<TerminalScreen, Value>) -> Value { screen[keyPath: member] }

  /// One row of the screen as it is now, without the blanks at its end.
  package func line(_ row: Int) -> String { screen.line(row) }

  /// One cell of the screen as it is now, counted from 0.
  package func cell(row: Int, column: Int) -> ScreenCell { screen.cell(row: row, column: column) }

  /// Whether the program ever had a character repeated (ECMA-48, REP).
  package var hasRepeated: Bool { scanner.hasRepeated }

  /// The line settings as they are now; also after the program has ended.
  package var settingsNow: LineSettings { LineSettings(of: program.master) }
}
