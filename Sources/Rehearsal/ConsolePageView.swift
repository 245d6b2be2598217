import TerminalUI

/// The console's page laid out for a size: its lines, and the window of them that is shown.
struct ConsolePageView {
  static let menuColumns = 20
  private static let leastColumnsForMenu = 62

  /// Whether the rows are too few for rules around the page.
  let isLow: Bool
  /// The rows that the window takes.
  let rows: Range<Int>
  /// The column at which the page begins.
  let start: Int
  /// The menu beside the page; empty where there is no room for it there.
  let sideMenu: [ConsoleButton]
  let column: TextColumn<ConsoleClick>
  /// The lines of `column` that are shown.
  let window: Range<Int>

  init(_ state: ConsoleState, size: Size) {
    isLow = size.rows < 16
    let top = min(isLow ? 2 : 3, size.rows)
    rows = top..<max(top, size.rows - (isLow ? 1 : 2))
    let menu = state.visible.filter { state.page.elements[$0].kind == .menu }.map { number in
      let element = state.page.elements[number]
      return ConsoleButton(
        state.values.filling(element.words), element.target.map { _ in .element(number) },
        element.target == nil ? .accent : .plain, in: state)
    }
    sideMenu = size.columns >= Self.leastColumnsForMenu ? menu : []
    start = sideMenu.isEmpty ? 1 : Self.menuColumns
    var column = TextColumn<ConsoleClick>(width: size.columns - start - 1, isMasked: state.isMasked)
    if sideMenu.isEmpty, !menu.isEmpty {
      column.addRow(menu)
      column.blank()
    }
    column.append(ConsolePageLines(state, isSpacious: size.rows >= 34).lines(width: column.width))
    self.column = column
    // The page from its top, as far down as the focus wants it.
    var first = 0
    if let cursor = column.cursor, cursor.row >= rows.count, !state.isReading {
      first = cursor.row - rows.count + min(3, rows.count)
    }
    window = column.window(from: first, height: rows.count, scroll: state.scroll)
  }

  var hasMoreAbove: Bool { window.lowerBound > 0 }
  var hasMoreBelow: Bool { window.upperBound < column.lines.count }
}
