import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Board

@Suite("The board is operated")
struct BoardStateTests {
  private static let size = Size(columns: 80, rows: 24)

  private func selected(_ state: BoardState) -> String? {
    let cursor = state.drawing(of: Self.size).frame
    return cursor.rows.first { $0.hasPrefix("  >") }.map { String($0.dropFirst(6).prefix { $0 != " " }) }
  }

  @Test(
    "the choice stays with its seat when the order changes; before anything is chosen it is the first, whoever that is")
  func staying() throws {
    var state = try SampleRoom.state([SampleRoom.file("A", stands: 90), SampleRoom.file("B", stands: 60)])
    #expect(selected(state) == "A")
    state.take([SampleRoom.file("A", stands: 90), SampleRoom.file("B", stands: 1, asks: true)], trouble: nil)
    #expect(selected(state) == "B")
    #expect(state.take(.down, size: Self.size) == [])
    #expect(selected(state) == "A")
    state.take(
      [SampleRoom.file("A", stands: 2, asks: true), SampleRoom.file("B", stands: 1, asks: true)], trouble: nil)
    #expect(selected(state) == "A")
    state.take([SampleRoom.file("B")], trouble: nil)
    #expect(selected(state) == "B")
    _ = state.take(.home, size: Self.size)
    state.take([SampleRoom.file("B"), SampleRoom.file("C", asks: true)], trouble: nil)
    #expect(selected(state) == "C")
  }

  @Test(
    "Enter opens the card with what its findings mean, Esc closes it; it follows what changes, and goes with its file")
  func card() throws {
    var state = try SampleRoom.state()
    for _ in 0..<2 { _ = state.take(.down, size: Self.size) }
    _ = state.take(.enter, size: Self.size)
    func words() -> String { state.drawing(of: Size(columns: 100, rows: 60)).frame.words }
    #expect(words().contains("Chidi Error, 25 min. For agents, step 6 of 6"))
    #expect(words().contains("relay-state/region-differs What it means: "))
    state.take([SampleRoom.file("Chidi", stands: 8000, asks: true)], trouble: nil)
    #expect(words().contains("Chidi Asks for help, 2 h 13 min."))
    state.take([SampleRoom.file("Anna")], trouble: nil)
    #expect(selected(state) == "Anna")
    _ = state.take(.enter, size: Self.size)
    #expect(words().contains("on this item."))
    _ = state.take(.escape, size: Self.size)
    #expect(selected(state) == "Anna")
  }

  @Test("how long somebody waits is never cut", arguments: 40...100)
  func whole(columns: Int) throws {
    let names = ["Anna Maria Magdalena of the second row", "B"]
    let state = try SampleRoom.state(names.map { SampleRoom.file($0, stands: 15_960, asks: true) })
    let rows = state.drawing(of: Size(columns: columns, rows: 24)).frame.rows
    #expect(rows.count { $0.contains("4 h 26 min") } == 2, "\(rows.joined(separator: "\n"))")
  }

  @Test("what cannot be read is said, and what was seen stays")
  func trouble() throws {
    var state = try SampleRoom.state()
    let before = state.room
    state.take(nil, trouble: "The board cannot be read: Stale file handle.")
    #expect(state.room == before)
    #expect(state.drawing(of: Self.size).frame.words.contains("Stale file handle."))
    state.take(SampleRoom.files, trouble: nil)
    #expect(!state.drawing(of: Self.size).frame.words.contains("Stale"))
  }

  @Test("where nobody is, no card is offered")
  func nobody() throws {
    #expect(!(try SampleRoom.state([]).drawing(of: Self.size).frame.words.contains("whole card")))
  }

  @Test(
    "ways out",
    arguments: [
      (Key.control("x"), Effect.quit(.saved)), (.character("q"), .quit(.saved)),
      (.control("c"), .quit(.interrupted)), (.control("z"), .pause), (.control("l"), .redraw),
    ])
  func ways(_ key: Key, _ effect: Effect) throws {
    var state = try SampleRoom.state()
    #expect(state.take(key, size: Self.size) == [effect])
    _ = state.take(.enter, size: Self.size)
    #expect(state.take(key, size: Self.size) == [effect])
  }

  @Test("any keys, on any size, with any room: the cursor is in the frame, and the chosen seat in the window")
  func random() throws {
    var numbers = SeededNumbers(seed: 5)
    let keys: [Key] = [
      .up, .down, .pageUp, .pageDown, .home, .end, .enter, .escape, .function(1), .tab, .shiftTab, .character(" "),
      .character("j"), .left, .right, .paste("x"),
    ]
    let many = (0..<300).map { SampleRoom.file("Seat \($0)", stands: $0 * 7 % 911, asks: $0 % 9 == 0) }
    var state = try SampleRoom.state(many)
    for _ in 0..<2000 {
      let size = Size(columns: Int.random(in: 0...130, using: &numbers), rows: Int.random(in: 0...45, using: &numbers))
      if Int.random(in: 0..<8, using: &numbers) == 0 {
        state.take(Array(many.prefix(Int.random(in: 0...300, using: &numbers))), trouble: nil)
      }
      _ = state.take(try #require(keys.randomElement(using: &numbers)), size: size)
      let frame = state.drawing(of: size).frame
      #expect(frame.cells.count == size.columns * size.rows)
      guard size.rows > 0, size.columns > 0 else { continue }
      let cursor = try #require(frame.cursor)
      #expect((0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row))
      if state.view == .room, !state.room.seats.isEmpty, size.columns >= 8 {
        #expect(frame.rows[cursor.row].withoutBlanksAround.hasPrefix(">"), "\(size)")
      }
    }
  }

  @Test("a thousand seats are drawn in no time that anybody notices")
  func thousand() throws {
    let files = (0..<1000).map { SampleRoom.file("Seat \($0)", stands: $0) }
    var state = try SampleRoom.state(files)
    let time = ProcessorTime.measure {
      for _ in 0..<20 {
        state.take(files, trouble: nil)
        _ = state.take(.pageDown, size: Self.size)
        _ = state.drawing(of: Self.size)
      }
    }
    #expect(time < .seconds(2))
  }

  @Test("on a terminal without Unicode a sign is spelled with all its letters, wherever it stands")
  func spelled() throws {
    let cards = [SampleRoom.file("Team A\u{2192}B, Raum 4", stands: 90, errors: ["a/b"])]
    var state = try SampleRoom.state(cards, trouble: "Not read\u{2026}", isASCII: true)
    let room = state.drawing(of: Self.size).frame.words
    #expect(room.contains("Team A->B, Raum 4 4 Name") && room.contains("Not read..."), "\(room)")
    _ = state.take(.enter, size: Self.size)
    #expect(state.drawing(of: Self.size).frame.words.contains("Team A->B, Raum 4 Error"))
  }

  @Test("line by line it says the same, without a sign in place of a word")
  func lines() throws {
    let words = BoardWords(location: "/mnt/room", pages: try SampleRoom.state().words.pages)
    let lines = words.lines(of: Room(SampleRoom.files), at: SampleRoom.now)
    #expect(lines.count == 2 + 10 + 1)
    #expect(
      lines[0] == "The board /mnt/room: 10 seats, 2 ask for help, 2 with an error, 1 done, 1 not heard from.")
    #expect(lines[2].hasPrefix("Anna: asks for help, 4 min. agents; step 4 of 6: "))
    #expect(lines.contains { $0.contains("not heard from for 3 min") })
    #expect(lines.last == "1 file is no card: notes [31m.json.")
  }
}
