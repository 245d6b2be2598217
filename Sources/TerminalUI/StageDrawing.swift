import Wizard

extension Screen {
  /// Draws the wizard's screen with what a demonstration shows beside it.
  package static func frame(of state: WizardState, on stage: Stage, size: Size, options: Options = Options()) -> Frame {
    var painter = paint(state, stage, size, options)
    if options.isASCII { painter.reduceToASCII() }
    return painter.frame
  }

  /// The entry of the open menu at a place of the screen; nil beside the entries.
  package static func menuEntry(at point: Point, of state: WizardState, on stage: Stage, size: Size) -> Int? {
    guard stage.menuSelection != nil,
      case .highlighted(let index) = paint(state, stage, size, Options()).event(at: point)
    else { return nil }
    return index
  }

  private static func paint(_ state: WizardState, _ stage: Stage, _ size: Size, _ options: Options) -> Painter {
    let inner = Stage.wizardSize(in: size)
    var wizard = paint(state, inner, options)
    wizard.drawMenu(of: stage)
    guard inner != size else { return wizard }
    var painter = Painter(size: size, upperRows: wizard)
    painter.drawRow(of: stage, row: size.rows - 1)
    return painter
  }
}

extension Painter {
  fileprivate mutating func drawMenu(of stage: Stage) {
    guard let selection = stage.menuSelection else { return }
    let lines = stage.entries.enumerated().map { index, entry in
      OverlayBox.MenuLine(
        key: entry.keys.first ?? "", keyNames: entry.keyNames, words: entry.words, canBeDoneNow: true,
        target: .highlighted(index))
    }
    draw(.menu(lines, selection: selection, width: Self.menuWidth(in: frame.size)))
    markDemoBesideTitle()
  }

  /// The remark at the left, the keys at the right; all of it stands out from the wizard's own rows.
  fileprivate mutating func drawRow(of stage: Stage, row: Int) {
    let columns = frame.size.columns
    fill(" ", .selection, row: row, columns: 0..<columns)
    let remarkEnd = min(columns, 1 + draw(stage.remark, .selection, row: row, column: 1, end: columns - 1))
    var keys = ""
    for entry in stage.entries {
      guard let footer = entry.footer, let key = entry.keys.first else { continue }
      let more = (keys.isEmpty ? "" : "   ") + "\(key) \(footer)"
      guard remarkEnd + 1 + keys.count + more.count + 1 <= columns else { break }
      keys += more
    }
    draw(keys, .selection, row: row, column: columns - keys.count - 1)
  }
}
