import SetupRules
import Wizard

extension Painter {
  mutating func drawPage(_ view: PageView) {
    let layout = view.layout
    let columns = layout.content
    for (index, line) in view.title.lines.enumerated() where index < layout.body.count {
      draw(line, of: view.title, row: layout.body.lowerBound + index, at: columns.lowerBound, end: columns.upperBound)
    }
    for (offset, index) in view.window.enumerated() {
      let row = view.rows.lowerBound + offset
      draw(view.column.lines[index], of: view.column, row: row, at: columns.lowerBound, end: columns.upperBound)
    }
    if let side = view.side, let sideColumns = layout.side {
      let top = layout.body.lowerBound + layout.topMargin
      for (index, line) in side.lines.enumerated() {
        draw(line, of: side, row: top + index, at: sideColumns.lowerBound, end: sideColumns.upperBound)
      }
    }
    drawPageCursor(view)
  }

  /// On the focused item; at the top of the page where there is none, or where it is scrolled away.
  private mutating func drawPageCursor(_ view: PageView) {
    let start = view.layout.content.lowerBound
    if let cursor = view.column.cursor, view.window.contains(cursor.row) {
      placeCursor(row: view.rows.lowerBound + cursor.row - view.window.lowerBound, column: start + cursor.column)
    } else {
      placeCursor(row: view.layout.body.lowerBound + view.layout.topMargin, column: start)
    }
  }

  /// The value to copy on lines of its own, from the first to the last column, under a rule that names it.
  mutating func drawValue(_ scene: Scene, _ view: PageView) {
    guard let rows = view.layout.value, let value = view.value, let label = scene.valueToPaste?.label else { return }
    let columns = frame.size.columns
    fill(LineDrawing.horizontal, .quiet, row: rows.lowerBound, columns: 0..<columns)
    let end = draw(" \(label) ", .strong, row: rows.lowerBound, column: 2)
    let remark = " Ctrl-Y copies "
    if end + remark.count + 4 <= columns {
      draw(remark, .note, row: rows.lowerBound, column: columns - remark.count - 2)
    }
    for (index, line) in value.lines.enumerated() {
      draw(line, of: value, row: rows.lowerBound + 1 + index, at: 0, end: columns)
    }
  }

  /// The rule above the footer, in which the notice stands.
  mutating func drawNotice(_ view: PageView) {
    let layout = view.layout
    let columns = frame.size.columns
    if let rule = layout.bottomRule { fill(LineDrawing.horizontal, .quiet, row: rule, columns: 0..<columns) }
    var end = 0
    if let notice = view.notice {
      for (row, line) in zip(layout.notice, notice.lines) {
        let isInRule = row == layout.bottomRule
        let lineEnd = min(columns, line.cells.count + 3)
        fill(" ", .plain, row: row, columns: isInRule ? min(1, lineEnd)..<lineEnd : 0..<columns)
        draw(line, of: notice, row: row, at: 2, end: columns)
        if isInRule { end = lineEnd }
      }
    }
    guard view.hasMoreBelow, !layout.isCompact, let rule = layout.bottomRule else { return }
    // Words that answer a key come before the mark, which is there again with the next one.
    for words in [" v more below: PageDown ", " v more "] {
      let start = max(end + 1, layout.content.upperBound - words.count - 2)
      guard start + words.count < columns else { continue }
      draw(words, .note, row: rule, column: start)
      return
    }
  }
}
