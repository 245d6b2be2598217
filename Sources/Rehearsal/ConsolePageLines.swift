import SetupRules
import TerminalUI
import Wizard

/// Lays a page of the console out.
struct ConsolePageLines {
  private let state: ConsoleState
  /// The columns of a page that has a frame around its sections.
  private static let leastFramedColumns = 40

  /// Whether there is room for blank lines around the sections.
  private let isSpacious: Bool

  init(_ state: ConsoleState, isSpacious: Bool) {
    self.state = state
    self.isSpacious = isSpacious
  }

  /// The page's heading, what the rehearsal has to say about it, and what stands on it.
  func lines(width: Int) -> ConsoleLines {
    var lines = ConsoleLines(width: width)
    lines.add(state.values.filling(state.page.title), .accent, indent: 1, hanging: 1)
    if state.isWrongTurn || state.showsLogin { lines.blank() }
    let shown = state.visible.filter { state.page.elements[$0].kind != .menu }
    addExplanation(to: &lines, shown)
    var rest = shown.filter { ![.wrong, .verdict].contains(state.page.elements[$0].kind) }[...]
    lines.blank()
    while let number = rest.popFirst() {
      let element = state.page.elements[number]
      guard element.kind == .section else {
        add(number, then: &rest, to: &lines)
        continue
      }
      let isFramed = width >= Self.leastFramedColumns
      var inner = ConsoleLines(width: isFramed ? width - 4 : width)
      while let next = rest.popFirst(), state.page.elements[next].kind != .end { add(next, then: &rest, to: &inner) }
      if isSpacious { lines.blank() }
      lines.add(inner, title: state.values.filling(element.words))
      if isSpacious { lines.blank() }
    }
    return lines
  }

  /// Why the page is a wrong turn, or how the login ended, and the ways on.
  private func addExplanation(to lines: inout ConsoleLines, _ shown: [Int]) {
    let wrong = shown.filter { state.page.elements[$0].kind == .wrong }
    for (position, number) in wrong.enumerated() {
      let words = state.values.filling(state.page.elements[number].words)
      lines.add(
        position == 0 ? "! \(words)" : words, position == 0 ? .warning : .plain, indent: position == 0 ? 0 : 2,
        hanging: 2)
    }
    if state.showsLogin {
      for (position, line) in state.verdict.enumerated() {
        let isWrong = line.kind == .wrong
        let mark = position > 0 ? "" : isWrong ? "! " : ""
        let style: Style = position > 0 ? .plain : isWrong ? .warning : .done
        lines.add(mark + line.words, style, indent: isWrong ? position > 0 ? 2 : 0 : 1, hanging: isWrong ? 2 : 1)
      }
    }
    let ways = state.controls.filter { [.goBack, .mend, .leave].contains($0) }
    addRow(ways.map { ($0, "[ \(words(for: $0)) ]") }, to: &lines)
  }

  private func words(for control: ConsoleState.Control) -> String {
    switch control {
    case .mend: "Mend: \(state.wordsToMend)"
    case .leave: "End the rehearsal"
    default: "Go back"
    }
  }

  private func add(_ number: Int, then rest: inout ArraySlice<Int>, to lines: inout ConsoleLines) {
    let element = state.page.elements[number]
    let words = state.values.filling(element.words)
    switch element.kind {
    case .text: lines.add(words, .plain, indent: 1, hanging: 1)
    case .note: lines.add(words, .note, indent: 1, hanging: 1)
    case .link: addLink(number, words, hanging: 0, to: &lines)
    case .button, .switch:
      var row = [number]
      while let next = rest.first, state.page.elements[next].kind == element.kind {
        row.append(next)
        rest.removeFirst()
      }
      addRow(row.map { (.element($0), Self.face(state.page.elements[$0], state.values)) }, to: &lines)
    case .box, .search: addBox(number, words, to: &lines)
    case .choice, .result:
      let isChosen = state.values[element.name] == element.value
      addLink(number, "(\(isChosen ? "o" : " ")) \(words)", hanging: 4, to: &lines)
    case .pick:
      lines.add(words, .strong, indent: 1)
      addRow([(.element(number), "[ \(state.values[element.name]) v ]")], to: &lines)
    case .shown: lines.add(label: words, value: state.values.filling(element.value))
    case .copy:
      lines.add(words, .strong, indent: 1)
      lines.add(state.values[element.name], .value, indent: 1, hanging: 1)
      addRow([(.element(number), "[ Copy ]")], to: &lines)
    case .section, .end, .menu, .wrong, .verdict: break
    }
  }

  private static func face(_ element: ConsoleElement, _ values: ConsoleValues) -> String {
    let words = values.filling(element.words)
    switch element.kind {
    case .button: return "[ \(words) ]"
    case .switch where element.target == nil: return "| \(words) |"
    default: return words
    }
  }

  /// Things to press in one row, or in as many as they need; a mark stands before the focused one.
  private func addRow(_ faces: [(control: ConsoleState.Control, words: String)], to lines: inout ConsoleLines) {
    guard !faces.isEmpty else { return }
    var line = ConsoleLines.Line()
    for (control, words) in faces {
      if !line.cells.isEmpty, line.cells.count + 1 + words.count > lines.width {
        lines.add(line)
        line = ConsoleLines.Line()
      }
      let isFocused = state.moment.focus == control
      line.cells.append(isFocused ? ">" : " ", .accent)
      let start = line.cells.count
      if isFocused { lines.cursor = Point(column: start, row: lines.lines.count) }
      line.cells.append(words, isFocused ? .selection : .strong)
      line.places.append(ConsoleLines.Place(columns: start..<line.cells.count, control: control))
      line.cells.append(" ", .plain)
    }
    lines.add(line)
  }

  /// A link or a choice: on as many lines as its words take.
  private func addLink(_ number: Int, _ words: String, hanging: Int, to lines: inout ConsoleLines) {
    let isFocused = state.moment.focus == .element(number)
    if isFocused { lines.cursor = Point(column: 1, row: lines.lines.count) }
    var column = TextColumn(width: lines.width - 1)
    column.add(words, isFocused ? .selection : .strong, hanging: hanging)
    for (index, part) in column.lines.enumerated() {
      var line = ConsoleLines.Line()
      line.cells.append(isFocused && index == 0 ? ">" : " ", .accent)
      line.cells.pad(to: 1 + part.indent, .plain)
      line.cells += column.cells[part.cells]
      line.places = [ConsoleLines.Place(columns: 1..<line.cells.count, control: .element(number))]
      lines.add(line)
    }
  }

  private func addBox(_ number: Int, _ label: String, to lines: inout ConsoleLines) {
    let element = state.page.elements[number]
    let isFocused = state.moment.focus == .element(number)
    let text = isFocused ? state.editor.characters : Array(state.values[element.name])
    let inner = max(1, lines.width - 4)
    let window = FieldWindow(
      text, cursor: isFocused ? state.editor.cursor : 0, width: inner,
      style: isFocused && state.isSelected ? .selection : .input)
    lines.add(label, .strong, indent: 1)
    var line = ConsoleLines.Line()
    line.cells.append(isFocused ? ">" : " ", .accent)
    line.cells.append(window.hidesStart ? "<" : "[", .quiet)
    let start = line.cells.count
    if isFocused { lines.cursor = Point(column: start + window.cursorColumn, row: lines.lines.count) }
    line.cells += window.cells
    line.cells.pad(to: start + inner, .input)
    line.cells.append(window.hidesEnd ? ">" : "]", .quiet)
    line.places = [
      ConsoleLines.Place(
        columns: start - 1..<line.cells.count, control: .element(number), firstCharacter: window.characters.lowerBound)
    ]
    lines.add(line)
  }
}
