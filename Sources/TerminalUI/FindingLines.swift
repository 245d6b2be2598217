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
    let isWarned = scene.state.warned[field] == scene.state.editor.text && !findings.hasError
    // At first the notice says it.
    if isWarned, findings.hasWarning, scene.state.notice == nil {
      add("Enter again keeps it as it is.", .plain, indent: indent + 2)
    }
    if repaired == findings.count { addRepair(scene, isWhole: true, indent: indent) }
  }

  mutating func addFinding(_ severity: Finding.Severity, _ message: String, advice: String, indent: Int) {
    begin()
    putWhole(severity == .note ? "  " : "! ", severity.style)
    put("\(severity.label):", severity.style)
    put(" \(message)", .plain)
    end(indent: indent, hanging: indent + 2)
    if !advice.isEmpty { add(advice, indent: indent + 2) }
  }

  /// A fault that stands where the field does not show it is shown in a line of its own.
  private mutating func addHiddenFault(_ finding: Finding, _ text: [Character], _ rows: [FieldWindow], indent: Int) {
    guard let span = finding.span, span.start >= 0, span.start < text.count, span.length > 0 else { return }
    let marked = span.start..<min(text.count, span.start.addingSaturated(span.length))
    guard !rows.contains(where: { $0.columns(of: marked) != nil }) else { return }
    addExcerpt(of: text, marked: marked, lead: "", finding.severity.style, indent: indent)
  }

  /// The repair as it is and as it would be, with what changes marked; or the way back from it.
  /// - Parameter isWhole: Whether the field shows all of its text.
  private mutating func addRepair(_ scene: Scene, isWhole: Bool, indent: Int) {
    if let taken = scene.state.takenRepair {
      if taken.forConsole != nil {
        add("Correct the box in AWS: paste the URL there, in place of what it holds.", .strong, indent: indent)
        add("Then copy what the box holds, and paste it here.", indent: indent)
      }
      begin()
      putWhole("Ctrl-R", .key)
      put(" brings back what was typed.", .plain)
      return end(indent: indent + 2)
    }
    if let other = scene.state.offeredField {
      begin()
      putWhole("Ctrl-R", .key)
      put(" puts it there: \(WizardState.place(of: other)).", .plain)
      return end(indent: indent + 2)
    }
    guard let repaired = scene.state.offeredRepair else {
      guard scene.state.offersCopy else { return }
      begin()
      putWhole("Ctrl-R", .key)
      put(" saves a good copy beside your answers and takes it. Your file stays as it is.", .plain)
      return end(indent: indent + 2)
    }
    let change = TextChange(scene.state.editor.characters, Array(repaired))
    let before = shown(scene.state.editor.characters, of: scene.focusedField)
    let after = shown(Array(repaired), of: scene.focusedField)
    guard scene.focusedField?.isMendedInConsole != true else {
      if !isWhole {
        addText(before, marked: change.before, lead: "is      ", .error, indent: indent + 2, carets: false)
      }
      addText(after, marked: change.after, lead: "should  ", .done, indent: indent + 2)
      begin()
      putWhole("Ctrl-R", .key)
      put(" copies the right URL for the box in AWS, and empties this field.", .plain)
      return end(indent: indent + 2)
    }
    addText(before, marked: change.before, lead: "Ctrl-R  ", .error, indent: indent + 2, carets: false)
    addText(after, marked: change.after, lead: "    ->  ", .done, indent: indent + 2)
  }

  /// The whole text in a few lines with its marked part, and carets under that part; of a text that needs more, one line.
  private mutating func addText(
    _ text: [Character], marked: Range<Int>, lead: String, _ style: Style, indent: Int, carets: Bool = true
  ) {
    let room = max(8, width - indent - lead.count)
    guard let rows = FieldWindow.rows(text, cursor: 0, width: room, style: .value, atMost: 4) else {
      return addExcerpt(of: text, marked: marked, lead: lead, style, indent: indent, showsCarets: carets)
    }
    for (index, row) in rows.enumerated() {
      var cells = row.cells
      let columns = row.columns(of: marked) ?? 0..<0
      for column in columns where column < cells.count && !marked.isEmpty { cells[column].style = style }
      begin()
      putWhole(index == 0 ? lead : "", lead.hasPrefix("Ctrl") ? .key : .plain)
      pad(to: lead.count)
      putWhole(cells)
      endLine(indent: indent)
      guard carets, !columns.isEmpty else { continue }
      begin()
      pad(to: lead.count + columns.lowerBound)
      putRun(of: "^", columns.count, style)
      endLine(indent: indent)
    }
  }

  /// One line of a text around its marked part, and carets under that part.
  private mutating func addExcerpt(
    of text: [Character], marked: Range<Int>, lead: String, _ style: Style, indent: Int, showsCarets: Bool = true
  ) {
    let room = max(8, width - indent - lead.count)
    let shown = Self.excerpt(of: text.count, around: marked, room: room)
    begin()
    putWhole(lead, lead.hasPrefix("Ctrl") ? .key : .plain)
    if shown.lowerBound > 0 { putWhole("...", .plain) }
    var marks = 0..<0
    for position in shown {
      if position == marked.lowerBound { marks = columns..<columns }
      putWhole(text[position], marked.contains(position) ? style : .value)
      if marked.contains(position) { marks = marks.lowerBound..<columns }
    }
    if marked.lowerBound >= shown.upperBound { marks = columns..<columns }
    if shown.upperBound < text.count { putWhole("...", .plain) }
    endLine(indent: indent)
    guard showsCarets else { return }
    begin()
    for column in 0..<max(marks.upperBound, marks.lowerBound + 1) {
      putWhole(column < marks.lowerBound ? " " : "^", style)
    }
    endLine(indent: indent)
  }

  /// The Characters to show of a text that may be too long: the marked ones, with some before and after.
  private static func excerpt(of count: Int, around marked: Range<Int>, room: Int) -> Range<Int> {
    guard count > room else { return 0..<count }
    let part = max(1, room - 6)
    let start = min(max(0, marked.lowerBound - part / 3), max(0, count - part))
    return start..<min(count, start + part)
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

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
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
