import SetupRules
import TerminalUI
import Wizard

package struct ConsoleClick: Equatable, Sendable {
  var control: ConsoleState.Control
  /// In a box, the character before which it is.
  var character: Int

  init(_ control: ConsoleState.Control, before character: Int = 0) {
    self.control = control
    self.character = character
  }
}

/// The screen of the console: its page, and around it the browser's tabs, the place and the Region, and the keys.
enum ConsoleScreen {
  static func drawing(of state: ConsoleState, size: Size) -> Drawing<ConsoleClick> {
    var drawing = Drawing<ConsoleClick>(size: size)
    let rows = drawing.size.rows
    guard rows > 0, drawing.size.columns > 0 else { return drawing }
    let view = ConsolePageView(state, size: drawing.size)
    if !view.isLow {
      for row in [2, rows - 2] {
        drawing.fill(LineDrawing.horizontal, .quiet, row: row, columns: 0..<drawing.size.columns)
      }
    }
    drawing.drawBody(view)
    drawing.drawTabs(state)
    if rows > 1 { drawing.drawPath(state) }
    if rows > 3 { drawing.drawFooter(isInBox: state.focusedBox != nil) }
    drawing.drawNotice(state, lastRow: rows - (view.isLow ? 1 : 2))
    return drawing
  }
}

extension Drawing<ConsoleClick> {
  fileprivate mutating func drawBody(_ view: ConsolePageView) {
    let (rows, isLow) = (view.rows, view.isLow)
    if !rows.isEmpty { placeCursor(row: rows.lowerBound, column: view.start) }
    draw(view.column, view.window, row: rows.lowerBound, columns: view.start..<max(view.start, size.columns))
    if !view.sideMenu.isEmpty { drawMenu(view.sideMenu, rows: rows) }
    // In the rules, or where there are none, at the edge of the page, which no line reaches.
    let columns = 0..<size.columns - (isLow ? 0 : 1)
    if view.hasMoreAbove {
      drawMark([isLow ? More.above.sign : More.above.wordsInRule], row: isLow ? rows.lowerBound : 2, columns: columns)
    }
    if view.hasMoreBelow {
      drawMark(
        [isLow ? More.below.sign : More.below.wordsInRule], row: isLow ? rows.upperBound - 1 : size.rows - 2,
        columns: columns
      )
    }
  }

  private mutating func drawMenu(_ menu: [ConsoleButton], rows: Range<Int>) {
    var column = TextColumn<ConsoleClick>(width: ConsolePageView.menuColumns)
    for button in menu.prefix(rows.count) {
      column.put(button)
      column.endLine()
    }
    draw(column, row: rows.lowerBound, columns: 1..<size.columns)
    let line = ConsolePageView.menuColumns - 2
    for row in rows { fill(LineDrawing.vertical, .quiet, row: row, columns: line..<line + 1) }
  }

  fileprivate mutating func drawTabs(_ state: ConsoleState) {
    let tabs = state.moment.tabs.map(state.console.tabName)
    let others = tabs.count - 1 + (state.offersNewTab ? 1 : 0)
    let current = tabs[state.moment.tab]
    let room = others == 0 ? size.columns : max(4, (size.columns - current.count - 3) / others - 4)
    var buttons = tabs.enumerated().map { number, name in
      let isCurrent = number == state.moment.tab
      return ConsoleButton(
        isCurrent ? "[\(name)]" : String(name.prefix(room)), .tab(number), isCurrent ? .accent : .plain, in: state)
    }
    if state.offersNewTab {
      buttons.append(ConsoleButton("+ \(state.newTabName.prefix(room))", .newTab, .plain, in: state))
    }
    var column = TextColumn<ConsoleClick>(width: .max)
    column.addRow(buttons)
    draw(column, row: 0, columns: 0..<size.columns)
  }

  fileprivate mutating func drawPath(_ state: ConsoleState) {
    let page = state.page
    let name = Region.named(state.values[page.region])?.shortName
    let canChoose = page.regionTarget != nil
    let region = name.map { canChoose ? "[ \($0) v ]" : $0 } ?? ""
    let start = max(0, size.columns - (region.isEmpty ? 0 : region.count + 1))
    let whole = state.values.filling(page.path)
    let path = state.isMasked ? whole.withMaskedIDs : whole
    draw(path.count <= start - 2 ? path : "..\(path.suffix(max(0, start - 4)))", .quiet, row: 1, column: 1)
    guard !region.isEmpty else { return }
    var column = TextColumn<ConsoleClick>(width: size.columns)
    column.addRow([ConsoleButton(region, canChoose ? .region : nil, canChoose ? .strong : .plain, in: state)])
    draw(column, row: 1, columns: start..<size.columns)
  }

  fileprivate mutating func drawFooter(isInBox: Bool) {
    let keys: [(String, String, ConsoleEvent)] =
      [("Enter", isInBox ? "next" : "press", .accepted), ("Ctrl-_", "undo", .undone), ("F1", "help", .askedForHelp)]
      + (isInBox ? [("Ctrl-Y", "copy", .askedToCopy)] : [("Tab", "next", .movedToNext)])
    drawKeys(keys.map { ($0, $1, ConsoleClick(.key($2))) }, row: size.rows - 1, column: 1, gap: 2)
  }

  fileprivate mutating func drawNotice(_ state: ConsoleState, lastRow: Int) {
    guard let notice = state.notice else { return }
    var column = TextColumn<ConsoleClick>(width: size.columns - 2, isMasked: state.isMasked)
    column.add(notice, .note)
    let count = min(column.lines.count, max(0, lastRow + 1))
    let first = lastRow - count + 1
    clear(rows: first..<first + count, columns: 0..<size.columns)
    draw(column, 0..<count, row: first, columns: 1..<max(1, size.columns))
  }
}
