import TerminalUI
import Wizard

/// Where the parts of a board stand.
struct BoardLayout {
  let header: Int?
  let rule: Int?
  /// How many stand where, and what is in the way.
  let counts: TextColumn<Never>
  let countRows: Range<Int>
  /// The seats, or what is read whole.
  let list: Range<Int>
  let footer: Int?
  let margin: Int
  let columns: Range<Int>

  var width: Int { max(1, columns.count) }

  init(_ board: BoardState, _ size: Size) {
    header = size.rows >= 3 ? 0 : nil
    rule = size.rows >= 14 ? 1 : nil
    footer = size.rows >= 4 ? size.rows - 1 : nil
    margin = size.columns >= 60 ? 2 : 0
    columns = margin..<max(margin + 1, size.columns - margin)
    let top = rule.map { $0 + 1 } ?? header.map { $0 + 1 } ?? 0
    let end = footer ?? size.rows
    var counts = TextColumn<Never>(width: max(1, columns.count), isASCII: board.isASCII)
    if size.rows >= 8 { counts.addCounts(board, isRoomy: rule != nil) }
    self.counts = counts
    let countEnd = min(max(top, end - 1), top + counts.lines.count)
    countRows = top..<countEnd
    list = countEnd..<max(countEnd, end)
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
