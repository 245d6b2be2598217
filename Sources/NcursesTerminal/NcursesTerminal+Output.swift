import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Shows a frame; only what differs from the frame before is handed to ncurses, which sends only what differs.
  public func show(_ frame: Frame) {
    guard isOpen else { return }
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { cn_erase() }
    var writer = RowWriter(columns: frame.size.columns, isUnicode: isUnicode)
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = row * frame.size.columns..<(row + 1) * frame.size.columns
      if let before, Self.isEqual(before.cells, frame.cells, in: cells) { continue }
      writer.put(frame.cells[cells], row: row)
    }
    shown = frame
    place(frame.cursor)
  }

  /// Sends the whole screen again, whatever else was written over it.
  public func redraw() {
    guard isOpen else { return }
    cn_repaint()
    place(shown?.cursor)
  }

  /// Sends what is to be sent, with the cursor where it belongs.
  func place(_ cursor: Point?) {
    guard let cursor, (0..<size.rows).contains(cursor.row), (0..<size.columns).contains(cursor.column) else {
      return cn_refresh(-1, 0)
    }
    cn_refresh(Int32(cursor.row), Int32(cursor.column))
  }

  private static func isEqual(_ one: [Cell], _ other: [Cell], in range: Range<Int>) -> Bool {
    for index in range where one[index] != other[index] { return false }
    return true
  }
}

/// Hands the cells of a row to ncurses in runs of one style.
struct RowWriter {
  private let isUnicode: Bool
  private var run: [CChar] = []
  private var runStart = 0
  private var runStyle = Style.plain

  init(columns: Int, isUnicode: Bool) {
    self.isUnicode = isUnicode
    run.reserveCapacity(columns)
  }

  /// - Parameter cells: one row of a frame.
  mutating func put(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, cell) in cells.enumerated() {
      let next = column + 1 < cells.count ? cells[cells.startIndex + column + 1] : nil
      if let sign = plainSign(of: cell) {
        add(sign, style: cell.style, row: row, column: column)
      } else if let character = cell.character {
        flush(row: row)
        putAlone(character, style: cell.style, row: row, column: column, cells: next?.character == nil ? 2 : 1)
      }
    }
    flush(row: row)
  }

  /// The ASCII byte of a cell that can be part of a run; nil for other characters and for the second cell of a wide one.
  private func plainSign(of cell: Cell) -> CChar? {
    guard let character = cell.character else { return isUnicode ? nil : CChar(UInt8(ascii: " ")) }
    let bytes = character.utf8
    guard bytes.count == 1, let byte = bytes.first else {
      return isUnicode ? nil : CChar(PlainSigns.sign(for: character))
    }
    return CChar((0x20..<0x7F).contains(byte) ? byte : UInt8(ascii: "?"))
  }

  private mutating func add(_ sign: CChar, style: Style, row: Int, column: Int) {
    if style != runStyle { flush(row: row) }
    if run.isEmpty {
      runStart = column
      runStyle = style
    }
    run.append(sign)
  }

  private mutating func flush(row: Int) {
    guard !run.isEmpty else { return }
    cn_put(Int32(row), Int32(runStart), Int32(runStyle.rawValue), run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  private func putAlone(_ character: Character, style: Style, row: Int, column: Int, cells: Int) {
    let scalars = character.unicodeScalars.map(\.value)
    cn_put_character(
      Int32(row), Int32(column), Int32(style.rawValue), scalars, Int32(scalars.count), Int32(cells))
  }
}
