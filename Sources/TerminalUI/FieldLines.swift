import SetupRules
import Wizard

extension TextColumn<Event> {
  /// The focused field: its box, the marks under what is wrong, the findings, the repair, and its list.
  mutating func addField(_ field: Field, _ scene: Scene, _ layout: Layout) {
    let state = scene.state
    let indent = layout.isCompact ? 0 : 5
    let boxWidth = max(3, min(width - indent - (layout.isCompact ? 0 : 2), 120))
    let textWidth = boxWidth - (layout.isRoomy ? 4 : 2)
    let entry = state.chosenEntry.map { Array($0.label) }
    let window = FieldWindow(
      entry ?? state.editor.characters, cursor: entry?.count ?? state.editor.cursor, width: textWidth, style: .input)
    let findings = state.findings(of: field)
    let marks = Self.marks(of: findings, in: window)
    let suggestion = scene.state.suggestion.map { Suggestion($0, columns: textWidth) }
    if layout.isRoomy {
      addBox(window, suggestion, marks, indent: indent, width: boxWidth)
    } else {
      addBrackets(window, suggestion, marks, indent: indent, width: boxWidth)
    }
    let textIndent = layout.isCompact ? 0 : indent
    if state.isReading, field.isPath { add("Reading the file ...", .note, indent: textIndent) }
    if !state.isDraft(field), let summary = state.run.summary(of: field) { add(summary, .plain, indent: textIndent) }
    addFindings(findings, field, scene, window, indent: textIndent)
    addRepair(scene, indent: textIndent)
    addList(scene, layout, indent: indent)
  }

  /// The columns of the field that are wrong, with how much.
  private static func marks(of findings: [Finding], in window: FieldWindow) -> [(columns: Range<Int>, style: Style)] {
    findings.compactMap { finding in
      guard let span = finding.span, span.start >= 0 else { return nil }
      let end = span.start.addingReportingOverflow(max(0, span.length))
      let characters = span.start..<(end.overflow ? Int.max : end.partialValue)
      return window.columns(of: characters).map { ($0, finding.severity.style) }
    }
  }

  private mutating func addBox(
    _ window: FieldWindow, _ suggestion: Suggestion?, _ marks: [(columns: Range<Int>, style: Style)], indent: Int,
    width: Int
  ) {
    begin()
    putWhole(LineDrawing.topLeft, .quiet)
    putRun(of: LineDrawing.horizontal, width - 2, .quiet)
    putWhole(LineDrawing.topRight, .quiet)
    endLine(indent: indent)
    addFieldLine(
      window, suggestion, indent: indent, width: width,
      left: [window.hidesStart ? "<" : LineDrawing.vertical, " "],
      right: [" ", window.hidesEnd ? ">" : LineDrawing.vertical])
    begin()
    putWhole(LineDrawing.bottomLeft, .quiet)
    if let suggestion, !suggestion.isMarkedInside {
      putWhole(LineDrawing.horizontal, .quiet)
      putCut(" \(Suggestion.words) ", .note, to: width - 4)
    }
    let line = Cell(LineDrawing.horizontal, .quiet)
    let rest = (columns - 1..<max(columns - 1, width - 2)).map { column in
      let mark = marks.first { $0.columns.contains(column - 1) }
      return mark.map { Cell(ascii: UInt8(ascii: "^"), $0.style) } ?? line
    }
    putWhole(rest)
    putWhole(LineDrawing.bottomRight, .quiet)
    endLine(indent: indent)
  }

  private mutating func addBrackets(
    _ window: FieldWindow, _ suggestion: Suggestion?, _ marks: [(columns: Range<Int>, style: Style)], indent: Int,
    width: Int
  ) {
    addFieldLine(
      window, suggestion, indent: indent, width: width,
      left: [window.hidesStart ? "<" : "["], right: [window.hidesEnd ? ">" : "]"])
    if let suggestion, !suggestion.isMarkedInside { add(Suggestion.words, .note, indent: indent + 1) }
    guard !marks.isEmpty else { return }
    begin()
    for column in -1..<width - 2 {
      let mark = marks.first { $0.columns.contains(column) }
      putWhole(mark == nil ? " " : "^", mark?.style ?? .plain)
    }
    endLine(indent: indent)
  }

  private mutating func addFieldLine(
    _ window: FieldWindow, _ suggestion: Suggestion?, indent: Int, width: Int, left: [Character], right: [Character]
  ) {
    begin()
    for character in left { putWhole(character, .quiet) }
    cursor = Point(column: indent + left.count + window.cursorColumn, row: lines.count)
    let end = width - right.count
    if let suggestion, window.cells.isEmpty {
      putCut(suggestion.text, .suggestion, to: end - left.count)
      if suggestion.isMarkedInside { putWhole("  \(Suggestion.words)", .note) }
    } else {
      putWhole(window.cells)
    }
    pad(to: end, .input)
    for character in right { putWhole(character, .quiet) }
    endLine(indent: indent)
  }
}

extension TextColumn<Event> {
  /// The open list under a list field, with the highlighted entry always among those shown.
  mutating func addList(_ scene: Scene, _ layout: Layout, indent: Int) {
    guard let openList = scene.state.openList, let field = scene.focusedItem?.field, field.isList else { return }
    let entries = scene.state.listEntries
    guard !entries.isEmpty else {
      return add("Nothing in the list fits. Enter judges what is typed.", .note, indent: indent + 2)
    }
    let room = layout.isSpacious ? 12 : layout.isCompact ? max(2, min(4, layout.body.count - 4)) : 6
    let selection = openList.selection.map { min(max(0, $0), entries.count - 1) }
    let first = min(max(0, (selection ?? 0) - room / 2), max(0, entries.count - room))
    let shown = first..<min(entries.count, first + room)
    let idColumns = entries[shown].map { Self.parts(of: $0).id.count }.max() ?? 0
    for index in shown {
      let isSelected = index == selection
      begin()
      putWhole(isSelected ? "> " : "  ", isSelected ? .selection : .plain)
      let (id, name) = Self.parts(of: entries[index])
      putWhole(id, isSelected ? .selection : .plain)
      if !name.isEmpty { pad(to: 2 + idColumns + 2, isSelected ? .selection : .plain) }
      putWhole(name, isSelected ? .selection : .plain)
      if isSelected {
        cursor = Point(column: indent, row: lines.count)
        pad(to: width - indent - 2, .selection)
      }
      endLine(indent: indent, target: .highlighted(index))
    }
    guard entries.count > room else { return }
    add("  \(shown.lowerBound + 1) to \(shown.upperBound) of \(entries.count). Type to filter.", .note, indent: indent)
  }

  /// An entry whose words begin with its value is shown in two columns.
  private static func parts(of entry: ListEntry) -> (id: String, name: String) {
    guard entry.label.hasPrefix("\(entry.value)  ") else { return (entry.label, "") }
    return (entry.value, String(entry.label.dropFirst(entry.value.count + 2)))
  }
}

/// A value that probably fits, in an empty field, and always marked as one: beside it where there is room, else below.
struct Suggestion {
  static let words = "(suggested, Enter accepts)"

  let text: String
  let isMarkedInside: Bool

  init(_ text: String, columns: Int) {
    self.text = text
    isMarkedInside = text.count + 2 + Self.words.count <= columns
  }
}
