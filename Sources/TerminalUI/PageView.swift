import SetupRules
import Wizard

/// The page laid out for a size: its lines, and the window of them that is shown.
struct PageView {
  let layout: Layout
  /// Stays in its place while the rest scrolls; empty where there is no room for that.
  let title: TextColumn<Event>
  let column: TextColumn<Event>
  let side: TextColumn<Event>?
  /// The lines of the value to copy; the first is its label.
  let value: TextColumn<Event>?
  let notice: TextColumn<Event>?
  /// The lines of `column` that are shown.
  let window: Range<Int>
  /// The rows that the window takes.
  let rows: Range<Int>
  /// The row that says whether there is more: the rule above the footer, else a row that the window leaves free for it.
  let moreRow: Int?

  init(_ scene: Scene, size: Size) {
    notice = Self.notice(scene, size)
    value = scene.valueToPaste.map { value in
      var column = scene.column(width: size.columns)
      column.addValue(value.value)
      return column
    }
    let layout = Layout(
      size: size, valueRows: value.map { $0.lines.count } ?? 0,
      noticeRows: min(notice.map { $0.lines.count } ?? 0, max(2, size.rows / 3)))
    self.layout = layout
    var title = scene.column(width: layout.content.count)
    if !layout.isCompact {
      if layout.topMargin > 0 { title.blank() }
      title.add(scene.page.title, .accent)
      title.blank()
    }
    self.title = title
    let side = layout.side.flatMap { columns in
      let side = TextColumn<Event>.side(scene, width: columns.count)
      return side.lines.count <= layout.body.count - layout.topMargin ? side : nil
    }
    self.side = side
    let top = min(layout.body.lowerBound + title.lines.count, layout.body.upperBound)
    var rows = top..<layout.body.upperBound
    let inlineValue = layout.value == nil ? value : nil
    func page(_ height: Int) -> TextColumn<Event> {
      .page(scene, layout, height: height, hasSide: side != nil, inlineValue: inlineValue)
    }
    var column = page(rows.count)
    let takesRow = layout.bottomRule == nil && layout.footer != nil && rows.count > 2 && column.lines.count > rows.count
    moreRow = takesRow ? rows.upperBound - 1 : layout.bottomRule
    if takesRow {
      rows.removeLast()
      column = page(rows.count)
    }
    self.rows = rows
    self.column = column
    window = Self.window(of: column, height: rows.count, scene.state)
  }

  var hasMoreAbove: Bool { window.lowerBound > 0 }
  var hasMoreBelow: Bool { window.upperBound < column.lines.count }
  /// Whether what the keys act on is in the window.
  var showsFocus: Bool { column.cursor.map { window.contains($0.row) } ?? true }

  /// The focused lines are always in the window, from their first one, or a hint that was just opened; `scroll` moves it by
  /// half its height a step.
  private static func window(of column: TextColumn<Event>, height: Int, _ state: WizardState) -> Range<Int> {
    var start = 0
    if let focus = column.focus, focus.upperBound > height {
      start = min(focus.lowerBound, focus.upperBound - height)
    }
    if let cursor = column.cursor {
      start = max(start, cursor.row - height + 1)
      // A long value leaves its first rows to what is said of it.
      if let finding = column.firstFinding, finding - cursor.row < height { start = max(start, finding - height + 1) }
    }
    if state.isHintNew, let hint = column.newestHint, hint.upperBound > start + height {
      start = min(hint.lowerBound, hint.upperBound - height)
    }
    return column.window(from: start, height: height, scroll: state.scroll)
  }

  private static func notice(_ scene: Scene, _ size: Size) -> TextColumn<Event>? {
    var text = scene.state.notice
    if text == nil, case .failed(let reason) = scene.state.saveStatus { text = "Not saved: \(reason)" }
    guard let text else { return nil }
    var column = scene.column(width: size.columns - 4)
    column.add(text, .note)
    return column
  }
}

extension Drawing<Event> {
  mutating func drawPage(_ view: PageView) {
    let layout = view.layout
    let columns = layout.content
    // At the top of the page where there is no item, or where it is scrolled away.
    placeCursor(row: layout.body.lowerBound + layout.topMargin, column: columns.lowerBound)
    draw(
      view.title, 0..<min(view.title.lines.count, layout.body.count), row: layout.body.lowerBound, columns: columns)
    draw(view.column, view.window, row: view.rows.lowerBound, columns: columns)
    if let side = view.side, let sideColumns = layout.side {
      draw(side, row: layout.body.lowerBound + layout.topMargin, columns: sideColumns)
    }
  }

  /// The value to copy on lines of its own, from the first to the last column, under a rule that names it.
  mutating func drawValue(_ scene: Scene, _ view: PageView) {
    guard let rows = view.layout.value, let value = view.value, let label = scene.valueToPaste?.label else { return }
    let columns = size.columns
    fill(LineDrawing.horizontal, .quiet, row: rows.lowerBound, columns: 0..<columns)
    let end = draw(" \(label) ", .strong, row: rows.lowerBound, column: 2)
    let remark = " Ctrl-Y copies "
    if end + remark.count + 4 <= columns {
      draw(remark, .note, row: rows.lowerBound, column: columns - remark.count - 2)
    }
    draw(value, row: rows.lowerBound + 1, columns: 0..<columns)
  }

  /// The rule above the footer, in which the notice stands.
  mutating func drawNotice(_ view: PageView, keys: ScrollKeys) {
    let layout = view.layout
    let columns = size.columns
    if let rule = layout.bottomRule { fill(LineDrawing.horizontal, .quiet, row: rule, columns: 0..<columns) }
    var end = 0
    if let notice = view.notice {
      for (row, index) in zip(layout.notice, notice.lines.indices) {
        let isInRule = row == layout.bottomRule
        let isCut = row == layout.notice.upperBound - 1 && index < notice.lines.count - 1
        let cells = notice.lines[index].cells
        // The three dots take the place of a full stop.
        let dots = isCut ? (notice.cells[cells].last?.shows(".") == true ? 5 : 6) : 3
        let lineEnd = min(columns, cells.count + dots)
        fill(" ", .plain, row: row, columns: isInRule ? min(1, lineEnd)..<lineEnd : 0..<columns)
        draw(notice, index..<index + 1, row: row, columns: 2..<max(2, columns))
        if isCut { draw("...", .note, row: row, column: max(2, lineEnd - 4)) }
        if isInRule { end = lineEnd }
      }
    }
    // Words that answer a key come before the marks, which are there again with the next one.
    drawMore(view, keys: keys, from: end == 0 ? 0 : end + 1)
  }

  /// That there is more below, and above unless the rule under the header says that.
  private mutating func drawMore(_ view: PageView, keys: ScrollKeys, from start: Int) {
    guard let row = view.moreRow else { return }
    let end = max(start, size.columns - 2)
    var rest = start..<end
    if view.hasMoreBelow {
      let first = drawMark(More.below.wordings(keys), row: row, columns: rest)
      rest = start..<max(start, first)
    }
    if view.hasMoreAbove, view.layout.topRule == nil {
      drawMark(More.above.wordings(keys), row: row, columns: rest)
    }
  }

  /// In the rule under a row of steps how far the run is, as much of it as fits, and in every one that there is more above.
  mutating func drawTopRule(_ scene: Scene, _ view: PageView, keys: ScrollKeys) {
    guard let rule = view.layout.topRule else { return }
    let parts = view.layout.stepRow == nil ? [] : scene.standing.map(\.words)
    let wordings = parts.indices.reversed().map { " \(Array(parts[...$0]).joined(separator: ", ")) " }
    let first = drawMark(wordings, row: rule, columns: 0..<max(0, size.columns - 2))
    if view.hasMoreAbove { drawMark(More.above.wordings(keys), row: rule, columns: 0..<max(0, first - 1)) }
  }
}
