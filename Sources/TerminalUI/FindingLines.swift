import SetupRules
import Wizard

extension TextColumn<Event> {
  /// What the rules say of the field's text, the worst first.
  mutating func addFindings(
    _ findings: [Finding], _ field: Field, _ scene: Scene, _ window: FieldWindow, indent: Int
  ) {
    for finding in findings {
      addFinding(finding.severity, finding.message, advice: finding.advice, indent: indent)
      // The repair shows the place as well.
      guard findings.repair == nil else { continue }
      addHiddenFault(finding, scene.state.editor.characters, window, indent: indent + 2)
    }
    let isWarned = scene.state.warned[field] == scene.state.editor.text && !findings.hasError
    // At first the notice says it.
    if isWarned, findings.hasWarning, scene.state.notice == nil {
      add("Enter again keeps it as it is.", .plain, indent: indent + 2)
    }
  }

  mutating func addFinding(_ severity: Finding.Severity, _ message: String, advice: String, indent: Int) {
    begin()
    putWhole(severity == .note ? "  " : "! ", severity.style)
    put(severity.word, severity.style)
    put(" \(message)", .plain)
    end(indent: indent, hanging: indent + 2)
    if !advice.isEmpty { add(advice, indent: indent + 2) }
  }

  /// A fault that stands where the field does not show it is shown in a line of its own.
  private mutating func addHiddenFault(_ finding: Finding, _ text: [Character], _ window: FieldWindow, indent: Int) {
    guard let span = finding.span, span.start >= 0, span.start < text.count, span.length > 0 else { return }
    let marked = span.start..<min(text.count, span.start.addingSaturated(span.length))
    guard window.columns(of: marked) == nil else { return }
    addExcerpt(of: text, marked: marked, lead: "", finding.severity.style, indent: indent)
  }

  /// The repair as it is and as it would be, with what changes marked; or the way back from it.
  mutating func addRepair(_ scene: Scene, indent: Int) {
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
    let before = scene.state.editor.characters
    let after = Array(repaired)
    let change = TextChange(before, after)
    guard scene.focusedField?.isMendedInConsole != true else {
      addExcerpt(of: before, marked: change.before, lead: "is      ", .error, indent: indent + 2, showsCarets: false)
      addExcerpt(of: after, marked: change.after, lead: "should  ", .done, indent: indent + 2)
      begin()
      putWhole("Ctrl-R", .key)
      put(" copies the right URL for the box in AWS, and empties this field.", .plain)
      return end(indent: indent + 2)
    }
    addExcerpt(of: before, marked: change.before, lead: "Ctrl-R  ", .error, indent: indent + 2, showsCarets: false)
    addExcerpt(of: after, marked: change.after, lead: "    ->  ", .done, indent: indent + 2)
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

  fileprivate var word: String {
    switch self {
    case .error: "Error:"
    case .warning: "Warning:"
    case .note: "Note:"
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
