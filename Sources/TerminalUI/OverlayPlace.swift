/// Where an overlay stands: in a box in the middle, or on a small screen everywhere.
struct OverlayPlace {
  let isWhole: Bool
  /// The box with its frame.
  let rows: Range<Int>
  let columns: Range<Int>
  let title: Int?
  let footer: Int?
  let text: (rows: Range<Int>, columns: Range<Int>)
  /// The lines that are shown; the one with the cursor is always among them.
  let window: Range<Int>

  init(_ column: TextColumn, in size: Size, isWhole: Bool) {
    self.isWhole = isWhole
    footer = size.rows >= 3 ? size.rows - 1 : nil
    let room = size.rows - (isWhole ? (size.rows >= 6 ? 2 : size.rows >= 3 ? 1 : 0) : 5)
    let count = column.lines.count
    let height = min(count, max(1, room))
    let row = column.cursor?.row ?? 0
    let first = min(max(0, row - height / 2), max(0, count - height))
    window = first..<min(count, first + height)
    if isWhole {
      rows = 0..<size.rows
      columns = 0..<size.columns
      title = size.rows >= 6 ? 0 : nil
      let top = size.rows >= 6 ? 1 : 0
      text = (top..<top + height, 0..<size.columns)
    } else {
      let top = (size.rows - height - 2) / 2
      let left = (size.columns - column.width - 4) / 2
      rows = top..<top + height + 2
      columns = left..<left + column.width + 4
      title = top
      text = (top + 1..<top + 1 + height, left + 2..<left + 2 + column.width)
    }
  }
}
