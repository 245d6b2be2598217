import SetupRules
import Wizard

extension TextColumn<Event> {
  /// The focused field: its box, the marks under what is wrong, the findings, the repair, and its list.
  mutating func addField(_ field: Field, of item: Item, _ scene: Scene, _ layout: Layout) {
    let state = scene.state
    let indent = layout.isCompact ? 0 : 5
    let boxWidth = max(3, min(width - indent, 120))
    let textWidth = boxWidth - (layout.isRoomy ? 4 : 2)
    let entry = state.chosenEntry.map { Array($0.label) }
    let cursor = entry?.count ?? state.editor.cursor
    let findings = state.findings(of: field)
    let rows = Self.rows(
      of: shown(entry ?? state.editor.characters, of: field), cursor: cursor, width: textWidth,
      atMost: findings.isEmpty ? 1 : layout.body.count / 3)
    let suggestion = state.suggestion.map { Suggestion(state.shown($0, of: field), columns: textWidth) }
    let box = FieldBox(
      rows: rows, marks: rows.map { Self.marks(of: findings, in: $0, scene.state.editor) }, suggestion: suggestion,
      cursor: cursor, indent: indent, width: boxWidth)
    if layout.isRoomy { addBox(box) } else { addBrackets(box) }
    let textIndent = layout.isCompact ? 0 : indent
    if let words = state.readingWords { add(words, .note, indent: textIndent) }
    if !state.isDraft(field), let summary = state.run.summary(of: field) { add(summary, .plain, indent: textIndent) }
    if !(state.accountFindings(of: item) + findings).isEmpty { firstFinding = lines.count }
    addAccount(of: item, scene, indent: textIndent)
    addFindings(findings, field, scene, rows, indent: textIndent)
    addList(scene, layout, indent: indent)
  }

  /// What is typed into a field, as it may be shown. Each character keeps its place.
  func shown(_ text: [Character], of field: Field?) -> [Character] {
    isMasked ? text.maskingIDs(isID: field == .instance || field == .instanceAccount) : text
  }

  /// The rows of the field: all of its text while there is something to say about it, else the part with the cursor.
  private static func rows(of text: [Character], cursor: Int, width: Int, atMost limit: Int) -> [FieldWindow] {
    if limit > 1, let rows = FieldWindow.rows(text, cursor: cursor, width: width, style: .input, atMost: limit) {
      return rows
    }
    return [FieldWindow(text, cursor: cursor, width: width, style: .input)]
  }

  /// The columns of the field that are wrong, with how much.
  private static func marks(of findings: [Finding], in window: FieldWindow, _ editor: LineEditor) -> FieldBox.Marks {
    findings.compactMap { finding in
      let marked = finding.marked(in: editor.characters)
      return marked.flatMap { window.columns(of: $0) }.map { ($0, finding.severity.style) }
    }
  }

  private mutating func addBox(_ box: FieldBox) {
    addEdge(LineDrawing.topLeft, "", LineDrawing.topRight, width: box.width, indent: box.indent)
    let side = "\(LineDrawing.vertical) "
    for index in box.rows.indices {
      let row = box.rows[index]
      addFieldLine(
        box, index, left: row.hidesStart ? "< " : side, right: row.hidesEnd ? " >" : " \(LineDrawing.vertical)")
      guard index < box.rows.count - 1, !box.marks[index].isEmpty else { continue }
      putWhole(side, .quiet)
      putMarks(box.marks[index], to: box.width - 4, between: .blank)
      putWhole(" \(LineDrawing.vertical)", .quiet)
      endLine(indent: box.indent)
    }
    putWhole(LineDrawing.bottomLeft, .quiet)
    let line = Cell(LineDrawing.horizontal, .quiet)
    if let suggestion = box.suggestion, !suggestion.isMarkedInside {
      putWhole([line])
      putCut(" \(Suggestion.words) ", .note, to: box.width - 4)
      putRun(of: LineDrawing.horizontal, box.width - 1 - columns, .quiet)
    } else {
      putWhole([line])
      putMarks(box.marks[box.rows.count - 1], to: box.width - 3, between: line)
    }
    putWhole(LineDrawing.bottomRight, .quiet)
    endLine(indent: box.indent)
  }

  private mutating func addBrackets(_ box: FieldBox) {
    let last = box.rows.count - 1
    for index in box.rows.indices {
      let row = box.rows[index]
      addFieldLine(
        box, index, left: row.hidesStart ? "<" : index == 0 ? "[" : " ",
        right: row.hidesEnd ? ">" : index == last ? "]" : " ")
      guard !box.marks[index].isEmpty else { continue }
      putWhole(" ", .plain)
      putMarks(box.marks[index], to: box.width - 1, between: .blank)
      endLine(indent: box.indent)
    }
    if let suggestion = box.suggestion, !suggestion.isMarkedInside {
      add(Suggestion.words, .note, indent: box.indent + 1)
    }
  }

  /// A caret under each column that is wrong.
  private mutating func putMarks(_ marks: FieldBox.Marks, to end: Int, between: Cell) {
    putWhole(
      (0..<max(0, end)).map { column in
        let mark = marks.first { $0.columns.contains(column) }
        return mark.map { Cell("^", $0.style) } ?? between
      })
  }

  private mutating func addFieldLine(_ box: FieldBox, _ index: Int, left: String, right: String) {
    let row = box.rows[index]
    putWhole(left, .quiet)
    if box.cursorRow == index {
      cursor = Point(column: box.indent + left.count + row.cursorColumn, row: lines.count)
    }
    let end = box.width - right.count
    if let suggestion = box.suggestion, row.cells.isEmpty {
      putShortened(suggestion.text, .suggestion, to: end - left.count)
      if suggestion.isMarkedInside { putWhole("  \(Suggestion.words)", .note) }
    } else {
      putWhole(row.cells)
    }
    pad(to: end, .input)
    putWhole(right, .quiet)
    endLine(indent: box.indent)
  }
}

/// What the box of the focused field holds.
private struct FieldBox {
  typealias Marks = [(columns: Range<Int>, style: Style)]

  let rows: [FieldWindow]
  /// What is wrong in each row.
  let marks: [Marks]
  let suggestion: Suggestion?
  let cursor: Int
  let indent: Int
  let width: Int

  /// The row with the cursor: the last one that its Character can stand in.
  var cursorRow: Int { rows.lastIndex { $0.characters.lowerBound <= cursor } ?? 0 }
}

extension TextColumn<Event> {
  /// The open list under a list field, with the highlighted entry always among those shown.
  mutating func addList(_ scene: Scene, _ layout: Layout, indent: Int) {
    guard let openList = scene.state.openList, let field = scene.focusedItem?.field else { return }
    let entries = scene.state.listEntries
    guard !entries.isEmpty else {
      // Where any text can be the answer, nothing need be found, and what is said needs no announcing.
      guard field.isList, scene.state.findings(of: field).isEmpty else { return }
      return add(
        "No entry has these letters. Backspace takes one away, Enter says what is wrong.", .note, indent: indent + 2)
    }
    if !field.isList { add("AWS lists these. Choose with Up and Down, or paste another:", .plain, indent: indent) }
    if field.hasShortList, scene.state.editor.isEmpty || scene.state.chosenEntry != nil {
      let digits = entries.count == 2 ? "1 or 2" : "1 to \(entries.count)"
      add("Choose with \(digits), or Up and Down. Then press Enter.", .note, indent: indent + 2)
    }
    let room = layout.isSpacious ? 12 : layout.isCompact ? max(2, min(4, layout.body.count - 4)) : 6
    let selection = openList.selection.map { min(max(0, $0), entries.count - 1) }
    let first = min(max(0, (selection ?? 0) - room / 2), max(0, entries.count - room))
    let shown = first..<min(entries.count, first + room)
    let idColumns = entries[shown].map { Self.parts(of: $0).id.count }.max() ?? 0
    for index in shown {
      beginEntry(isSelected: index == selection)
      if field.hasShortList, let number = field.number(of: entries[index]) { putWhole("\(number)  ", .key) }
      let (id, name) = Self.parts(of: entries[index])
      putWhole(id, .plain)
      if !name.isEmpty { pad(to: 2 + idColumns + 2) }
      putWhole(name, .plain)
      endEntry(isSelected: index == selection, indent: indent, target: .highlighted(index))
    }
    guard entries.count > room else { return }
    add("  \(shown.lowerBound + 1) to \(shown.upperBound) of \(entries.count). Type to filter.", .note, indent: indent)
  }

  /// An entry whose words have two parts is shown in two columns.
  private static func parts(of entry: ListEntry) -> (id: String, name: String) {
    guard let gap = entry.label.firstRange(ofASCII: "  ") else { return (entry.label, "") }
    return (String(entry.label[..<gap.lowerBound]), String(entry.label[gap.upperBound...]))
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
