import SetupRules
import TerminalUI
import Wizard

/// The columns of the seats' lines, the same for all of them.
struct SeatColumns {
  let seat: Int
  let place: Int
  let isWide: Bool

  init(_ board: BoardState, width: Int) {
    isWide = width >= 56
    let longest = board.room.seats.map { (board.isASCII ? $0.words.asciiSpelling : $0.words).columnCount }.max() ?? 0
    seat = isWide ? min(max(10, longest), max(12, width / 4)) : max(4, min(longest, width - 26))
    let words = Place.all.map { board.words.pages.word(of: $0).count }.max() ?? 0
    place = isWide ? min(18, words + 2) : 1
  }
}

extension Room.Seat {
  /// Its name, and the role that few have.
  var words: String { card.seat.text + (card.role == .admins ? " (admins)" : "") }
}

extension Room.Rank {
  var style: Style {
    switch self {
    case .asks: .note
    case .hasError: .error
    case .works: .plain
    case .isDone: .done
    }
  }

  fileprivate var mark: String {
    switch self {
    case .asks: "?"
    case .hasError: "!"
    case .works: " "
    case .isDone: "x"
    }
  }
}

extension TextColumn<Never> {
  mutating func addSeat(
    _ seat: Room.Seat, isSelected: Bool, _ columns: SeatColumns, _ words: BoardWords, at now: Timestamp
  ) {
    let card = seat.card
    let standing = words.standing(seat, at: now, time: BoardWords.shortTime)
    let start = 4 + columns.seat + 1 + columns.place + 2
    let state = columns.isWide && start + standing.count < width ? standing : BoardWords.shortened(standing)
    let end = max(0, width - state.count)
    beginEntry(isSelected: isSelected)
    putWhole(card.rank.mark + " ", card.rank.style)
    putCut(seat.words, .strong, to: columns.seat)
    pad(to: 4 + columns.seat + 1)
    putWhole(card.place.stepNumber.map { "\($0)" } ?? " ", .plain)
    if columns.isWide {
      putCut(" " + words.pages.word(of: card.place), .plain, to: columns.place - 1)
      pad(to: start)
      let room = end - start - 2
      let what = card.findings.isEmpty ? words.item(of: card) ?? "" : BoardWords.codes(card.findings, within: room)
      if room >= 6 { putCut(what, card.findings.isEmpty ? .plain : .error, to: room) }
    }
    pad(to: max(end, self.columns + 1))
    putWhole(state, seat.isSilent(at: now) ? .warning : card.rank.style)
    endEntry(isSelected: isSelected)
  }

  mutating func addCard(_ seat: Room.Seat, _ words: BoardWords, at now: Timestamp) {
    let card = seat.card
    add(card.seat.text, .accent)
    let standing = words.standing(seat, at: now)
    add(
      "\(standing.first?.uppercased() ?? "")\(standing.dropFirst())\(card.rank == .works ? " on this item" : "").",
      card.rank.style)
    add("For \(card.role.rawValue), \(words.place(of: card))")
    if let item = words.item(of: card) { add("Now: \(item)", hanging: 5) }
    add(
      "Heard from \(BoardWords.time(now.seconds - seat.heardAt.seconds)) ago; file \(seat.file.withoutTerminalControls)",
      hanging: 2)
    for code in card.findings {
      blank()
      add(code, .error)
      let paragraphs = words.explanations[code] ?? ["This program does not know the code. Perhaps theirs is newer."]
      for paragraph in paragraphs { add(paragraph, indent: 2) }
    }
  }
}
