import FoundationEssentials
import TerminalUI
import Testing
import Wizard

@Suite("Whole frames")
struct SnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)]

  /// `RECORD_SNAPSHOTS=1` writes the frames anew; a test that wrote one fails, so that no run passes by recording.
  @Test("A frame is drawn as it was looked at and kept", arguments: SampleStates.moments, sizes)
  func frameIsAsKept(_ moment: Moment, _ size: Size) throws {
    let frame = moment.frame(size: size)
    let name = "\(moment.name)-\(size.columns)x\(size.rows).txt"
    let file = Self.folder + "/" + name
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try frame.text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) is recorded. Please look at it, and run the tests again.")
      return
    }
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(frame.text == kept, "\(name) differs:\n\(frame.text)")
  }

  @Test("Every kept frame belongs to a moment and a size")
  func noFrameIsLeftOver() throws {
    let expected = SampleStates.moments.flatMap { moment in
      Self.sizes.map { "\(moment.name)-\($0.columns)x\($0.rows).txt" }
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".txt") }
    #expect(Set(kept) == Set(expected))
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/") + "/Snapshots"
  }()
}
