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
      guard let changed = Self.changed(row, known, frame) else { continue }
      text += "\u{1B}[\(row + 1);\(changed.lowerBound + 1)H"
      write(
        frame.cells[row * frame.size.columns + changed.lowerBound..<row * frame.size.columns + changed.upperBound],
        to: &text)
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

  /// The columns of a row that differ, from the first to the last; nil where none does.
  private static func changed(_ row: Int, _ before: Frame, _ frame: Frame) -> Range<Int>? {
    let columns = frame.size.columns
    let start = row * columns
    func differs(_ column: Int) -> Bool { before.cells[start + column] != frame.cells[start + column] }
    // Both cells of a wide character change together, so that none is cut in the middle.
    guard let first = (0..<columns).first(where: differs), let last = (0..<columns).last(where: differs) else {
      return nil
    }
    return first..<last + 1
  }
}
