import SetupRules
import Wizard

extension Drawing<Event> {
  mutating func drawSteps(_ scene: Scene, _ layout: Layout) {
    if let row = layout.stepRow { drawStepRow(scene, row: row) } else { drawStepList(scene, layout) }
  }

  /// The marks of all steps in one row, each with its word; where there is no room for that, with the word of this step alone.
  private mutating func drawStepRow(_ scene: Scene, row: Int) {
    let marks = 4 * Workshop.steps.count
    let all = Workshop.steps.reduce(0) { $0 + scene.word(of: $1).count + 2 } + marks - 1
    var column = 0
    for step in Workshop.steps {
      let place = Place.step(step.id)
      let start = column
      let isHere = place == scene.place
      let mark = StatusMark(scene.verdict.status(of: step))
      draw(isHere ? ">" : " ", .accent, row: row, column: column)
      column = draw(mark.text, mark.style, row: row, column: column + 1)
      if all <= size.columns || isHere {
        column = draw(" " + scene.word(of: step), isHere ? .accent : .plain, row: row, column: column)
      }
      aim(rows: row..<row + 1, columns: start..<column, .jumped(to: place))
      column += 1
    }
  }

  /// Every place with its mark, and below them how much is done.
  private mutating func drawStepList(_ scene: Scene, _ layout: Layout) {
    guard !layout.isCompact else { return }
    let distance = layout.isSpacious ? 2 : 1
    var row = layout.body.lowerBound + layout.topMargin
    for place in Place.all {
      guard row < layout.body.upperBound else { return }
      drawPlace(place, scene, row: row)
      row += distance
    }
    row += 1
    for (words, style) in scene.standing where row < layout.body.upperBound {
      draw(words, style, row: row, column: 5, end: Layout.listColumns - 1)
      row += 1
    }
  }

  private mutating func drawPlace(_ place: Place, _ scene: Scene, row: Int) {
    let isHere = place == scene.place
    if isHere { draw(">", .accent, row: row, column: 0) }
    let mark = StatusMark(place.step.map(scene.verdict.status))
    draw(mark.text, mark.style, row: row, column: 1)
    var cells: [Cell] = []
    if let number = place.stepNumber {
      cells.append("\(number) ", isHere ? .accent : .plain)
    }
    cells.append(scene.shortTitle(of: place), isHere ? .accent : .plain)
    let end = Layout.listColumns - 1
    draw(cells[...], row: row, column: 5, end: end)
    aim(rows: row..<row + 1, columns: 0..<end, .jumped(to: place))
  }
}

/// How a place stands, as a mark and as a word.
struct StatusMark {
  let text: String
  let word: String
  let style: Style

  init(_ status: StepStatus?) {
    switch status {
    case .done: (text, word, style) = ("[x]", "done", .done)
    case .open: (text, word, style) = ("[ ]", "open", .plain)
    case .problem: (text, word, style) = ("[!]", "problem", .error)
    case nil: (text, word, style) = ("   ", "", .plain)
    }
  }
}
