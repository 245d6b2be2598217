import TerminalUI

extension Frame {
  /// Draws cells from a column on, cut at the edges; of a wide character that is cut nothing is left.
  mutating func draw(_ cells: [Cell], row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let count = min(cells.count, size.columns - column)
    let start = row * size.columns + column
    for offset in 0..<count { self.cells[start + offset] = cells[offset] }
    if count < cells.count, count > 0, cells[count].isContinuation { self.cells[start + count - 1] = .blank }
  }
}
