import SetupRules
import Wizard

/// What lies over the page, as lines with a title and a footer.
struct OverlayBox {
  var title: String
  var column: TextColumn
  /// The key names and words below.
  var footer: [(key: String, words: String)]
  /// What a click beside the box means.
  var outside: Event?
}

extension Painter {
  mutating func drawOverlay(_ scene: Scene) {
    let size = frame.size
    switch scene.state.overlay {
    case nil: return
    case .menu(let selection):
      draw(.menu(scene.state, selection: selection, width: Self.boxWidth(for: 64, in: size)))
    case .places(let selection):
      draw(.places(scene, selection: selection, width: Self.boxWidth(for: 44, in: size)))
    case .question(let question, let selection):
      draw(.question(question, selection: selection, width: Self.boxWidth(for: 56, in: size)))
    }
  }

  /// The columns inside the box; a small screen belongs to the overlay alone.
  private static func boxWidth(for wanted: Int, in size: Size) -> Int {
    isWhole(size) ? size.columns : min(wanted, size.columns - 8)
  }

  private static func isWhole(_ size: Size) -> Bool {
    size.columns < Layout.leastColumnsForList || size.rows < Layout.leastRowsForList
  }

  private mutating func draw(_ box: OverlayBox) {
    let size = frame.size
    forgetTargets()
    let column = box.column
    let isWhole = Self.isWhole(size)
    let lines = column.lines.count
    let frameRows = isWhole ? (size.rows >= 6 ? 2 : size.rows >= 3 ? 1 : 0) : 4
    let height = min(lines, max(1, size.rows - frameRows - (isWhole ? 0 : 2)))
    let boxRows = isWhole ? size.rows : height + frameRows
    let boxColumns = isWhole ? size.columns : column.width + 4
    let top = isWhole ? 0 : (size.rows - boxRows) / 2
    let left = isWhole ? 0 : (size.columns - boxColumns) / 2
    if let outside = box.outside, !isWhole { aim(rows: 0..<size.rows, columns: 0..<size.columns, outside) }
    clear(rows: top..<top + boxRows, columns: left..<left + boxColumns)
    let window = Self.window(of: column, height: height)
    let first = isWhole ? (frameRows == 2 ? 1 : 0) : top + 1
    let start = isWhole ? 0 : left + 2
    if !isWhole { drawFrame(rows: top..<top + boxRows, columns: left..<left + boxColumns) }
    if frameRows > 1 { draw(isWhole ? box.title : " \(box.title) ", .accent, row: top, column: isWhole ? 0 : left + 2) }
    for (offset, index) in window.enumerated() {
      draw(column.lines[index], of: column, row: first + offset, at: start, end: start + column.width)
    }
    if let cursor = column.cursor { placeCursor(row: first + cursor.row - window.lowerBound, column: start + cursor.column) }
    drawMarks(window, of: lines, top: top, footer: top + boxRows - (isWhole ? 1 : 2), right: left + boxColumns, isWhole)
    if frameRows > 0 {
      drawKeys(box.footer, row: top + boxRows - (isWhole ? 1 : 2), column: start, end: start + column.width)
    }
  }

  private static func window(of column: TextColumn, height: Int) -> Range<Int> {
    let count = column.lines.count
    let row = column.cursor?.row ?? 0
    let start = min(max(0, row - height / 2), max(0, count - height))
    // A box that fits whole begins at its first line.
    return start..<min(count, start + height)
  }

  private mutating func drawFrame(rows: Range<Int>, columns: Range<Int>) {
    let right = columns.upperBound - 1
    for row in [rows.lowerBound, rows.upperBound - 1] {
      fill(LineDrawing.horizontal, .accent, row: row, columns: columns)
    }
    for row in rows.dropFirst().dropLast() {
      fill(LineDrawing.vertical, .accent, row: row, columns: columns.lowerBound..<columns.lowerBound + 1)
      fill(LineDrawing.vertical, .accent, row: row, columns: right..<right + 1)
    }
    let corners = [
      (rows.lowerBound, columns.lowerBound, LineDrawing.topLeft), (rows.lowerBound, right, LineDrawing.topRight),
      (rows.upperBound - 1, columns.lowerBound, LineDrawing.bottomLeft),
      (rows.upperBound - 1, right, LineDrawing.bottomRight),
    ]
    for (row, column, corner) in corners { fill(corner, .accent, row: row, columns: column..<column + 1) }
  }

  private mutating func drawMarks(
    _ window: Range<Int>, of count: Int, top: Int, footer: Int, right: Int, _ isWhole: Bool
  ) {
    if window.lowerBound > 0 { draw("^ more", .note, row: top, column: max(0, right - (isWhole ? 6 : 9))) }
    if window.upperBound < count {
      draw("v more", .note, row: isWhole ? footer : footer + 1, column: max(0, right - (isWhole ? 6 : 9)))
    }
  }

  private mutating func drawKeys(_ keys: [(key: String, words: String)], row: Int, column: Int, end: Int) {
    var column = column
    for (key, words) in keys where column + key.count + 1 + words.count <= end {
      column = draw(key, .key, row: row, column: column)
      column = draw(" \(words)", .plain, row: row, column: column) + 3
    }
  }
}
