import TestSupport
import Testing
import Wizard

@Suite("Whole sittings in plain mode")
struct TranscriptTests {
  private static let kept = KeptTexts("Tests/PlainPromptTests/Transcripts")

  @Test("A sitting reads as it was read aloud and kept", arguments: Script.all)
  func transcriptIsAsKept(_ script: Script) throws {
    var lines: [String] = []
    var dialogue: Dialogue?
    for typed in script.sittings {
      if dialogue != nil { lines.append("== The program ends, and is started again.") }
      var next = try Dialogue(run: dialogue?.state.run, role: script.role)
      for line in typed { next.type(line) }
      lines += next.transcript
      dialogue = next
    }
    let text = lines.joined(separator: "\n") + "\n"
    try Self.kept.expect(text, as: script.name + ".txt")
  }

  @Test("Every kept transcript belongs to a script")
  func noTranscriptIsLeftOver() throws {
    #expect(try Self.kept.names == Set(Script.all.map { $0.name + ".txt" }))
  }
}
