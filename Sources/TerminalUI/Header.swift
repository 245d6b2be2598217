import SetupRules
import Wizard

extension Drawing<Event> {
  /// The program's title, the role, the step, and whether all is saved; below it a rule that grows with what is done.
  mutating func drawHeader(_ scene: Scene, _ view: PageView, isDemo: Bool) {
    guard let row = view.layout.header else { return }
    // First in the row, so that it is there at every width.
    let start = isDemo ? draw(" demo ", .selection, row: row, column: 0) + 1 : 0
    if view.layout.isCompact {
      drawCompactHeader(scene, row: row, start: start)
    } else {
      drawWideHeader(scene, row: row, left: max(1, start))
    }
    guard let rule = view.layout.topRule else { return }
    drawProgress(scene.doneSteps, of: Workshop.steps.count, row: rule)
  }

  private mutating func drawWideHeader(_ scene: Scene, row: Int, left: Int) {
    var cells: [Cell] = []
    cells.append("\(scene.state.run.role.rawValue)   ", .plain)
    if let board = scene.state.boardWords { cells.append("\(board)   ", scene.state.boardStyle) }
    if scene.state.isMasked { cells.append("masked   ", .note) }
    if let looking = scene.state.lookingWords { cells.append("\(looking)   ", .plain) }
    cells.append(scene.place.words, .strong)
    if let status = scene.state.savingWords {
      cells.append("   ", .plain)
      cells.append(status.text, status.style)
    }
    let start = frame.size.columns - cells.count - 1
    draw(cells[...], row: row, column: start, end: frame.size.columns)
    let title = draw("Configure AWS SSO", .accent, row: row, column: left, end: start - 1)
    let product = "for Amazon Connect"
    if title + 1 + product.count < start { draw(product, .quiet, row: row, column: title + 1) }
  }

  private mutating func drawCompactHeader(_ scene: Scene, row: Int, start: Int) {
    var cells: [Cell] = []
    if let number = scene.place.stepNumber {
      cells.append("\(number)/\(Workshop.steps.count) \(scene.shortTitle(of: scene.place))", .accent)
    } else {
      cells.append(scene.shortTitle(of: scene.place), .accent)
    }
    let end = frame.size.columns
    let word =
      scene.state.asksForTrainer
      ? scene.state.boardWords ?? "" : scene.state.isMasked ? "masked" : scene.state.run.role.rawValue
    let role = "  \(word)"
    let status = scene.state.savingWords
    // Where there is little room, it is for whether the answers are safe.
    let room = end - (status.map { $0.text.count + 2 } ?? 0)
    if start + cells.count + role.count <= room { cells.append(role, .plain) }
    let column = draw(cells[...], row: row, column: start, end: max(0, room))
    if let status { draw("  " + status.text, status.style, row: row, column: column, end: end) }
  }
}

extension WizardState {
  fileprivate var boardStyle: Style { board == .notReached ? .warning : asksForTrainer ? .note : .plain }

  /// Whether all that was given is safe; nil while there is nothing to lose. What is typed is saved soon, and not at once.
  fileprivate var savingWords: (text: String, style: Style)? {
    switch saveStatus {
    case .saving: ("saving", .plain)
    case .nothingToSave where hasUnsavedText, .saved where hasUnsavedText: ("saving", .plain)
    case .nothingToSave: nil
    case .saved: ("saved", .done)
    case .failed: ("NOT SAVED", .error)
    }
  }
}
