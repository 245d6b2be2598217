import SetupRules
import TerminalUI
import Wizard

extension BoardState {
  /// Draws the board, at any size from no cell at all. Nothing on it is clicked.
  package func drawing(of size: Size) -> Drawing<Never> {
    var drawing = Drawing<Never>(size: size)
    guard size.rows > 0, size.columns > 0 else { return drawing }
    var board = self
    let layout = BoardLayout(self, size)
    board.bringIntoWindow(of: max(1, layout.list.count))
    board.drawHeader(layout, on: &drawing)
    drawing.draw(layout.counts, row: layout.countRows.lowerBound, columns: layout.columns)
    if view == .room { board.drawSeats(layout, on: &drawing) } else { board.drawText(layout, on: &drawing) }
    if isASCII { drawing.reduceToASCII() }
    return drawing
  }

  private func drawHeader(_ layout: BoardLayout, on drawing: inout Drawing<Never>) {
    guard let row = layout.screen.header else { return }
    let columns = drawing.size.columns
    var parts: [Cell] = []
    for (words, rank) in hasLooked ? words.counts(room, at: now) : [] {
      let next = (parts.isEmpty ? "" : "  ") + words
      if parts.count + next.count > columns - layout.screen.margin - (columns >= 50 ? 8 : 0) { break }
      parts.append(next, rank?.style ?? .warning)
    }
    let left = layout.screen.margin / 2
    let start = max(0, columns - parts.count - left)
    drawing.draw(parts[...], row: row, column: start, end: columns)
    if start > 6 { drawing.draw("Board", .accent, row: row, column: left) }
    let room = start - left - 8
    let location = isASCII ? words.location.asciiSpelling : words.location
    if room >= 12 { drawing.draw(location.shortened(to: room), .plain, row: row, column: left + 6) }
    if let rule = layout.screen.rule { drawing.fill(LineDrawing.horizontal, .quiet, row: rule, columns: 0..<columns) }
  }

  // MARK: The seats

  private func drawSeats(_ layout: BoardLayout, on drawing: inout Drawing<Never>) {
    let columns = SeatColumns(self, width: layout.width)
    let window = top..<min(room.seats.count, top + layout.list.count)
    var column = TextColumn<Never>(width: layout.width, isASCII: isASCII)
    for number in window {
      column.addSeat(room.seats[number], isSelected: number == selection, columns, words, at: now)
    }
    if room.seats.isEmpty { column.add(emptyWords) }
    drawing.placeCursor(row: layout.list.lowerBound, column: layout.columns.lowerBound)
    drawing.draw(
      column, 0..<min(column.lines.count, layout.list.count), row: layout.list.lowerBound, columns: layout.columns)
    let enter = room.seats.isEmpty ? [] : [("Enter", "whole card")]
    drawFooter(
      layout, enter + [("F1", "keys"), ("Ctrl-X", "quit")], isAbove: top > 0,
      isBelow: window.upperBound < room.seats.count, on: &drawing)
  }

  private var emptyWords: String {
    if !hasLooked { return trouble == nil ? "The board is being read ..." : "Nothing is known of the board yet." }
    return "Nobody is here yet. A seat joins with: connect-sso --seat NAME --board \(words.location)"
  }

  // MARK: What is read whole

  private func drawText(_ layout: BoardLayout, on drawing: inout Drawing<Never>) {
    let text = text(width: layout.width)
    let window = text.window(height: layout.list.count, scroll: scroll)
    drawing.draw(text, window, row: layout.list.lowerBound, columns: layout.columns)
    drawing.placeCursor(row: layout.list.lowerBound, column: layout.columns.lowerBound)
    drawFooter(
      layout, [("Esc", "back"), ("Up, Down", "read on"), ("Ctrl-X", "quit")], isAbove: window.lowerBound > 0,
      isBelow: window.upperBound < text.lines.count, on: &drawing)
  }

  /// The open card, or the keys.
  func text(width: Int) -> TextColumn<Never> {
    var column = TextColumn<Never>(width: min(width, 100), isASCII: isASCII)
    if let seat = openSeat { column.addCard(seat, words, at: now) }
    if view == .keys {
      column.add("What you can do", .accent)
      for (keys, words) in Self.keys {
        column.putWhole(keys, .key)
        column.pad(to: 18)
        column.put(words, .plain)
        column.end(hanging: 18)
      }
      column.blank()
      column.add("? asks for help, ! has an error, x is done. Those who ask come first, the longest first.")
    }
    return column
  }

  private static let keys = [
    ("Up, Down", "Choose a seat; the choice stays with it wherever it goes"),
    ("PageUp, PageDown", "A window further"), ("Home, End", "The first seat, whoever it is; the last"),
    ("Enter", "The whole card, with what its findings mean"), ("Esc", "Back to the room"),
    ("F1, ?", "These keys"), ("Ctrl-L", "Draw the screen again"), ("Ctrl-Z", "Pause, back to the shell"),
    ("Ctrl-X, q", "Quit"), ("Ctrl-C", "Quit, as interrupted"),
  ]

  private func drawFooter(
    _ layout: BoardLayout, _ keys: [(String, String)], isAbove: Bool, isBelow: Bool, on drawing: inout Drawing<Never>
  ) {
    guard let row = layout.screen.footer else { return }
    let mark = [isAbove ? More.above.words : nil, isBelow ? More.below.words : nil].compactMap(\.self)
    let columns = layout.columns
    let end =
      mark.isEmpty ? columns.upperBound : drawing.drawMark([mark.joined(separator: " ")], row: row, columns: columns)
    drawing.drawKeys(
      keys.map { ($0.0, $0.1, nil) }, row: row, column: columns.lowerBound, before: mark.isEmpty ? end : end - 1)
  }
}

/// Where the parts of a board stand.
struct BoardLayout {
  let screen: TrainersLayout
  /// How many stand where, and what is in the way.
  let counts: TextColumn<Never>
  let countRows: Range<Int>
  /// The seats, or what is read whole.
  let list: Range<Int>
  let columns: Range<Int>

  var width: Int { columns.count }

  init(_ board: BoardState, _ size: Size) {
    screen = TrainersLayout(size)
    columns = screen.margin..<max(screen.margin + 1, size.columns - screen.margin)
    var counts = TextColumn<Never>(width: columns.count, isASCII: board.isASCII)
    if size.rows >= 8 { counts.addCounts(board, isRoomy: screen.rule != nil) }
    self.counts = counts
    // A row stays for the seats.
    countRows = screen.body.dropLast().prefix(counts.lines.count)
    list = screen.body.dropFirst(countRows.count)
  }
}

extension TextColumn<Never> {
  fileprivate mutating func addCounts(_ board: BoardState, isRoomy: Bool) {
    if let trouble = board.trouble { add(trouble, .warning) }
    if let unreadable = board.words.unreadable(board.room) { add(unreadable, .warning) }
    guard board.view == .room, !board.room.seats.isEmpty else {
      if isRoomy, !lines.isEmpty { blank() }
      return
    }
    for place in Place.all {
      let count = board.room.count(at: place)
      guard count > 0 || place.step != nil else { continue }
      let word = board.words.pages.word(of: place)
      let name = place.stepNumber.map { width >= 56 ? "\($0) \(word)" : "\($0)" } ?? word
      if columns > 0 { put("  ", .plain) }
      putWhole("\(name): ", .plain)
      putWhole("\(count)", count > 0 ? .strong : .plain)
    }
    end()
    if isRoomy { blank() }
  }
}
