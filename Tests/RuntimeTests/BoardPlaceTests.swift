import Board
import Machine
import TestSupport
import Testing

@testable import Runtime

@Suite("Where a board is, and how its cards are called")
struct BoardPlaceTests {
  private func kind(_ text: String) throws -> BoardPlace.Kind {
    try BoardPlace(text, environment: ["HOME": "/home/anna"]).kind
  }

  @Test(
    "folders and places in buckets",
    arguments: [
      ("/mnt/room", BoardPlace.Kind.folder("/mnt/room")), ("~/room", .folder("/home/anna/room")),
      ("/mnt/a b/", .folder("/mnt/a b")), ("s3://room/monday", .bucket(name: "room", prefix: "monday")),
      ("S3://my.room-1/a/b/", .bucket(name: "my.room-1", prefix: "a/b")),
    ])
  func places(_ text: String, _ kind: BoardPlace.Kind) throws { #expect(try self.kind(text) == kind) }

  @Test(
    "what is neither is refused",
    arguments: [
      "", "  ", "s3://", "s3://room", "s3://room/", "s3://ro/x", "s3://Room/x", "s3://-room/x", "s3://room/-x",
      "s3://room/a b", "s3://room/*", "s3://room/\u{1B}[2J", "s3://ro\u{F6}m/x", "https://example.com/room",
    ])
  func refused(_ text: String) { #expect(throws: Refusal.self) { try kind(text) } }

  @Test("a card's name is the same for each sitting, and another for another seat or another run")
  func names() throws {
    let place = try BoardPlace("/mnt/room", environment: [:])
    let name = try name("Anna Schmidt", "/home/anna/agents.json", place)
    #expect(name.wholeMatch(of: /anna-schmidt-[0-9a-f]{12}\.json/) != nil)
    #expect(try self.name("Anna Schmidt", "/home/anna/agents.json", place) == name)
    #expect(try self.name("Anna Schmidt", "/home/anna/admins.json", place) != name)
    #expect(try self.name("anna schmidt", "/home/anna/agents.json", place) != name)
  }

  private func name(_ seat: String, _ file: String, _ place: BoardPlace) throws -> String {
    BoardChoice(seat: try #require(SeatName(seat)), place: place).fileName(stateFile: file)
  }
}
