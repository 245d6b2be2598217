import TerminalUI
import TestSupport
import Testing
import Wizard

@Suite("Whole frames")
struct SnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)]
  private static let kept = KeptTexts("Tests/TerminalUITests/Snapshots")

  private static func name(_ moment: Moment, _ size: Size) -> String {
    "\(moment.name)-\(size.columns)x\(size.rows).txt"
  }

  @Test("A frame is drawn as it was looked at and kept", arguments: SampleStates.moments, sizes)
  func frameIsAsKept(_ moment: Moment, _ size: Size) throws {
    try Self.kept.expect(moment.frame(size: size).text, as: Self.name(moment, size))
  }

  @Test("Every kept frame belongs to a moment and a size")
  func noFrameIsLeftOver() throws {
    let names = SampleStates.moments.flatMap { moment in Self.sizes.map { Self.name(moment, $0) } }
    #expect(try Self.kept.names == Set(names))
  }
}
