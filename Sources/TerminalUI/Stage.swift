import Wizard

/// What a demonstration shows beside the wizard's own screen: a row of its own below it, and over it a menu of its own.
package struct Stage: Equatable, Sendable {
  /// What is said at the left end of the row, such as the key that was pressed last.
  package var remark: String
  /// Everything that can be done. The first ones keep their place in a narrow row.
  package var lines: [MenuLine]
  /// The highlighted entry while the menu is open.
  package var menuSelection: Int?
  /// What is asked over the wizard.
  package var dialog: Dialog?

  package init(remark: String, lines: [MenuLine], menuSelection: Int? = nil, dialog: Dialog? = nil) {
    self.remark = remark
    self.lines = lines
    self.menuSelection = menuSelection
    self.dialog = dialog
  }

  /// The lowest screen that has room for the row.
  private static let leastRows = 6

  /// What is left of a screen for the wizard.
  package static func wizardSize(in size: Size) -> Size {
    Size(columns: size.columns, rows: size.rows >= leastRows ? size.rows - 1 : size.rows)
  }
}

extension Screen {
  /// Draws the wizard's screen with what a demonstration shows beside it. A click on a line of its menu means that the line is
  /// highlighted, by its number.
  package static func drawing(
    of state: WizardState, on stage: Stage, size: Size, options: Options = Options()
  ) -> Drawing<Event> {
    let inner = Stage.wizardSize(in: size)
    var wizard = drawing(of: state, size: inner, options: options)
    wizard.drawMenu(of: stage)
    if let dialog = stage.dialog { wizard.draw(dialog) { $0 } }
    var drawing = Drawing<Event>(size: size)
    drawing.put(wizard, row: 0, column: 0) { $0 }
    if inner != size { drawing.drawRow(of: stage, row: size.rows - 1) }
    if options.isASCII { drawing.reduceToASCII() }
    return drawing
  }
}

extension Drawing<Event> {
  fileprivate mutating func drawMenu(of stage: Stage) {
    guard let selection = stage.menuSelection else { return }
    draw(.menu(stage.lines, selection: selection, in: size))
    markDemoBesideTitle()
  }

  /// The remark at the left, the keys at the right; all of it stands out from the wizard's own rows.
  fileprivate mutating func drawRow(of stage: Stage, row: Int) {
    let columns = size.columns
    fill(" ", .selection, row: row, columns: 0..<columns)
    let remarkEnd = min(columns, 1 + draw(stage.remark, .selection, row: row, column: 1, end: columns - 1))
    var keys = ""
    for line in stage.lines {
      guard let footer = line.footer, let key = line.keys.first else { continue }
      let more = (keys.isEmpty ? "" : "   ") + "\(key) \(footer)"
      guard remarkEnd + 1 + keys.count + more.count + 1 <= columns else { break }
      keys += more
    }
    draw(keys, .selection, row: row, column: columns - keys.count - 1)
  }
}
