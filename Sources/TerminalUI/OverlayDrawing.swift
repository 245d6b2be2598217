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
      draw(.menu(scene, selection: selection, width: Self.menuWidth(in: size)))
    case .places(let selection):
      draw(
        .places(
          scene, selection: selection, width: Self.boxWidth(for: 44, in: size), isWhole: Self.isWhole(size)))
    case .card(let line): draw(.card(scene, line: line, width: Self.cardWidth(in: size)))
    case .question(let question, let selection):
      draw(.question(question, scene, selection: selection, width: Self.boxWidth(for: 56, in: size)))
    }
  }

  /// The columns of a menu.
  static func menuWidth(in size: Size) -> Int { boxWidth(for: 64, in: size) }

  /// The columns of the card, in which its lines are wrapped.
  static func cardWidth(in size: Size) -> Int { boxWidth(for: 72, in: size) }

  /// The columns inside the box; a small screen belongs to the overlay alone.
  private static func boxWidth(for wanted: Int, in size: Size) -> Int {
    isWhole(size) ? size.columns : min(wanted, size.columns - 8)
  }

  private static func isWhole(_ size: Size) -> Bool {
    size.columns < Layout.leastColumnsForList || size.rows < Layout.leastRowsForList
  }

  mutating func draw(_ box: OverlayBox) {
    let place = OverlayPlace(box.column, in: frame.size, isWhole: Self.isWhole(frame.size))
    forgetTargets()
    if let outside = box.outside { aim(rows: 0..<frame.size.rows, columns: 0..<frame.size.columns, outside) }
    clear(rows: place.rows, columns: place.columns)
    if !place.isWhole { drawFrame(rows: place.rows, columns: place.columns) }
    if let row = place.title {
      let title = place.isWhole ? box.title : " \(box.title) "
      draw(title, .accent, row: row, column: place.isWhole ? 0 : place.columns.lowerBound + 2)
    }
    let text = place.text
    for (row, index) in zip(text.rows, place.window) {
      draw(box.column.lines[index], of: box.column, row: row, at: text.columns.lowerBound, end: text.columns.upperBound)
    }
    if let cursor = box.column.cursor {
      let row = text.rows.lowerBound + cursor.row - place.window.lowerBound
      placeCursor(row: row, column: text.columns.lowerBound + cursor.column)
    }
    if let row = place.footer {
      fill(" ", .plain, row: row, columns: 0..<frame.size.columns)
      drawKeys(box.footer, row: row, column: place.isWhole ? 0 : 2)
    }
    drawMarks(place, of: box.column.lines.count)
  }

  /// On a small screen, which belongs to the overlay alone, its title makes room for the mark of a demonstration.
  mutating func markDemoBesideTitle() {
    let size = frame.size
    guard Self.isWhole(size), size.rows >= 4 else { return }
    // The mark for more above keeps its place at the right.
    let end = max(0, size.columns - 8)
    let title = frame.cells[..<end]
    clear(rows: 0..<1, columns: 0..<end)
    draw(title, row: 0, column: 7, end: end)
    draw(" demo ", .selection, row: 0, column: 0)
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

  private mutating func drawMarks(_ place: OverlayPlace, of count: Int) {
    let column = max(0, place.columns.upperBound - (place.isWhole ? 7 : 11))
    if place.window.lowerBound > 0, let row = place.title { draw(" ^ more ", .note, row: row, column: column) }
    let bottom = place.isWhole ? place.footer : place.rows.upperBound - 1
    if place.window.upperBound < count, let bottom { draw(" v more ", .note, row: bottom, column: column) }
  }

  private mutating func drawKeys(_ keys: [(key: String, words: String)], row: Int, column: Int) {
    var column = column
    for (key, words) in keys where column + key.count + 1 + words.count <= frame.size.columns {
      column = draw(key, .key, row: row, column: column)
      column = draw(" \(words)", .plain, row: row, column: column) + 3
    }
  }
}
