import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Board

@Suite("The room: who comes first")
struct RoomTests {
  private func names(_ files: [CardFile]) -> [String] { Room(files).seats.map(\.card.seat.text) }

  @Test("who asks, the longest first; then errors, the longest first; then the others; then who is done")
  func order() {
    let files = [
      SampleRoom.file("done", stands: 9000, done: true), SampleRoom.file("works", stands: 50),
      SampleRoom.file("works longer", stands: 70), SampleRoom.file("error", stands: 10, errors: ["name/empty"]),
      SampleRoom.file("old error", stands: 3000, errors: ["name/empty"]),
      SampleRoom.file("asks", stands: 5, asks: true),
      SampleRoom.file("asks longer, and is done", stands: 6, asks: true, done: true),
      SampleRoom.file("asks longest", stands: 7, errors: ["name/empty"], asks: true),
    ]
    let expected = [
      "asks longest", "asks longer, and is done", "asks", "old error", "error", "works longer", "works", "done",
    ]
    #expect(names(files) == expected)
    #expect(names(files.reversed()) == expected)
    for rotation in files.indices { #expect(names(Array(files[rotation...] + files[..<rotation])) == expected) }
  }

  @Test("a participant's clock that goes wrong changes neither order nor times; a bent card is cut to a day")
  func clocks() {
    let right = SampleRoom.file("right", stands: 100, errors: ["name/empty"])
    let behind = SampleRoom.file("behind", stands: 200, clock: 86_400, errors: ["name/empty"])
    let ahead = SampleRoom.file("ahead", stands: 150, clock: -9000, errors: ["name/empty"])
    #expect(names([right, behind, ahead]) == ["behind", "ahead", "right"])
    let bent = [
      SampleRoom.file("from 1970", stands: SampleRoom.now.seconds), SampleRoom.file("from the future", stands: -99999),
    ]
    let stood = Room(bent).seats.map { $0.heardAt.seconds - $0.standsSince.seconds }
    #expect(stood == [86_400, 0])
  }

  @Test("a seat is silent after three minutes, by the time of its file", arguments: [(179, false), (180, true)])
  func silence(_ seconds: Int, _ isSilent: Bool) {
    let seat = Room([SampleRoom.file("x", heard: seconds, clock: 5000)]).seats[0]
    #expect(seat.isSilent(at: SampleRoom.now) == isSilent)
  }

  @Test("two seats of one name both show, files that are no cards are named, and places are counted")
  func counts() {
    let room = Room(SampleRoom.files)
    #expect(room.seats.count { $0.card.seat.text == "Anna" } == 2)
    #expect(Set(room.seats.map(\.file)).count == room.seats.count)
    #expect(room.unreadable == ["notes \u{1B}[31m.json"])
    #expect(Place.all.map(room.count(at:)) == [1, 1, 1, 2, 2, 1, 1, 1])
    #expect(room.count(.asks) == 2 && room.count(.hasError) == 2 && room.count(.isDone) == 1)
  }
}
