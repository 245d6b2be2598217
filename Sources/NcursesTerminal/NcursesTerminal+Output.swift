import CNcurses
import TerminalUI

extension NcursesTerminal {
  /// Shows a frame; only what differs from the frame before is handed to ncurses, which sends only what differs.
  package func show(_ frame: Frame) {
    guard isOpen, !isAway else { return }
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { cn_erase() }
    var writer = RowWriter(isUnicode: isUnicode)
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = frame.row(row)
      if before?.row(row) == cells { continue }
      writer.put(cells, row: row)
    }
    shown = frame
    if needsRepaint { cn_repaint() }
    needsRepaint = false
    place(frame.cursor)
  }

  /// Puts a cell of one column at the cursor, which moves on; the shortest way from a key to the screen.
  package func type(_ cell: Cell) {
    guard isOpen, !isAway, let frame = shown, let cursor = frame.cursor, frame.size == size,
      (0..<size.rows).contains(cursor.row), (0..<size.columns).contains(cursor.column)
    else { return }
    let index = cursor.row * size.columns + cursor.column
    RowWriter(isUnicode: isUnicode).putAlone(cell, row: cursor.row, column: cursor.column, cells: 1)
    let next = Point(column: cursor.column + 1, row: cursor.row)
    place(next)
    shown?.cells[index] = cell
    shown?.cursor = next
  }

  /// Sends the whole screen again, whatever else was written over it.
  package func redraw() { needsRepaint = true }

  /// What is left of `redraw` where no frame has come.
  func repaint() {
    guard needsRepaint, let shown, !isAway else { return }
    show(shown)
  }

  /// Sends what is to be sent, with the cursor where it belongs.
  func place(_ cursor: Point?) {
    guard let cursor, (0..<size.rows).contains(cursor.row), (0..<size.columns).contains(cursor.column) else {
      return cn_refresh(-1, 0)
    }
    cn_refresh(Int32(cursor.row), Int32(cursor.column))
  }
}

/// Hands the cells of a row to ncurses in runs of one style.
struct RowWriter {
  private let isUnicode: Bool
  private var run: [UInt32] = []
  private var runStart = 0
  private var runStyle = Style.plain

  init(isUnicode: Bool) {
    self.isUnicode = isUnicode
  }

  /// - Parameter cells: one row of a frame.
  mutating func put(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, index) in cells.indices.enumerated() {
      let cell = cells[index]
      if let scalar = scalar(of: cell) {
        add(scalar, style: cell.style, row: row, column: column)
      } else if !cell.isContinuation {
        flush(row: row)
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
        putAlone(cell, row: row, column: column, cells: isWide ? 2 : 1)
      }
    }
    flush(row: row)
  }

  /// The scalar of a cell that can be part of a run: ASCII, or a line of a box; nil for all others.
  private func scalar(of cell: Cell) -> UInt32? {
    if let ascii = cell.ascii { return (0x20..<0x7F).contains(ascii) ? UInt32(ascii) : UInt32(UInt8(ascii: "?")) }
    if isUnicode { return cell.line }
    return cell.isContinuation ? UInt32(UInt8(ascii: " ")) : UInt32(cell.asciiSign)
  }

  private mutating func add(_ scalar: UInt32, style: Style, row: Int, column: Int) {
    if style != runStyle { flush(row: row) }
    if run.isEmpty {
      runStart = column
      runStyle = style
    }
    run.append(scalar)
  }

  private mutating func flush(row: Int) {
    guard !run.isEmpty else { return }
    cn_put(Int32(row), Int32(runStart), Int32(runStyle.rawValue), run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  func putAlone(_ cell: Cell, row: Int, column: Int, cells: Int) {
    let scalars = cell.scalars
    cn_put_character(
      Int32(row), Int32(column), Int32(cell.style.rawValue), scalars, Int32(scalars.count), Int32(cells))
  }
}
