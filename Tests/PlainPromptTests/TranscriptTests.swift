import FoundationEssentials
import Testing
import Wizard

@Suite("Whole sittings in plain mode")
struct TranscriptTests {
  /// `RECORD_SNAPSHOTS=1` writes the transcripts anew; a test that wrote one fails, so that no run passes by recording.
  @Test("A sitting reads as it was read aloud and kept", arguments: Script.all)
  func transcriptIsAsKept(_ script: Script) throws {
    var lines: [String] = []
    var sitting: Sitting?
    for typed in script.sittings {
      if sitting != nil { lines.append("== The program ends, and is started again.") }
      var next = try Sitting(run: sitting?.state.run, role: script.role)
      for line in typed { next.type(line) }
      lines += next.transcript
      sitting = next
    }
    let text = lines.joined(separator: "\n") + "\n"
    let file = Self.folder + "/\(script.name).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("\(script.name).txt is recorded. Please read it aloud, and run the tests again.")
      return
    }
    #expect(text == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test("Every kept transcript belongs to a script")
  func noTranscriptIsLeftOver() throws {
    let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(kept) == Set(Script.all.map { $0.name + ".txt" }))
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/") + "/Transcripts"
  }()
}
