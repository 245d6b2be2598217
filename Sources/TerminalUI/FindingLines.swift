import SetupRules
import Wizard

extension TextColumn<Event> {
  /// What the rules say of the field's text, the worst first; where it is and its repair before any advice.
  mutating func addFindings(
    _ findings: [Finding], _ field: Field, _ scene: Scene, _ rows: [FieldWindow], indent: Int
  ) {
    let repaired = findings.firstIndex { $0.repair != nil } ?? findings.count
    for (index, finding) in findings.enumerated() {
      addFinding(finding.severity, finding.message, advice: "", indent: indent)
      if index == repaired { addRepair(scene, isWhole: rows.count > 1 || rows[0].isWhole, indent: indent) }
      // The repair shows the place as well.
      if findings.repair == nil {
        addHiddenFault(finding, shown(scene.state.editor.characters, of: field), rows, indent: indent + 2)
      }
      if !finding.advice.isEmpty { add(finding.advice, indent: indent + 2) }
    }
    // At first the notice says it.
    if scene.state.keepsWarned, findings.hasWarning, !findings.hasError, scene.state.notice == nil {
      add("Enter again keeps it as it is.", .plain, indent: indent + 2)
    }
    if repaired == findings.count { addRepair(scene, isWhole: true, indent: indent) }
    if scene.state.editor.isFull, !findings.isEmpty {
      add(("Ctrl-U", .key), (" at its end empties the field.", .plain), indent: indent + 2)
    }
  }

  mutating func addFinding(_ severity: Finding.Severity, _ message: String, advice: String, indent: Int) {
    putWhole(severity == .note ? "  " : "! ", severity.style)
    put("\(severity.label):", severity.style)
    put(" \(message)", .plain)
    end(indent: indent, hanging: indent + 2)
    if !advice.isEmpty { add(advice, indent: indent + 2) }
  }

  /// A fault that stands where the field does not show it is shown in a line of its own.
  private mutating func addHiddenFault(_ finding: Finding, _ text: [Character], _ rows: [FieldWindow], indent: Int) {
    guard let marked = finding.marked(in: text), !marked.isEmpty,
      !rows.contains(where: { $0.columns(of: marked) != nil })
    else { return }
    addText(text, marked: marked, finding.severity.style, indent: indent, atMost: 1)
  }

  /// The repair as it is and as it would be, with what changes marked; or the way back from it.
  /// - Parameter isWhole: Whether the field shows all of its text.
  private mutating func addRepair(_ scene: Scene, isWhole: Bool, indent: Int) {
    if let taken = scene.state.takenRepair {
      if taken.forConsole != nil {
        add("Correct the box in AWS: paste the URL there, in place of what it holds.", .strong, indent: indent)
        add("Then copy what the box holds, and paste it here.", indent: indent)
      }
      return addMending("brings back what was typed.", indent: indent)
    }
    if let other = scene.state.offeredField {
      return addMending("puts it there: \(WizardState.place(of: other)).", indent: indent)
    }
    guard let repaired = scene.state.offeredRepair else {
      guard scene.state.offersCopy else { return }
      return addMending(
        "saves a good copy beside your answers and takes it. Your file stays as it is.", indent: indent)
    }
    let change = TextChange(scene.state.editor.characters, Array(repaired))
    let before = shown(scene.state.editor.characters, of: scene.focusedField)
    let after = shown(Array(repaired), of: scene.focusedField)
    guard scene.focusedField?.isMendedInConsole != true else {
      if !isWhole {
        addText(before, marked: change.before, lead: "is      ", .error, indent: indent + 2, carets: false)
      }
      addText(after, marked: change.after, lead: "should  ", .done, indent: indent + 2)
      return addMending("copies the right URL for the box in AWS, and empties this field.", indent: indent)
    }
    addText(before, marked: change.before, lead: "Ctrl-R  ", .error, indent: indent + 2, carets: false)
    addText(after, marked: change.after, lead: "    ->  ", .done, indent: indent + 2)
  }

  private mutating func addMending(_ words: String, indent: Int) {
    add(("Ctrl-R", .key), (" \(words)", .plain), indent: indent + 2)
  }

  /// The whole text in a few lines with its marked part, and carets under that part; of a text that needs more lines, one of what
  /// stands around that part.
  private mutating func addText(
    _ text: [Character], marked: Range<Int>, lead: String = "", _ style: Style, indent: Int, carets: Bool = true,
    atMost limit: Int = 4
  ) {
    let room = max(8, width - indent - lead.count)
    let rows =
      FieldWindow.rows(text, cursor: 0, width: room, style: .value, atMost: limit)
      ?? [FieldWindow.excerpt(of: text, around: marked, room: room, style: .value)]
    for (index, row) in rows.enumerated() {
      var cells = row.cells
      let columns = row.columns(of: marked) ?? 0..<0
      for column in columns where column < cells.count && !marked.isEmpty { cells[column].style = style }
      putWhole(index == 0 ? lead : "", lead.hasPrefix("Ctrl") ? .key : .plain)
      pad(to: lead.count)
      if row.hidesStart { putWhole("...", .plain) }
      let start = self.columns
      putWhole(cells)
      if row.hidesEnd { putWhole("...", .plain) }
      endLine(indent: indent)
      guard carets, !columns.isEmpty else { continue }
      pad(to: start + columns.lowerBound)
      putRun(of: "^", columns.count, style)
      endLine(indent: indent)
    }
  }
}

extension Finding.Severity {
  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Finding {
  /// The Characters of a text that are wrong; nil where no place in it is.
  func marked(in text: [Character]) -> Range<Int>? {
    guard let span, (0...text.count).contains(span.lowerBound) else { return nil }
    return span.clamped(to: 0..<text.count)
  }
}

/// What differs between two texts: all between their common beginning and their common end.
struct TextChange: Equatable {
  let before: Range<Int>
  let after: Range<Int>

  init(_ old: [Character], _ new: [Character]) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    before = start..<old.count - end
    after = start..<new.count - end
  }
}
