import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Board

@Suite("Whole frames of the board")
struct BoardSnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 9), Size(columns: 120, rows: 40)]
  static let moments = ["room", "room-in-ascii", "card", "keys", "nobody", "trouble", "before"]

  private static let kept = KeptTexts("Tests/BoardTests/Snapshots")

  private func state(_ moment: String, _ size: Size) throws -> BoardState {
    switch moment {
    case "nobody": return try SampleRoom.state([])
    case "before": return try SampleRoom.state(nil)
    case "room-in-ascii": return try SampleRoom.state(isASCII: true)
    case "trouble":
      return try SampleRoom.state(SampleRoom.files, trouble: "The board cannot be read: Stale file handle.")
    default:
      var state = try SampleRoom.state()
      for _ in 0..<2 { _ = state.take(.down, size: size) }
      if moment == "card" { _ = state.take(.enter, size: size) }
      if moment == "keys" { _ = state.take(.function(1), size: size) }
      return state
    }
  }

  private static func name(_ moment: String, _ size: Size) -> String { "\(moment)-\(size.columns)x\(size.rows).txt" }

  @Test("a frame is drawn as it was looked at and kept", arguments: moments, sizes)
  func frameIsAsKept(moment: String, size: Size) throws {
    let text = try state(moment, size).drawing(of: size).frame.text
    try Self.kept.expect(text, as: Self.name(moment, size))
  }

  @Test("every kept frame belongs to a moment and a size")
  func noFrameIsLeftOver() throws {
    let names = Self.moments.flatMap { moment in Self.sizes.map { Self.name(moment, $0) } }
    #expect(try Self.kept.names == Set(names))
  }
}
