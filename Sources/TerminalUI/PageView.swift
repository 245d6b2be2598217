import SetupRules
import Wizard

/// The page laid out for a size: its lines, and the window of them that is shown.
struct PageView {
  let layout: Layout
  /// Stays in its place while the rest scrolls; empty where there is no room for that.
  let title: TextColumn
  let column: TextColumn
  let side: TextColumn?
  /// The lines of the value to copy; the first is its label.
  let value: TextColumn?
  let notice: TextColumn?
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

    var title = TextColumn(width: layout.content.count)
    if !layout.isCompact {
      if layout.topMargin > 0 { title.blank() }
      title.add(scene.page.title, .accent)
      title.blank()
    }
    self.title = title
    let side = layout.side.flatMap { columns in
      let side = TextColumn.side(scene, width: columns.count)
      return side.lines.count <= layout.body.count - layout.topMargin ? side : nil
    }
    self.side = side
    let inlineValue = layout.value == nil ? value : nil
    column = TextColumn.page(scene, layout, hasSide: side != nil, inlineValue: inlineValue)
    rows = min(layout.body.lowerBound + title.lines.count, layout.body.upperBound)..<layout.body.upperBound
    window = Self.window(of: column, height: rows.count, scroll: scene.state.scroll)
  }

  var hasMoreAbove: Bool { window.lowerBound > 0 }
  var hasMoreBelow: Bool { window.upperBound < column.lines.count }

  /// The focused lines are always in the window, from their first one; `scroll` moves it by half its height a step.
  private static func window(of column: TextColumn, height: Int, scroll: Int) -> Range<Int> {
    let count = column.lines.count
    var start = 0
    if let focus = column.focus, focus.upperBound > height {
      start = min(focus.lowerBound, focus.upperBound - height)
    }
    if let cursor = column.cursor, cursor.row >= start + height { start = cursor.row - height + 1 }
    let last = max(0, count - height)
    start = min(max(0, start), last)
    let (distance, isTooFar) = scroll.multipliedReportingOverflow(by: max(1, height / 2))
    if isTooFar { start = scroll > 0 ? last : 0 } else { start = min(max(0, start.addingSaturating(distance)), last) }
    return start..<min(count, start + max(0, height))
  }

  private static func notice(_ scene: Scene, _ size: Size) -> TextColumn? {
    var text = scene.state.notice?.text
    if text == nil, case .failed(let reason) = scene.state.saveStatus { text = "Not saved: \(reason)" }
    guard let text else { return nil }
    var column = TextColumn(width: size.columns - 4)
    column.add(text, .note)
    return column
  }

  private static func value(_ value: ValueToCopy, width: Int) -> TextColumn {
    var column = TextColumn(width: width)
    column.begin()
    column.putWhole(value.value, .value)
    column.end()
    return column
  }
}

extension Int {
  fileprivate func addingSaturating(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other > 0 ? .max : .min) : sum
  }
}
