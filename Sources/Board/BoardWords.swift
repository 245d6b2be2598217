import SetupRules
import Wizard

/// A board in words: for its screen, and line by line where there is none.
package struct BoardWords: Sendable {
  /// Where the cards lie, as it was given.
  package let location: String
  package let pages: [String: Page]
  /// What stands behind the code of a finding.
  package let explanations: [String: [String]]

  package init(location: String, pages: [String: Page], explanations: [String: [String]] = [:]) {
    self.location = location.withoutTerminalControls
    self.pages = pages
    self.explanations = explanations
  }

  /// How long something is, from a minute on.
  static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "less than a minute"
    case ..<3600: "\(seconds / 60) min"
    case ..<86_400: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    default: "more than a day"
    }
  }

  /// The same in as little room as it takes.
  static func shortTime(_ seconds: Int) -> String {
    seconds < 60 ? "0 min" : seconds < 86_400 ? time(seconds) : "a day"
  }

  /// A number of seats, and how many of them are in which way special.
  func counts(_ room: Room, at now: Timestamp) -> [(words: String, rank: Room.Rank?)] {
    let (asks, errors, done) = (room.count(.asks), room.count(.hasError), room.count(.isDone))
    let silent = room.seats.count { $0.isSilent(at: now) }
    return [
      (room.seats.count == 1 ? "1 seat" : "\(room.seats.count) seats", Room.Rank.works),
      asks == 0 ? nil : (asks == 1 ? "1 asks for help" : "\(asks) ask for help", .asks),
      errors == 0 ? nil : ("\(errors) with an error", .hasError), done == 0 ? nil : ("\(done) done", .isDone),
      silent == 0 ? nil : ("\(silent) not heard from", nil),
    ].compactMap(\.self)
  }

  /// The place where a seat stands, such as `step 4 of 6: Name the application`.
  func place(of card: Card) -> String {
    let title = pages.title(of: card.place)
    return card.place.step == nil ? title : "\(card.place.words): \(title)"
  }

  /// The current item in words; nil where there is none.
  func item(of card: Card) -> String? { card.item.map { pages.label(ofItem: $0, in: card.place.id) } }

  /// What there is to say of a seat first, and for how long it is so.
  func standing(_ seat: Room.Seat, at now: Timestamp, time: (Int) -> String = BoardWords.time) -> String {
    let rank: String? =
      switch seat.card.rank {
      case .asks: "asks for help"
      case .hasError: "error"
      case .works: nil
      case .isDone: "done"
      }
    var duration = seat.card.rank == .isDone ? nil : time(now.seconds - seat.standsSince.seconds)
    if seat.isSilent(at: now) { duration = "not heard from for \(time(now.seconds - seat.heardAt.seconds))" }
    return [rank, duration].compactMap(\.self).joined(separator: ", ")
  }

  /// The same where there is little room.
  static func shortened(_ standing: String) -> String {
    standing.replacing("asks for help", with: "asks").replacing("not heard from for", with: "silent")
  }

  /// The first code and how many there are more; where that is too long, only what stands behind its slash.
  static func codes(_ codes: [String], within columns: Int) -> String {
    let first = codes.first ?? ""
    let more = codes.count > 1 ? " and \(codes.count - 1) more" : ""
    let whole = first + more
    if whole.count <= columns { return whole }
    return first.count <= columns ? first : first.split(separator: "/").last.map(String.init) ?? first
  }

  /// The names of the files that are no cards; nil where there are none.
  func unreadable(_ room: Room) -> String? {
    let names = room.unreadable
    guard let first = names.first else { return nil }
    let shown = names.prefix(3).map { $0.withoutTerminalControls.shortened(to: 40) }.joined(separator: ", ")
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.count == 1
      ? "1 file is no card: \(first.withoutTerminalControls.shortened(to: 60))"
      : "\(names.count) files are no cards: \(shown)\(more)"
  }

  /// The whole board, a line for each seat.
  package func lines(of room: Room, at now: Timestamp) -> [String] {
    let counts = counts(room, at: now).map(\.words).joined(separator: ", ")
    let places = Place.all.filter { room.count(at: $0) > 0 }.map { "\(shortName(of: $0)): \(room.count(at: $0))" }
    return ["The board \(location): \(counts)."]
      + (places.isEmpty ? [] : [places.joined(separator: ", ") + "."])
      + room.seats.map { line(of: $0, at: now) } + [unreadable(room).map { $0 + "." }].compactMap(\.self)
  }

  private func shortName(of place: Place) -> String {
    place.stepNumber.map { "Step \($0)" } ?? pages.title(of: place)
  }

  private func line(of seat: Room.Seat, at now: Timestamp) -> String {
    let card = seat.card
    let findings = card.findings.isEmpty ? nil : card.findings.joined(separator: ", ")
    let whereabouts = [card.role.rawValue, place(of: card), item(of: card), findings].compactMap(\.self)
    return "\(card.seat.text): \(standing(seat, at: now)). \(whereabouts.joined(separator: "; "))"
  }
}
