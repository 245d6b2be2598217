import Wizard

/// Draws on a frame, and remembers what a click on each part means. Everything is cut at the edges.
struct Painter {
  struct Target {
    var rows: Range<Int>
    var columns: Range<Int>
    var event: Event
  }

  private(set) var frame: Frame
  private(set) var targets: [Target] = []
  private let size: Size

  init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    frame = Frame(size: self.size)
  }

  /// A screen whose upper rows are drawn already, in the same width.
  init(size: Size, upperRows: Painter) {
    self.init(size: size)
    frame.cells.replaceSubrange(0..<upperRows.frame.cells.count, with: upperRows.frame.cells)
    frame.cursor = upperRows.frame.cursor
    targets = upperRows.targets
  }

  /// Draws cells from a column on, as far as there are columns; answers the column after them.
  @discardableResult
  mutating func draw(_ cells: ArraySlice<Cell>, row: Int, column: Int, end: Int) -> Int {
    guard row >= 0, row < size.rows, column >= 0 else { return column }
    let end = min(end, size.columns)
    let count = min(cells.count, end - column)
    guard count > 0 else { return column }
    splitWideCharacters(row: row, columns: column..<column + count)
    let start = row * size.columns + column
    for offset in 0..<count { frame.cells[start + offset] = cells[cells.startIndex + offset] }
    // A wide character of which only the first column is left is not drawn at all.
    if count < cells.count, cells[cells.startIndex + count].isContinuation {
      frame.cells[start + count - 1] = Cell(" ", frame.cells[start + count - 1].style)
    }
    return column + count
  }

  @discardableResult
  mutating func draw(_ text: String, _ style: Style, row: Int, column: Int, end: Int? = nil) -> Int {
    var cells: [Cell] = []
    cells.append(text, style)
    return draw(cells[...], row: row, column: column, end: end ?? size.columns)
  }

  mutating func draw(_ line: TextColumn.Line, of column: TextColumn, row: Int, at start: Int, end: Int) {
    draw(column.cells[line.cells], row: row, column: start + line.indent, end: end)
    if let target = line.target { aim(rows: row..<row + 1, columns: start..<max(start, end), target) }
  }

  /// Fills part of a row with one character.
  mutating func fill(_ character: Character, _ style: Style, row: Int, columns: Range<Int>) {
    guard row >= 0, row < size.rows else { return }
    let columns = columns.clamped(to: 0..<size.columns)
    let cell = Cell(character, style)
    for column in columns { frame.cells[row * size.columns + column] = cell }
  }

  /// Makes room for a box.
  mutating func clear(rows: Range<Int>, columns: Range<Int>) {
    for row in rows.clamped(to: 0..<size.rows) {
      splitWideCharacters(row: row, columns: columns)
      fill(" ", .plain, row: row, columns: columns)
    }
  }

  /// What is drawn over a wide character at one of its ends leaves no half of it beside itself.
  private mutating func splitWideCharacters(row: Int, columns: Range<Int>) {
    let start = row * size.columns
    let (first, next) = (columns.lowerBound, columns.upperBound)
    if first > 0, first < size.columns, frame.cells[start + first].isContinuation {
      frame.cells[start + first - 1] = .blank
    }
    if next < size.columns, frame.cells[start + next].isContinuation { frame.cells[start + next] = .blank }
  }

  mutating func forgetTargets() { targets.removeAll() }

  mutating func aim(rows: Range<Int>, columns: Range<Int>, _ event: Event) {
    targets.append(Target(rows: rows, columns: columns, event: event))
  }

  mutating func placeCursor(row: Int, column: Int) {
    guard size.rows > 0, size.columns > 0 else { return }
    frame.cursor = Point(column: min(max(0, column), size.columns - 1), row: min(max(0, row), size.rows - 1))
  }

  /// What a click at this place means; what was drawn last lies on top.
  func event(at point: Point) -> Event? {
    targets.last { $0.rows.contains(point.row) && $0.columns.contains(point.column) }?.event
  }

  /// The frame for a terminal that shows ASCII alone.
  mutating func reduceToASCII() { frame.reduceToASCII() }
}
