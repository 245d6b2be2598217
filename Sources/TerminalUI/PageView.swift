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

  init(_ scene: Scene, size: Size) {
    notice = Self.notice(scene, size)
    value = scene.valueToPaste.map { Self.value($0, width: size.columns) }
    let layout = Layout(
      size: size, valueRows: value.map { $0.lines.count } ?? 0,
      noticeRows: min(notice.map { $0.lines.count } ?? 0, size.rows >= 12 ? 3 : 2))
    self.layout = layout

    var title = TextColumn<Event>(width: layout.content.count)
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
    rows = min(layout.body.lowerBound + title.lines.count, layout.body.upperBound)..<layout.body.upperBound
    let inlineValue = layout.value == nil ? value : nil
    column = TextColumn<Event>.page(scene, layout, height: rows.count, hasSide: side != nil, inlineValue: inlineValue)
    window = Self.window(of: column, height: rows.count, scroll: scene.state.scroll)
  }

  var hasMoreAbove: Bool { window.lowerBound > 0 }
  var hasMoreBelow: Bool { window.upperBound < column.lines.count }

  /// The focused lines are always in the window, from their first one; `scroll` moves it by half its height a step.
  private static func window(of column: TextColumn<Event>, height: Int, scroll: Int) -> Range<Int> {
    var start = 0
    if let focus = column.focus, focus.upperBound > height {
      start = min(focus.lowerBound, focus.upperBound - height)
    }
    if let cursor = column.cursor, cursor.row >= start + height { start = cursor.row - height + 1 }
    return column.window(from: start, height: height, scroll: scroll)
  }

  private static func notice(_ scene: Scene, _ size: Size) -> TextColumn<Event>? {
    var text = scene.state.notice?.text
    if text == nil, case .failed(let reason) = scene.state.saveStatus { text = "Not saved: \(reason)" }
    guard let text else { return nil }
    var column = TextColumn<Event>(width: size.columns - 4)
    column.add(text, .note)
    return column
  }

  private static func value(_ value: ValueToCopy, width: Int) -> TextColumn<Event> {
    var column = TextColumn<Event>(width: width)
    column.begin()
    column.putWhole(value.value, .value)
    column.end()
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
  mutating func drawNotice(_ view: PageView) {
    let layout = view.layout
    let columns = size.columns
    if let rule = layout.bottomRule { fill(LineDrawing.horizontal, .quiet, row: rule, columns: 0..<columns) }
    var end = 0
    if let notice = view.notice {
      for (row, index) in zip(layout.notice, notice.lines.indices) {
        let isInRule = row == layout.bottomRule
        let lineEnd = min(columns, notice.lines[index].cells.count + 3)
        fill(" ", .plain, row: row, columns: isInRule ? min(1, lineEnd)..<lineEnd : 0..<columns)
        draw(notice, index..<index + 1, row: row, columns: 2..<max(2, columns))
        if isInRule { end = lineEnd }
      }
    }
    guard view.hasMoreBelow, !layout.isCompact, let rule = layout.bottomRule else { return }
    // Words that answer a key come before the mark, which is there again with the next one.
    let markEnd = layout.content.upperBound - 2
    drawMark([More.below.wordsWithKey, More.below.wordsInRule], row: rule, columns: min(end + 1, markEnd)..<markEnd)
  }
}
