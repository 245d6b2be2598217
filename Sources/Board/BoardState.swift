import SetupRules
import TerminalUI
import Wizard

/// The board as somebody looks at it: the room, and what of it is open.
package struct BoardState: Sendable {
  enum View: Equatable, Sendable {
    case room
    /// A card whole, by the name of its file.
    case card(String)
    case keys
  }

  let words: BoardWords
  let isASCII: Bool
  private(set) var room = Room()
  /// Whether the cards were looked at yet.
  private(set) var hasLooked = false
  /// Why they cannot be read now; what was seen before stays.
  private(set) var trouble: String?
  private(set) var view = View.room
  /// The file of the seat on which the cursor stands, wherever that goes; nil for the first seat, whoever it is.
  private var chosen: String?
  /// The first seat in the window.
  private(set) var top = 0
  /// How far a card or the keys are read on, in steps of half a window.
  private(set) var scroll = 0
  private(set) var now: Timestamp

  package init(_ words: BoardWords, isASCII: Bool = false, now: Timestamp) {
    self.words = words
    self.isASCII = isASCII
    self.now = now
  }

  /// The number of the seat on which the cursor stands.
  var selection: Int { chosen.flatMap { file in room.seats.firstIndex { $0.file == file } } ?? 0 }

  package mutating func pass(to moment: Timestamp) { now = moment }

  /// - Parameter files: all that lie there now; nil where only the trouble is new.
  package mutating func take(_ files: [CardFile]?, trouble: String?) {
    self.trouble = trouble
    guard let files else { return }
    hasLooked = true
    let before = selection
    room = Room(files)
    if let chosen, !room.seats.contains(where: { $0.file == chosen }) { choose(before) }
    if case .card(let file) = view, !room.seats.contains(where: { $0.file == file }) { close() }
  }

  /// Takes a key, and answers with what is to be done outside.
  package mutating func take(_ key: Key, size: Size) -> [Effect] {
    switch key.usual {
    case .control("x"): return [.quit(.saved)]
    case .control("c"): return [.quit(.interrupted)]
    case .control("z"): return [.pause]
    case .control("l"): return [.redraw]
    case .character("q"): return [.quit(.saved)]
    case .function(1), .control("g"), .character("?"):
      view == .keys ? close() : open(.keys)
    case .escape, .left, .backspace: close()
    case let key where view == .room: move(key, size)
    case .enter: close()
    case let key: read(key, size)
    }
    return []
  }

  private mutating func open(_ view: View) {
    self.view = view
    scroll = 0
  }

  private mutating func close() { open(.room) }

  private mutating func move(_ key: Key, _ size: Size) {
    let height = max(1, BoardLayout(self, size).list.count)
    switch key {
    case .down, .tab: choose(selection + 1)
    case .up, .shiftTab: choose(selection - 1)
    case .pageDown, .character(" "): choose(selection + height)
    case .pageUp: choose(selection - height)
    case .home: chosen = nil
    case .end: choose(room.seats.count - 1)
    case .enter, .right: if let seat = selectedSeat { open(.card(seat.file)) }
    default: break
    }
    bringIntoWindow(of: height)
  }

  var selectedSeat: Room.Seat? { room.seats.isEmpty ? nil : room.seats[selection] }

  /// The seat whose card is open whole.
  var openSeat: Room.Seat? {
    guard case .card(let file) = view else { return nil }
    return room.seats.first { $0.file == file }
  }

  private mutating func choose(_ number: Int) {
    guard !room.seats.isEmpty else {
      chosen = nil
      return
    }
    chosen = room.seats[min(max(0, number), room.seats.count - 1)].file
  }

  /// As little as it takes for the cursor to be seen.
  mutating func bringIntoWindow(of height: Int) {
    let last = max(0, room.seats.count - height)
    top = min(max(top, selection - height + 1), selection, last)
  }

  private mutating func read(_ key: Key, _ size: Size) {
    let layout = BoardLayout(self, size)
    let last = text(width: layout.width).scrollSteps(height: layout.list.count)
    switch key {
    case .down, .pageDown, .right, .tab, .character(" "): scroll = min(last, scroll + 1)
    case .up, .pageUp, .shiftTab: scroll = max(0, scroll - 1)
    case .home: scroll = 0
    case .end: scroll = last
    default: break
    }
  }
}
