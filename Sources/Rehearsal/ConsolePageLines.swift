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
  func lines(width: Int) -> TextColumn<ConsoleClick> {
    var lines = TextColumn<ConsoleClick>(width: width, isMasked: state.isMasked)
    lines.add(state.values.filling(state.page.title), .accent, indent: 1, hanging: 1)
    if state.explains { lines.separate() }
    let shown = state.visible.filter { state.page.elements[$0].kind != .menu }
    addExplanation(to: &lines, shown)
    var rest = shown.filter { ![.wrong, .verdict].contains(state.page.elements[$0].kind) }[...]
    lines.separate()
    while let number = rest.popFirst() {
      let element = state.page.elements[number]
      guard element.kind == .section else {
        add(number, then: &rest, to: &lines)
        continue
      }
      let isFramed = width >= Self.leastFramedColumns
      var inner = TextColumn<ConsoleClick>(width: isFramed ? width - 4 : width, isMasked: state.isMasked)
      while let next = rest.popFirst(), state.page.elements[next].kind != .end { add(next, then: &rest, to: &inner) }
      if isSpacious { lines.separate() }
      lines.append(inner, under: state.values.filling(element.words), isFramed: isFramed)
      if isSpacious { lines.separate() }
    }
    return lines
  }

  /// Why the page is a wrong turn, or how the login ended, and the ways on.
  private func addExplanation(to lines: inout TextColumn<ConsoleClick>, _ shown: [Int]) {
    let wrong = shown.map { state.page.elements[$0] }.filter { $0.kind == .wrong }
    lines.addExplanation(wrong.map { state.values.filling($0.words) }, isWrong: true)
    if state.showsLogin { lines.addExplanation(state.verdict, isWrong: state.boxToMend != nil) }
    let ways: [(control: ConsoleState.Control, words: String)] = [
      (.goBack, "[ Go back ]"), (.mend, "[ Go back to \(state.boxToMend?.label ?? "the form") ]"),
      (.leave, "[ End the rehearsal ]"),
    ]
    let controls = state.controls
    addRow(ways.filter { controls.contains($0.control) }, to: &lines)
  }

  private func add(_ number: Int, then rest: inout ArraySlice<Int>, to lines: inout TextColumn<ConsoleClick>) {
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
      addRow(row.map { (.element($0), face(state.page.elements[$0])) }, to: &lines)
    case .box, .search: addBox(number, words, to: &lines)
    case .choice, .result:
      let isChosen = state.values[element.name] == element.value
      addLink(number, "(\(isChosen ? "o" : " ")) \(words)", hanging: 4, to: &lines)
    case .pick:
      lines.add(words, .strong, indent: 1)
      addRow([(.element(number), "[ \(state.values[element.name]) v ]")], to: &lines)
    case .shown:
      let value = state.values.filling(element.value)
      lines.put("\(words): ", .strong)
      lines.put(value.isEmpty ? "(empty)" : value, .plain)
      lines.end(indent: 1, hanging: 3)
    case .copy:
      lines.add(words, .strong, indent: 1)
      lines.add(state.values[element.name], .value, indent: 1, hanging: 1)
      addRow([(.element(number), "[ Copy ]")], to: &lines)
    case .section, .end, .menu, .wrong, .verdict: break
    }
  }

  /// A button, or a tab inside the page.
  private func face(_ element: ConsoleElement) -> String {
    let words = state.values.filling(element.words)
    return element.kind == .button ? "[ \(words) ]" : element.target == nil ? "| \(words) |" : words
  }

  private func addRow(
    _ faces: [(control: ConsoleState.Control, words: String)], to lines: inout TextColumn<ConsoleClick>
  ) {
    lines.addRow(faces.map { ConsoleButton($0.words, $0.control, .strong, in: state) })
  }

  /// A link or a choice: on as many lines as its words take.
  private func addLink(_ number: Int, _ words: String, hanging: Int, to lines: inout TextColumn<ConsoleClick>) {
    let isFocused = state.moment.focus == .element(number)
    if isFocused { lines.cursor = Point(column: 1, row: lines.lines.count) }
    var column = TextColumn<ConsoleClick>(width: lines.width - 1, isMasked: state.isMasked)
    column.add(words, isFocused ? .selection : .strong, hanging: hanging)
    for (index, part) in column.lines.enumerated() {
      lines.putWhole(isFocused && index == 0 ? ">" : " ", .accent)
      lines.pad(to: 1 + part.indent)
      lines.putWhole(Array(column.cells[part.cells]))
      lines.aim(1..<lines.columns, ConsoleClick(.element(number)))
      lines.endLine()
    }
  }

  private func addBox(_ number: Int, _ label: String, to lines: inout TextColumn<ConsoleClick>) {
    let element = state.page.elements[number]
    let isFocused = state.moment.focus == .element(number)
    let typed = isFocused ? state.editor.characters : Array(state.values[element.name])
    let text = state.isMasked ? typed.maskingIDs() : typed
    let inner = max(1, lines.width - 4)
    let window = FieldWindow(
      text, cursor: isFocused ? state.editor.cursor : 0, width: inner,
      style: isFocused && state.isSelected ? .selection : .input)
    lines.add(label, .strong, indent: 1)
    lines.putWhole(isFocused ? ">" : " ", .accent)
    lines.putWhole(window.hidesStart ? "<" : "[", .quiet)
    let start = lines.columns
    if isFocused { lines.cursor = Point(column: start + window.cursorColumn, row: lines.lines.count) }
    lines.putWhole(window.cells)
    lines.pad(to: start + inner, .input)
    lines.putWhole(window.hidesEnd ? ">" : "]", .quiet)
    for column in start - 1..<lines.columns {
      let character = window.characters.lowerBound + max(0, column - start)
      lines.aim(column..<column + 1, ConsoleClick(.element(number), before: character))
    }
    lines.endLine()
  }
}

/// Something to press: a mark stands before it while it is focused.
struct ConsoleButton {
  let words: String
  /// nil for what only says where one is.
  let control: ConsoleState.Control?
  let isFocused: Bool
  let style: Style

  init(_ words: String, _ control: ConsoleState.Control?, _ style: Style, in state: ConsoleState) {
    self.words = words
    self.control = control
    self.style = style
    isFocused = control != nil && control == state.moment.focus
  }
}

extension TextColumn<ConsoleClick> {
  /// Things to press in one row, or in as many as they need.
  mutating func addRow(_ buttons: [ConsoleButton]) {
    guard !buttons.isEmpty else { return }
    for button in buttons {
      if columns > 0, columns + 1 + button.words.count > width {
        endLine()
      }
      put(button)
      putWhole(" ", .plain)
    }
    endLine()
  }

  /// What is right or wrong, and below it why.
  fileprivate mutating func addExplanation(_ lines: [String], isWrong: Bool) {
    let indent = isWrong ? 2 : 1
    for (position, line) in lines.enumerated() {
      let isFirst = position == 0
      let style: Style = !isFirst ? .plain : isWrong ? .warning : .done
      let mark = isFirst && isWrong ? "! " : ""
      add(mark + line, style, indent: mark.isEmpty ? indent : 0, hanging: indent)
    }
  }

  mutating func put(_ button: ConsoleButton) {
    putWhole(button.isFocused ? ">" : " ", .accent)
    let start = columns
    if button.isFocused { cursor = Point(column: start, row: lines.count) }
    putWhole(button.words, button.isFocused ? .selection : button.style)
    if let control = button.control { aim(start..<columns, ConsoleClick(control)) }
  }

  /// A section of a page, in a frame, or where there is no room for one below its title.
  fileprivate mutating func append(_ section: TextColumn, under title: String, isFramed: Bool) {
    if isFramed { return append(section, framed: title) }
    putWhole("\(LineDrawing.horizontal) ", .quiet)
    putWhole("\(title) ", .strong)
    putRun(of: LineDrawing.horizontal, width - columns, .quiet)
    endLine()
    append(section)
  }
}
