import TerminalUI
import Wizard

/// What a click in a rehearsal is on.
package enum RehearsalTarget: Equatable, Sendable {
  case side(RehearsalState.Side)
  case paste
  case wizard(Event)
  case console(ConsoleClick)
  /// A part of the question that is asked.
  case dialog(Event)
}

/// The screen of a rehearsal: a bar, and below it the wizard and the console, or the one of them that has the keys.
package enum RehearsalScreen {
  /// Draws the whole screen, at any size from no cell at all.
  package static func drawing(
    of state: RehearsalState, size: Size, options: Screen.Options = Screen.Options()
  ) -> Drawing<RehearsalTarget> {
    var drawing = Drawing<RehearsalTarget>(size: size)
    guard size.rows > 0, size.columns > 0 else { return drawing }
    let layout = RehearsalLayout(size: size)
    drawing.drawBar(state, layout)
    if layout.isBeside || state.side == .wizard {
      let half = Screen.drawing(
        of: state.wizard, size: layout.size(of: .wizard), options: Screen.Options(isASCII: options.isASCII))
      drawing.put(half, .wizard, layout, hasKeys: state.side == .wizard) { .wizard($0) }
    }
    if layout.isBeside || state.side == .console {
      let half = ConsoleScreen.drawing(of: state.console, size: layout.size(of: .console))
      drawing.put(half, .console, layout, hasKeys: state.side == .console) { .console($0) }
    }
    if layout.isBeside {
      let line = layout.console.lowerBound - 1
      for row in layout.rows { drawing.fill(LineDrawing.vertical, .quiet, row: row, columns: line..<line + 1) }
    }
    if let asked = state.asked { drawing.draw(asked.dialog) { .dialog($0) } }
    if options.isASCII { drawing.reduceToASCII() }
    return drawing
  }
}

extension Drawing<RehearsalTarget> {
  /// A click on nothing in a half still brings the keys there.
  fileprivate mutating func put<Other>(
    _ half: Drawing<Other>, _ side: RehearsalState.Side, _ layout: RehearsalLayout, hasKeys: Bool,
    as target: (Other) -> RehearsalTarget
  ) {
    let columns = layout.columns(of: side)
    aim(rows: layout.rows, columns: columns, .side(side))
    var half = half
    if !hasKeys { half.quieten() }
    put(half, row: layout.rows.lowerBound, column: columns.lowerBound, hasCursor: hasKeys, as: target)
    guard !hasKeys, layout.rows.count >= 12, let last = layout.rows.last else { return }
    // Its own keys do nothing now.
    clear(rows: last..<last + 1, columns: columns)
    draw("F6 comes here", .plain, row: last, column: columns.lowerBound + 1, end: columns.upperBound)
    aim(rows: last..<last + 1, columns: columns, .side(side))
  }

  /// That it is a demo, which half has the keys, and what was copied.
  fileprivate mutating func drawBar(_ state: RehearsalState, _ layout: RehearsalLayout) {
    let isWide = size.columns >= 60
    let isInWizard = state.side == .wizard
    var column = draw(isWide ? " demo  " : " demo ", .warning, row: 0, column: 0)
    drawInBar(isInWizard ? "[Wizard]" : " Wizard ", isInWizard ? .accent : .plain, .side(.wizard), &column)
    column = layout.isBeside ? max(column, layout.console.lowerBound) : column + (isWide ? 2 : 0)
    drawInBar(isInWizard ? " Console " : "[Console]", isInWizard ? .plain : .accent, .side(.console), &column)
    column += isWide ? 3 : 1
    drawInBar("F6", .key, .side(state.side.other), &column)
    if isWide { drawInBar(isInWizard ? " to the console" : " to the wizard", .plain, .side(state.side.other), &column) }
    let value = state.wizard.isMasked ? state.clipboard.withMaskedIDs : state.clipboard
    guard !value.isEmpty else { return }
    column += isWide ? 3 : 2
    drawInBar("Ctrl-V", .key, .paste, &column)
    drawInBar(isWide ? " pastes " : " paste", .plain, .paste, &column)
    let room = size.columns - column - 1
    guard isWide, room > 8 else { return }
    drawInBar(value.count <= room ? value : "\(value.prefix(room - 2))..", .value, .paste, &column)
  }

  private mutating func drawInBar(_ words: String, _ style: Style, _ target: RehearsalTarget, _ column: inout Int) {
    let start = column
    column = draw(words, style, row: 0, column: start)
    aim(rows: 0..<1, columns: start..<column, target)
  }
}
