/// The size of a screen in cells.
public struct Size: Hashable, Sendable {
  /// The cells of a row; never negative on a real screen.
  public var columns: Int
  /// The rows from top to bottom.
  public var rows: Int

  /// A size in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on a screen, counted from 0.
public struct Point: Hashable, Sendable {
  /// The column, from the left.
  public var column: Int
  /// The row, from the top.
  public var row: Int

  /// A place in cells.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// What a piece of the screen means; the terminal decides how it looks.
public enum Style: UInt8, Hashable, Sendable, CaseIterable {
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
public struct Frame: Equatable, Sendable {
  /// The size in cells.
  public let size: Size
  /// Row by row; always `size.columns * size.rows` of them.
  public var cells: [Cell]
  /// nil hides the cursor.
  public var cursor: Point?

  /// An empty screen without a cursor.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }
}
