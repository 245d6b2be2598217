import Board
import Glibc
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("The cards in a folder")
struct FolderCardsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(_ seat: String, asks: Bool = false) throws -> [UInt8] {
    CardText.bytes(
      of: Card(
        seat: try #require(SeatName(seat)), role: .agents, place: .welcome, item: nil, since: Sample.now,
        asksForHelp: asks, writtenAt: Sample.now))
  }

  private func seen(_ cards: FolderCards) -> [String: Card?] {
    Dictionary((cards.look().files ?? []).map { ($0.name, $0.card) }) { $1 }
  }

  @Test("nothing but small regular files is opened, links are not followed, and whatever lies there harms nothing")
  func hostile() throws {
    let outside = try TemporaryFolder()
    let target = try outside.write(try text("outside"), to: "card.json")
    try folder.write(try text("Anna"), to: "anna.json", modified: Sample.now.seconds)
    try folder.write(try text("hidden"), to: ".anna.json")
    try folder.write(try text("not yet"), to: "anna.json.new")
    try folder.write("# Notes", to: "README.md")
    try folder.write(try text("Anna") + Array(repeating: 0x20, count: 4096), to: "large.json")
    try folder.write("", to: "empty.json")
    try folder.makeFolder("folder.json")
    #expect(symlink(target, folder.path + "/link.json") == 0)
    #expect(symlink("/dev/zero", folder.path + "/zero.json") == 0)
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    try folder.write("x", to: "-rf\u{1B}[2J.json")
    let cards = FolderCards(folder.path)
    let seen = seen(cards)
    #expect(seen.compactMap { $1?.seat.text } == ["Anna"])
    #expect(
      Set(seen.filter { $1 == nil }.keys)
        == [
          "large.json", "empty.json", "folder.json", "link.json", "zero.json", "pipe.json", "-rf\u{1B}[2J.json",
        ])
    #expect(cards.look().files?.first { $0.name == "anna.json" }?.writtenAt == Sample.now)
    #expect(cards.look().trouble == nil)
  }

  @Test("what changes is seen, also with the same size; what goes is gone")
  func changes() throws {
    let cards = FolderCards(folder.path)
    #expect(seen(cards).isEmpty)
    try folder.write(try text("Anna"), to: "a.json")
    try folder.write(try text("Bo"), to: "b.json")
    #expect(seen(cards).count == 2)
    try folder.write(try text("Ynna"), to: "fresh")
    #expect(rename(folder.path + "/fresh", folder.path + "/a.json") == 0)
    #expect(seen(cards)["a.json"]??.seat.text == "Ynna")
    try folder.write(try text("Ynna", asks: true), to: "a.json")
    #expect(seen(cards)["a.json"]??.asksForHelp == true)
    unlink(folder.path + "/b.json")
    #expect(Array(seen(cards).keys) == ["a.json"])
  }

  @Test("a folder that goes is told, and one that comes back is read")
  func gone() throws {
    let path = try folder.makeFolder("room")
    let cards = FolderCards(path)
    #expect(cards.look().files?.isEmpty == true)
    rmdir(path)
    #expect(cards.look().files == nil)
    #expect(cards.look().trouble == "The board cannot be read: No such file or directory.")
    try folder.makeFolder("room")
    #expect(cards.look().files?.isEmpty == true)
  }
}
