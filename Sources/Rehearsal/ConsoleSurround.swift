import SetupRules
import TerminalUI
import Wizard

/// What stands around the page: the browser's tabs, the place and the Region, and the keys.
extension ConsoleScreen {
  mutating func drawTabs() {
    var line = ConsoleLines.Line()
    let tabs = state.moment.tabs
    let current = tabs[state.moment.tab].name
    let others = tabs.count - 1 + (state.offersNewTab ? 1 : 0)
    let room = others == 0 ? columns : max(4, (columns - current.count - 3) / others - 4)
    for (number, tab) in tabs.enumerated() {
      let isCurrent = number == state.moment.tab
      put(isCurrent ? "[\(tab.name)]" : String(tab.name.prefix(room)), .tab(number), isCurrent: isCurrent, to: &line)
    }
    if state.offersNewTab { put("+ \(state.newTabName.prefix(room))", .newTab, isCurrent: false, to: &line) }
    draw(line, row: 0)
  }

  private mutating func put(
    _ words: String, _ control: ConsoleState.Control, isCurrent: Bool, to line: inout ConsoleLines.Line
  ) {
    let isFocused = state.moment.focus == control
    line.cells.append(isFocused ? ">" : " ", .accent)
    let start = line.cells.count
    line.cells.append(words, isFocused ? .selection : isCurrent ? .accent : .plain)
    if isFocused { frame.cursor = Point(column: min(start, columns - 1), row: 0) }
    line.places.append(ConsoleLines.Place(columns: start..<line.cells.count, control: control))
    line.cells.append(" ", .plain)
  }

  mutating func drawPath() {
    guard frame.size.rows > 1 else { return }
    var region = ConsoleLines.Line()
    let page = state.page
    if let name = Region.named(state.values[page.region])?.shortName {
      let isFocused = state.moment.focus == .region
      region.cells.append(isFocused ? ">" : " ", .accent)
      let words = page.regionTarget == nil ? name : "[ \(name) v ]"
      region.cells.append(words, isFocused ? .selection : page.regionTarget == nil ? .plain : .strong)
    }
    let start = max(0, columns - region.cells.count)
    let path = state.values.filling(page.path)
    let room = start - 2
    var line = ConsoleLines.Line()
    line.cells.append(" ", .plain)
    line.cells.append(path.count <= room ? path : "..\(path.suffix(max(0, room - 2)))", .quiet)
    draw(line, row: 1)
    draw(region, row: 1, from: start)
    if page.regionTarget != nil {
      places.append((1, ConsoleLines.Place(columns: start..<columns, control: .region)))
      if state.moment.focus == .region { frame.cursor = Point(column: min(start + 1, columns - 1), row: 1) }
    }
  }

  /// That there is more: in the rules, or where there are none, at the edge of the page, which no line reaches.
  mutating func drawMarks(above: Bool, below: Bool) {
    let rows = frame.size.rows
    if rows < 16 {
      let edge = max(0, columns - 1)
      if above { frame.draw([Cell("^", .note)], row: body.lowerBound, column: edge) }
      if below { frame.draw([Cell("v", .note)], row: body.upperBound - 1, column: edge) }
    } else {
      if above { draw("^ more", .note, row: 2, from: max(0, columns - 9)) }
      if below { draw("v more", .note, row: rows - 2, from: max(0, columns - 9)) }
    }
  }

  mutating func drawFooter() {
    let isInBox = state.focusedBox != nil
    let keys: [(String, String, ConsoleEvent)] =
      [("Enter", isInBox ? "next" : "press", .accepted), ("Ctrl-_", "undo", .undone), ("F1", "help", .askedForHelp)]
      + (isInBox ? [("Ctrl-Y", "copy", .askedToCopy)] : [("Tab", "next", .movedToNext)])
    var line = ConsoleLines.Line()
    for (key, words, event) in keys where line.cells.count + key.count + words.count + 3 <= columns {
      line.cells.append(line.cells.isEmpty ? " " : "  ", .plain)
      let start = line.cells.count
      line.cells.append(key, .key)
      line.cells.append(" \(words)", .plain)
      line.places.append(ConsoleLines.Place(columns: start..<line.cells.count, control: .key(event)))
    }
    draw(line, row: frame.size.rows - 1)
  }

  mutating func drawNotice() {
    guard let notice = state.notice else { return }
    var lines = ConsoleLines(width: max(1, columns - 2))
    lines.add(notice, .note)
    let rows = frame.size.rows
    let last = rows - (rows < 16 ? 1 : 2)
    let count = min(lines.lines.count, max(0, last + 1))
    for (offset, line) in lines.lines.prefix(count).enumerated() {
      var cells = [Cell.blank] + line.cells
      cells.pad(to: columns, .plain)
      draw(ConsoleLines.Line(cells: cells), row: last - count + 1 + offset)
    }
  }
}

extension Region {
  /// The name as the Region selector has it, such as `N. Virginia`.
  fileprivate var shortName: String {
    name.halves(at: "(").map { String($0.second.prefix { $0 != ")" }) } ?? name
  }
}
