import TerminalUI
import Wizard

/// The screen of a rehearsal: a bar, and below it the wizard and the console, or the one of them that has the keys.
package enum RehearsalScreen {
  /// Draws the whole screen, at any size from no cell at all.
  package static func frame(of state: RehearsalState, size: Size, options: Screen.Options = Screen.Options()) -> Frame {
    var frame = Frame(size: size)
    guard size.rows > 0, size.columns > 0 else { return frame }
    let layout = RehearsalLayout(size: size)
    let bar = RehearsalBar(state, size: size)
    frame.draw(bar.cells, row: 0, column: 0)
    if layout.isBeside || state.side == .wizard {
      let half = Screen.frame(
        of: state.wizard, size: layout.size(of: .wizard), options: Screen.Options(isASCII: options.isASCII))
      put(half, layout.wizard, layout, on: &frame, hasKeys: state.side == .wizard)
    }
    if layout.isBeside || state.side == .console {
      let half = ConsoleScreen(state.console, size: layout.size(of: .console)).frame
      put(half, layout.console, layout, on: &frame, hasKeys: state.side == .console)
    }
    if layout.isBeside {
      let line = [Cell(LineDrawing.vertical, .quiet)]
      for row in layout.rows { frame.draw(line, row: row, column: layout.console.lowerBound - 1) }
    }
    if options.isASCII { frame.reduceToASCII() }
    return frame
  }

  private static func put(
    _ half: Frame, _ columns: Range<Int>, _ layout: RehearsalLayout, on frame: inout Frame, hasKeys: Bool
  ) {
    for row in 0..<half.size.rows {
      let cells = half.cells[row * half.size.columns..<(row + 1) * half.size.columns]
      frame.draw(Array(cells), row: layout.rows.lowerBound + row, column: columns.lowerBound)
    }
    guard hasKeys, let cursor = half.cursor else { return }
    frame.cursor = Point(column: cursor.column + columns.lowerBound, row: cursor.row + layout.rows.lowerBound)
  }
}
