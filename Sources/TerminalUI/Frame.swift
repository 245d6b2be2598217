package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on a screen, counted from 0.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// What a piece of the screen means; the terminal decides how it looks.
package enum Style: UInt8, Hashable, Sendable, CaseIterable {
  case plain
  /// The program's name and rules in the frame of the page.
  case quiet
  /// The one accent: the heading, the current step.
  case accent
  /// A label of the console.
  case strong
  /// A value to type or paste, an address.
  case value
  /// What is typed into a field.
  case input
  /// A suggestion in an empty field.
  case suggestion
  /// The highlighted entry of a list or a menu.
  case selection
  case done, error, warning, note
  /// A key's name in the footer.
  case key
}

/// A whole screen: cells with their meaning, and where the cursor stands.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row; always `size.columns * size.rows` of them.
  package var cells: [Cell]
  /// nil hides the cursor.
  package var cursor: Point?

  /// An empty screen without a cursor.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }
}
