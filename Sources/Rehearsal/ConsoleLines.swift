import TerminalUI

/// The lines of a page of the console, with what a click on each part means.
struct ConsoleLines {
  /// A stretch of a line that can be clicked.
  struct Place {
    var columns: Range<Int>
    var control: ConsoleState.Control
    /// In a box, the character that its first column shows; the column before is its edge.
    var firstCharacter = 0

    func moved(by offset: Int) -> Place {
      var place = self
      place.columns = columns.lowerBound + offset..<columns.upperBound + offset
      return place
    }
  }

  struct Line {
    var cells: [Cell] = []
    var places: [Place] = []
  }

  let width: Int
  private(set) var lines: [Line] = []
  /// Where the hardware cursor belongs: a column, and a line as the row.
  var cursor: Point?

  init(width: Int) { self.width = max(1, width) }

  mutating func blank() {
    if lines.last?.cells.isEmpty == false { lines.append(Line()) }
  }

  mutating func add(_ line: Line) { lines.append(line) }

  /// Adds words, broken at their blanks; those lines after the first begin at `hanging`.
  mutating func add(_ words: String, _ style: Style, indent: Int = 0, hanging: Int? = nil) {
    var column = TextColumn(width: width)
    column.add(words, style, indent: indent, hanging: hanging)
    append(column)
  }

  /// Adds a label and its value, which is broken wherever the line ends.
  mutating func add(label: String, value: String) {
    var column = TextColumn(width: width)
    column.begin()
    column.put("\(label): ", .strong)
    column.put(value.isEmpty ? "(empty)" : value, .plain)
    column.end(indent: 1, hanging: 3)
    append(column)
  }

  private mutating func append(_ column: TextColumn) {
    for line in column.lines {
      var cells: [Cell] = []
      cells.pad(to: line.indent, .plain)
      lines.append(Line(cells: cells + column.cells[line.cells]))
    }
  }

  /// Adds other lines inside a frame with a title, or below the title alone where there is no room for a frame.
  mutating func add(_ inner: ConsoleLines, title: String) {
    let isFramed = inner.width < width
    let (start, edge) = (lines.count + 1, isFramed ? 2 : 0)
    lines.append(isFramed ? Line(cells: top(title)) : Line(cells: titleRule(title)))
    for line in inner.lines {
      guard isFramed else {
        lines.append(line)
        continue
      }
      var cells: [Cell] = []
      cells.append("\(LineDrawing.vertical) ", .quiet)
      cells += line.cells
      cells.pad(to: width - 2, .plain)
      cells.append(" \(LineDrawing.vertical)", .quiet)
      lines.append(Line(cells: cells, places: line.places.map { $0.moved(by: edge) }))
    }
    if let inside = inner.cursor { cursor = Point(column: inside.column + edge, row: inside.row + start) }
    if isFramed { lines.append(Line(cells: rule(LineDrawing.bottomLeft, "", LineDrawing.bottomRight))) }
  }

  private func top(_ title: String) -> [Cell] {
    rule(LineDrawing.topLeft, title.isEmpty ? "" : "\(LineDrawing.horizontal) \(title) ", LineDrawing.topRight)
  }

  private func titleRule(_ title: String) -> [Cell] {
    var cells: [Cell] = []
    cells.append("\(LineDrawing.horizontal) ", .quiet)
    cells.append("\(title) ", .strong)
    while cells.count < width { cells.append(Cell(LineDrawing.horizontal, .quiet)) }
    return cells
  }

  private func rule(_ left: Character, _ words: String, _ right: Character) -> [Cell] {
    var cells = [Cell(left, .quiet)]
    if !words.isEmpty {
      cells.append(String(words.prefix(2)), .quiet)
      cells.append(String(words.dropFirst(2)), .strong)
    }
    while cells.count < width - 1 { cells.append(Cell(LineDrawing.horizontal, .quiet)) }
    return Array(cells.prefix(width - 1)) + [Cell(right, .quiet)]
  }
}
