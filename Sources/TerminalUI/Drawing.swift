/// A frame that is drawn part by part, and what a click on each part means. Everything is cut at the edges.
///
/// Whoever shows the frame keeps the drawing, so that a click is answered from what was seen.
package struct Drawing<Target: Sendable>: Sendable {
  package private(set) var frame: Frame
  /// Everything that can be clicked on; what was drawn last lies on top.
  package private(set) var aims: [Aim<Target>] = []

  package init(size: Size) {
    frame = Frame(size: Size(columns: max(0, size.columns), rows: max(0, size.rows)))
  }

  /// The same cells; what a click on them means may be another thing here, or nothing.
  init<Other>(_ other: Drawing<Other>, as target: (Other) -> Target?) {
    frame = other.frame
    aims = other.aims.compactMap { aim in target(aim.target).map { aim.moved(meaning: $0) } }
  }

  package var size: Size { frame.size }

  /// What the key means, if it is a click.
  package func target(of key: Key) -> Target? {
    guard case .mouse(let mouse) = key, mouse.action == .pressed else { return nil }
    return aims.last { $0.rows.contains(mouse.row) && $0.columns.contains(mouse.column) }?.target
  }

  /// Draws cells from a column on, as far as there are columns; answers the column after them.
  @discardableResult
  package mutating func draw(_ cells: ArraySlice<Cell>, row: Int, column: Int, end: Int) -> Int {
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
  package mutating func draw(_ text: String, _ style: Style, row: Int, column: Int, end: Int? = nil) -> Int {
    var cells: [Cell] = []
    cells.append(text, style)
    return draw(cells[...], row: row, column: column, end: end ?? size.columns)
  }

  /// Draws lines of a column one below the other, with its cursor and what its parts mean.
  ///
  /// - Parameter lines: All of them unless told otherwise.
  package mutating func draw(
    _ column: TextColumn<Target>, _ lines: Range<Int>? = nil, row: Int, columns: Range<Int>
  ) {
    let lines = lines ?? column.lines.indices
    let (top, left) = (row - lines.lowerBound, columns.lowerBound)
    for index in lines {
      let line = column.lines[index]
      draw(column.cells[line.cells], row: top + index, column: left + line.indent, end: columns.upperBound)
    }
    aims += column.aims.filter { lines.contains($0.rows.lowerBound) }.map {
      $0.moved(rows: top, columns: left, meaning: $0.target)
    }
    if let cursor = column.cursor, lines.contains(cursor.row) {
      placeCursor(row: top + cursor.row, column: left + cursor.column)
    }
  }

  /// Draws another drawing, with its cursor and with what its parts mean here.
  package mutating func put<Other>(
    _ other: Drawing<Other>, row: Int, column: Int, hasCursor: Bool = true, as target: (Other) -> Target
  ) {
    let columns = other.size.columns
    for inner in 0..<other.size.rows {
      draw(other.frame.row(inner), row: row + inner, column: column, end: column + columns)
    }
    aims += other.aims.map { $0.moved(rows: row, columns: column, meaning: target($0.target)) }
    guard hasCursor, let cursor = other.frame.cursor else { return }
    placeCursor(row: row + cursor.row, column: column + cursor.column)
  }

  package mutating func fill(_ character: Character, _ style: Style, row: Int, columns: Range<Int>) {
    guard row >= 0, row < size.rows else { return }
    let columns = columns.clamped(to: 0..<size.columns)
    let cell = Cell(character, style)
    for column in columns { frame.cells[row * size.columns + column] = cell }
  }

  /// Makes room for a box.
  package mutating func clear(rows: Range<Int>, columns: Range<Int>) {
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

  mutating func forgetTargets() { aims.removeAll() }

  /// Lets nothing stand out in a part of the screen that has no keys. Of the marks that say where one is, only that of the focus
  /// stays; what is to be mended still shows.
  package mutating func quieten() {
    let marks = frame.cells.indices.filter { isMark($0) }
    let focus = frame.cursor.flatMap { cursor in
      let above = marks.filter { $0 < (cursor.row + 1) * size.columns && frame.cells[$0].style == .accent }
      return above.last.map { $0 / size.columns }.flatMap { row in above.first { $0 / size.columns == row } }
    }
    for index in marks where index != focus { frame.cells[index] = .blank }
    for index in frame.cells.indices {
      switch frame.cells[index].style {
      case .accent, .strong, .selection, .key: frame.cells[index].style = .plain
      case .plain, .quiet, .value, .input, .suggestion, .done, .error, .warning, .note: break
      }
    }
  }

  /// Whether a cell says where one is: a sign by itself, and not inside a text.
  private func isMark(_ index: Int) -> Bool {
    guard frame.cells[index].shows(">") else { return false }
    return index % size.columns == 0 || frame.cells[index - 1].isNoText
  }

  package mutating func aim(rows: Range<Int>, columns: Range<Int>, _ target: Target) {
    aims.append(Aim(rows: rows, columns: columns, target: target))
  }

  package mutating func placeCursor(row: Int, column: Int) {
    guard size.rows > 0, size.columns > 0 else { return }
    frame.cursor = Point(column: min(max(0, column), size.columns - 1), row: min(max(0, row), size.rows - 1))
  }

  /// Keys with what they do, as many as fit whole before the end of the row, or another column; a click does it.
  package mutating func drawKeys(
    _ keys: [(key: String, words: String, target: Target?)], row: Int, column: Int, before end: Int? = nil, gap: Int = 3
  ) {
    var column = column
    for (key, words, target) in keys where column + key.count + 1 + words.count <= end ?? size.columns {
      let start = column
      column = draw(key, .key, row: row, column: column)
      column = draw(" \(words)", .plain, row: row, column: column)
      if let target { aim(rows: row..<row + 1, columns: start..<column, target) }
      column += gap
    }
  }

  /// The first of the wordings that fits into these columns, at their end; answers where it begins.
  @discardableResult
  package mutating func drawMark(_ wordings: [String], row: Int, columns: Range<Int>) -> Int {
    guard let words = wordings.first(where: { $0.count <= columns.count }) else { return columns.upperBound }
    draw(words, .note, row: row, column: columns.upperBound - words.count)
    return columns.upperBound - words.count
  }

  /// For a terminal that shows ASCII alone.
  package mutating func reduceToASCII() {
    for index in frame.cells.indices where frame.cells[index].ascii == nil {
      frame.cells[index] = Cell(Unicode.Scalar(frame.cells[index].asciiSign), frame.cells[index].style)
    }
  }

  /// A rule of which a part stands for what is done.
  mutating func drawProgress(_ done: Int, of all: Int, row: Int) {
    let columns = size.columns * done / all
    fill(LineDrawing.done, .accent, row: row, columns: 0..<columns)
    fill(LineDrawing.horizontal, .quiet, row: row, columns: columns..<size.columns)
  }
}

/// What a click on a part of a drawing or of a column means.
package struct Aim<Target: Sendable>: Sendable {
  package let rows: Range<Int>
  package let columns: Range<Int>
  package let target: Target

  /// The same part in another place, where it may mean another thing.
  func moved<Other>(rows: Int = 0, columns: Int = 0, meaning target: Other) -> Aim<Other> {
    Aim<Other>(rows: self.rows.moved(by: rows), columns: self.columns.moved(by: columns), target: target)
  }
}

/// That there is more above or below the lines that are shown.
package enum More {
  case above, below

  package var sign: String { self == .above ? "^" : "v" }
  package var words: String { "\(sign) more" }
  /// With blanks around, for the middle of a rule.
  package var wordsInRule: String { " \(words) " }

  /// From the longest to the shortest.
  func wordings(_ keys: ScrollKeys) -> [String] {
    let long = self == .above ? " \(sign) more above: \(keys.up) " : " \(sign) more below: \(keys.down) "
    let short = " \(sign) \(self == .above ? keys.up : keys.down) "
    return [long, short, wordsInRule, sign]
  }
}

/// The keys that read on, by their names.
package struct ScrollKeys: Hashable, Sendable {
  package let up, down: String

  package static let pages = ScrollKeys(up: "PageUp", down: "PageDown")
  package static let arrows = ScrollKeys(up: "Up", down: "Down")
}

/// The characters that rules and boxes are drawn with.
package enum LineDrawing {
  package static let horizontal: Character = "\u{2500}"
  package static let vertical: Character = "\u{2502}"
  /// The part of the header's rule that stands for what is done.
  package static let done: Character = "\u{2550}"
  package static let topLeft: Character = "\u{250C}"
  package static let topRight: Character = "\u{2510}"
  package static let bottomLeft: Character = "\u{2514}"
  package static let bottomRight: Character = "\u{2518}"
  package static let leftJoint: Character = "\u{251C}"
  package static let rightJoint: Character = "\u{2524}"
  package static let topJoint: Character = "\u{252C}"
  package static let bottomJoint: Character = "\u{2534}"
  package static let cross: Character = "\u{253C}"
}
