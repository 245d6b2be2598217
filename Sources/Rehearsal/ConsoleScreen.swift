import TerminalUI
import Wizard

/// A console's screen: its frame, and what a click on each place means.
struct ConsoleScreen {
  var frame: Frame
  var places: [(row: Int, place: ConsoleLines.Place)] = []
  let state: ConsoleState
  let body: Range<Int>
  private static let menuColumns = 20
  private static let leastColumnsForMenu = 62

  init(_ state: ConsoleState, size: Size) {
    self.state = state
    frame = Frame(size: Size(columns: max(0, size.columns), rows: max(0, size.rows)))
    let rows = frame.size.rows
    let isLow = rows < 16
    body = min(isLow ? 2 : 3, rows)..<max(min(isLow ? 2 : 3, rows), rows - (isLow ? 1 : 2))
    guard rows > 0, frame.size.columns > 0 else { return }
    drawTabs()
    drawPath()
    if !isLow {
      fill(row: 2)
      fill(row: rows - 2)
    }
    drawBody()
    if rows > 3 { drawFooter() }
    drawNotice()
  }

  /// What stands at a place, and in a box the character there; nil where there is nothing to press.
  func control(at point: Point) -> (control: ConsoleState.Control, character: Int)? {
    guard
      let place = places.last(where: { $0.row == point.row && $0.place.columns.contains(point.column) })?.place
    else { return nil }
    return (place.control, place.firstCharacter + max(0, point.column - place.columns.lowerBound - 1))
  }

  var columns: Int { frame.size.columns }

  private mutating func drawBody() {
    let menu = state.visible.filter { state.page.elements[$0].kind == .menu }
    let hasMenuColumn = columns >= Self.leastColumnsForMenu && !menu.isEmpty
    let start = hasMenuColumn ? Self.menuColumns : 1
    var lines = ConsoleLines(width: max(1, columns - start - 1))
    if !menu.isEmpty, !hasMenuColumn { lines.addMenu(menu, of: state) }
    let page = ConsolePageLines(state, isSpacious: frame.size.rows >= 34).lines(width: lines.width)
    lines.append(page)
    let window = window(of: lines)
    for (offset, index) in window.enumerated() {
      draw(lines.lines[index], row: body.lowerBound + offset, from: start)
    }
    if let cursor = lines.cursor, window.contains(cursor.row) {
      let row = body.lowerBound + cursor.row - window.lowerBound
      frame.cursor = Point(column: min(start + cursor.column, columns - 1), row: row)
    } else if frame.cursor == nil, !body.isEmpty {
      frame.cursor = Point(column: min(start, columns - 1), row: body.lowerBound)
    }
    if hasMenuColumn { drawMenu(menu) }
    drawMarks(above: window.lowerBound > 0, below: window.upperBound < lines.lines.count)
  }

  /// The page from its top, as far down as the focus wants it.
  private func window(of lines: ConsoleLines) -> Range<Int> {
    let height = body.count
    let last = max(0, lines.lines.count - height)
    var start = 0
    if let cursor = lines.cursor, cursor.row >= height, !state.isReading {
      start = cursor.row - height + min(3, height)
    }
    start = min(max(0, start), last)
    let scroll = min(max(-1000, state.scroll), 1000)
    start = min(max(0, start + scroll * max(1, height / 2)), last)
    return start..<min(lines.lines.count, start + height)
  }

  private mutating func drawMenu(_ menu: [Int]) {
    for (offset, number) in menu.enumerated() where offset < body.count {
      let element = state.page.elements[number]
      let isFocused = state.moment.focus == .element(number)
      var line = ConsoleLines.Line()
      line.cells.append(isFocused ? ">" : " ", .accent)
      let style: Style = isFocused ? .selection : element.target == nil ? .accent : .plain
      line.cells.append(state.values.filling(element.words), style)
      if element.target != nil {
        line.places = [ConsoleLines.Place(columns: 1..<line.cells.count, control: .element(number))]
      }
      draw(line, row: body.lowerBound + offset, from: 1)
      if isFocused { frame.cursor = Point(column: 2, row: body.lowerBound + offset) }
    }
    let line = ConsoleLines.Line(cells: [Cell(LineDrawing.vertical, .quiet)])
    for row in body { draw(line, row: row, from: Self.menuColumns - 2) }
  }

  private mutating func fill(row: Int) {
    let cells = Array(repeating: Cell(LineDrawing.horizontal, .quiet), count: columns)
    draw(ConsoleLines.Line(cells: cells), row: row)
  }

  mutating func draw(_ words: String, _ style: Style, row: Int, from start: Int) {
    var line = ConsoleLines.Line()
    line.cells.append(" \(words) ", style)
    draw(line, row: row, from: start)
  }

  mutating func draw(_ line: ConsoleLines.Line, row: Int, from start: Int = 0) {
    frame.draw(line.cells, row: row, column: start)
    for place in line.places {
      places.append((row, place.moved(by: start)))
    }
  }
}

extension ConsoleLines {
  mutating func append(_ other: ConsoleLines) {
    if let inside = other.cursor { cursor = Point(column: inside.column, row: inside.row + lines.count) }
    for line in other.lines { add(line) }
  }

  /// The menu in rows above the page, where there is no room for it beside.
  fileprivate mutating func addMenu(_ menu: [Int], of state: ConsoleState) {
    var line = Line()
    for number in menu {
      let element = state.page.elements[number]
      let words = state.values.filling(element.words)
      if !line.cells.isEmpty, line.cells.count + 2 + words.count > width {
        add(line)
        line = Line()
      }
      let isFocused = state.moment.focus == .element(number)
      line.cells.append(isFocused ? ">" : " ", .accent)
      if isFocused { cursor = Point(column: line.cells.count, row: lines.count) }
      let start = line.cells.count
      line.cells.append(words, isFocused ? .selection : element.target == nil ? .accent : .plain)
      if element.target != nil {
        line.places.append(Place(columns: start..<line.cells.count, control: .element(number)))
      }
      line.cells.append(" ", .plain)
    }
    add(line)
    blank()
  }
}
