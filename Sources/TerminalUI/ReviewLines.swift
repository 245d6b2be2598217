import SetupRules
import Wizard

extension TextColumn<Event> {
  /// Every answer with how it was checked, what is missing, and where all of it is kept.
  mutating func addReview(_ scene: Scene, _ layout: Layout) {
    var isInSteps = false
    for line in scene.state.reviewLines {
      if line.kind == .heading {
        // The steps stand together.
        let isStep = StepStatus(rawValue: line.value) != nil
        if layout.isRoomy, !(isInSteps && isStep) { separate() }
        isInSteps = isStep
      }
      if case .choice(let index) = line.kind {
        addChoice(line, index, isChosen: scene.state.chosenLine == index, layout)
      } else {
        addReviewLine(line, layout)
      }
    }
    if layout.isRoomy { blank() }
    begin()
    let isChosen = scene.state.chosenLine != nil
    putWhole(isChosen ? "Esc" : "Enter", .key)
    put(isChosen ? " leaves the list; then Enter " : " ", .plain)
    if let (step, item) = scene.verdict.firstOpenPoint {
      let label = scene.state.pages.label(of: item, in: step)
      put("goes to the first open point: step \(Place.step(step.id).stepNumber ?? 0), \(label)", .plain)
    } else {
      put("finishes.", .plain)
    }
    if scene.state.saveStatus == .saved { put(" Everything is saved.", .plain) }
    end()
  }

  private mutating func addReviewLine(_ line: ReviewLine, _ layout: Layout) {
    switch line.kind {
    case .heading:
      begin()
      put(line.label, .strong)
      if !line.value.isEmpty { put("  \(line.value)", Self.style(ofHeading: line.value)) }
      end()
    case .answer(let isChecked): addAnswer(line, line.isToMend ? .error : isChecked ? .done : .note, layout)
    case .missing:
      begin()
      putWhole("[ ] ", .plain)
      put(line.label, .plain)
      put(line.value.isEmpty ? "  (missing)" : "  \(line.value)", .warning)
      end(hanging: 4)
    case .choice: break
    case .entry: add("- " + line.label, hanging: 2)
    case .detail: add(line.label, .plain, indent: 4)
    case .finding(let severity): addFinding(severity, line.label, advice: line.value, indent: 4)
    case .plain:
      begin()
      put(line.label, .plain)
      if !line.label.isEmpty, !line.value.isEmpty { put(" ", .plain) }
      put(line.value, .value)
      end(hanging: 2)
    }
  }

  private static func style(ofHeading status: String) -> Style {
    switch StepStatus(rawValue: status) {
    case .done: .done
    case .problem: .error
    case .open, nil: .plain
    }
  }

  /// A value to copy or the handout, in one line. A chosen value is whole: below its name, or where all values to copy stand.
  private mutating func addChoice(_ line: ReviewLine, _ index: Int, isChosen: Bool, _ layout: Layout) {
    let first = lines.count
    begin()
    putWhole(isChosen ? "> " : "  ", .accent)
    put(line.label, isChosen ? .accent : .plain)
    putWhole("  ", .plain)
    putCut(line.value, .value, to: max(8, width - columns))
    endLine(target: .highlighted(index))
    guard isChosen else { return }
    if layout.value == nil {
      begin()
      if line.isInWords { put(line.value, .value) } else { putWhole(line.value, .value) }
      end(indent: 4, target: .highlighted(index))
    }
    cursor = Point(column: 0, row: first)
    focus = first..<lines.count
  }

  /// In one line, with the beginning and the end of a long value; where the screen is narrow the value stands whole below.
  private mutating func addAnswer(_ line: ReviewLine, _ style: Style, _ layout: Layout) {
    let word = "  (\(line.standing ?? ""))"
    begin()
    putWhole(line.isToMend ? "[!] " : "[x] ", line.isToMend ? .error : .done)
    put(line.label, .plain)
    let room = width - columns - 2 - word.count
    if room >= (layout.isCompact ? line.value.count : min(line.value.count, 16)) {
      putWhole("  ", .plain)
      if line.isInWords { putCut(line.value, .value, to: room) } else { putShortened(line.value, .value, to: room) }
      putWhole(word, style)
      return end(hanging: 4)
    }
    putWhole(word, style)
    end(hanging: 4)
    begin()
    if line.isInWords { put(line.value, .value) } else { putWhole(line.value, .value) }
    end(indent: 4)
  }
}
