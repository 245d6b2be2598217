import TerminalUI

/// Frames as text for a terminal: each time what has changed since the frame before, with colours and the cursor.
package struct FrameWriter: Sendable {
  private var before: Frame?
  private let sequences: [String]

  /// - Parameter sequence: What switches a terminal to a style, from whatever was before.
  package init(sequence: (Style) -> String) {
    sequences = Style.allCases.map(sequence)
  }

  /// What brings a terminal of the frame's size from the frame before to this one; empty where they are the same.
  package mutating func text(for frame: Frame) -> String {
    if before == frame { return "" }
    // Hidden while it would run about.
    var text = "\u{1B}[?25l"
    if before?.size != frame.size { text += "\u{1B}[0m\u{1B}[H\u{1B}[2J" }
    let known = before.flatMap { $0.size == frame.size ? $0 : nil } ?? Frame(size: frame.size)
    for row in 0..<frame.size.rows {
      // Both cells of a wide character change together, so that none is cut in the middle.
      let changed = frame.row(row).indices.filter { known.cells[$0] != frame.cells[$0] }
      guard let first = changed.first, let last = changed.last else { continue }
      text += "\u{1B}[\(row + 1);\(first % frame.size.columns + 1)H"
      write(frame.cells[first...last], to: &text)
    }
    if let cursor = frame.cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    before = frame
    return text
  }

  private func write(_ cells: ArraySlice<Cell>, to text: inout String) {
    var style: Style?
    for cell in cells where !cell.isContinuation {
      if cell.style != style {
        text += sequences[Int(cell.style.rawValue)]
        style = cell.style
      }
      text.append(cell.character ?? " ")
    }
    text += "\u{1B}[0m"
  }
}
