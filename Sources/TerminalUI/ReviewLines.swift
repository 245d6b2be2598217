import SetupRules
import Wizard

extension TextColumn<Event> {
  /// Every answer with how it was checked, what is missing, and where all of it is kept.
  mutating func addReview(_ scene: Scene, _ layout: Layout) {
    let review = scene.state.reviewLines
    let choices = review.compactMap(\.choice)
    for line in review {
      if line.kind == .heading, layout.isRoomy { separate() }
      let first = lines.count
      let index = line.choice.flatMap { choices.firstIndex(of: $0) }
      let isChosen = index != nil && index == scene.state.chosenLine
      addReviewLine(line, isChosen: isChosen, layout)
      if let index { aim(lines: first..<lines.count, .highlighted(index)) }
      if isChosen {
        cursor = Point(column: 0, row: first)
        focus = first..<lines.count
      }
    }
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

  private mutating func addReviewLine(_ line: ReviewLine, isChosen: Bool, _ layout: Layout) {
    switch line.kind {
    case .heading:
      let value = line.value.isEmpty ? "" : "  \(line.value)"
      add((line.label, .strong), (value, line.isInWords ? .plain : .value))
    case .answer(let known):
      addAnswer(line, line.isToMend ? .error : known == .notChecked ? .note : .done, isChosen: isChosen, layout)
    case .missing:
      putWhole(" [ ] ", .plain)
      put("\(line.value): \(line.label)", .plain)
      put("  (missing)", .warning)
      end(hanging: 5)
    case .choice: addChoice(line, isChosen: isChosen, layout)
    case .entry: add("- " + line.label, hanging: 2)
    case .detail: add(line.label, .plain, indent: layout.itemIndent)
    case .finding(let severity):
      let words = [line.label, line.value].filter { !$0.isEmpty }.joined(separator: " ")
      addFinding(severity, words, advice: "", indent: severity == .error ? 1 : layout.isCompact ? 2 : 3)
    case .plain:
      let gap = line.label.isEmpty || line.value.isEmpty ? "" : " "
      add((line.label, .plain), (gap, .plain), (line.value, .value), hanging: 2)
    }
  }

  /// A value to copy or the handout, in one line. A chosen value is whole: below its name, or where all values to copy stand.
  private mutating func addChoice(_ line: ReviewLine, isChosen: Bool, _ layout: Layout) {
    putWhole(isChosen ? "> " : "  ", .accent)
    put(line.label, isChosen ? .accent : .plain)
    putWhole("  ", .plain)
    let isWhole = line.isInWords && columns + line.value.count <= width
    putCut(line.value, .value, to: max(8, width - columns))
    endLine()
    if isChosen, !isWhole, layout.value == nil { addWhole(line, indent: 4) }
  }

  /// In one line, with the beginning and the end of a long value; where the screen is narrow the value stands whole below.
  private mutating func addAnswer(_ line: ReviewLine, _ style: Style, isChosen: Bool, _ layout: Layout) {
    let word = "  (\(line.standing ?? ""))"
    putWhole(isChosen ? ">" : " ", .accent)
    putWhole(line.isToMend ? "[!] " : "[x] ", line.isToMend ? .error : .done)
    put(line.label, isChosen ? .accent : .plain)
    let room = width - columns - 2 - word.count
    if room >= (layout.isCompact ? line.value.count : min(line.value.count, 16)) {
      putWhole("  ", .plain)
      if line.isInWords { putCut(line.value, .value, to: room) } else { putShortened(line.value, .value, to: room) }
      putWhole(word, style)
      return end(hanging: 5)
    }
    putWhole(word, style)
    end(hanging: 5)
    addWhole(line, indent: 5)
  }

  private mutating func addWhole(_ line: ReviewLine, indent: Int) {
    if line.isInWords { add(line.value, .value, indent: indent) } else { addValue(line.value, indent: indent) }
  }
}
