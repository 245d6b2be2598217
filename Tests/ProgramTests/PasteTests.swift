import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("A paste, whatever is in it")
struct PasteTests {
  private func atInstance() throws -> Participant {
    try Participant(at: "set-relay-state", "instance")
  }

  @Test("a line break in it never submits, and several lines are explained", arguments: ["\n", "\r", "\r\n"])
  func linesStay(_ line: String) throws {
    let participant = try atInstance()
    try participant.terminal.send("\u{1B}[200~\(line)first\(line)\(line)second\(line)\u{1B}[201~")
    try participant.terminal.wait(for: "The paste has 2 lines. They stand in one line now.")
    try participant.terminal.wait(for: "first second")

    try participant.waitForDrafts(["instance": "first second"])
    #expect(participant.savedItem == "instance")
    #expect(participant.savedAnswers.isEmpty)
  }

  @Test("its control bytes are dropped, and so is a start marker inside")
  func controls() throws {
    let participant = try Participant(at: "enable-sso", "identityCenterRegion")
    try participant.terminal.send(
      bytes: Array("\u{1B}[200~us-\u{0}\u{7}ea\u{1}\u{18}\u{1B}st\u{3}-\u{7F}\u{1B}[200~\u{9B}1".utf8) + [0xFF]
        + Array("\u{1B}[201~".utf8))
    try participant.terminal.wait(for: "us-east-[200~1")
    try participant.waitForDrafts(["identityCenterRegion": "us-east-[200~1"])
  }

  @Test("without its end marker it ends after two seconds, and Enter is Enter again")
  func endless() throws {
    let participant = try Participant(at: "enable-sso", "identityCenterRegion")
    try participant.terminal.send("\u{1B}[200~us-east-1\r")
    try participant.terminal.wait { $0.line($0.cursor.row).contains("us-east-1") }
    try participant.waitForDrafts(["identityCenterRegion": "us-east-1"])
    #expect(participant.savedItem == "identityCenterRegion")
    try participant.accept(to: "enabled")
    #expect(participant.savedAnswers["identityCenterRegion"] == "us-east-1")
  }

  @Test("byte by byte it is the same")
  func inPieces() throws {
    let participant = try atInstance()
    for byte in "\u{1B}[200~\(Sample.arn)\r\u{1B}[201~".utf8 {
      try participant.terminal.send(bytes: [byte])
      // Else many bytes would be read at once.
      participant.terminal.pause(milliseconds: 1)
    }
    try participant.terminal.wait(for: "e321ab3f3770")
    try participant.waitForDrafts(["instance": Sample.arn])
    #expect(participant.savedItem == "instance")
  }

  @Test("what follows an end marker inside it is typed, and a wrong value is still only judged")
  func endMarkerInside() throws {
    let participant = try atInstance()
    try participant.terminal.send("\u{1B}[200~one\u{1B}[201~two\r\u{1B}[201~")
    try participant.terminal.wait(for: "Error:")
    try participant.terminal.wait(for: "onetwo")
    #expect(participant.savedAnswers.isEmpty)
  }

  @Test("on an action it goes to the step's next empty field")
  func onAction() throws {
    let participant = try Participant(at: "set-relay-state", "connect-open")
    try participant.terminal.paste(Sample.arn + "\n")
    try participant.waitForItem("instance")
    try participant.waitForDrafts(["instance": Sample.arn])
    #expect(participant.savedAnswers.isEmpty)
  }

  @Test("where nothing is to be typed it says so, and ticks nothing")
  func withoutField() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    try participant.terminal.paste("anything\n")
    try participant.terminal.wait(for: "There is nothing to type here.")
    try participant.synchronize()
    #expect(participant.savedItem == "organization-exists")
    #expect((participant.savedState?["steps"] as? [String: Any])?.isEmpty != false)
  }

  @Test(
    "into the menu, the list of steps, and a question it does nothing",
    arguments: [("\u{1B}OP", "What you can do"), ("\u{1B}OR", "(here)"), ("\r", "Yes, they are equal")])
  func intoOverlays(_ opening: String, _ words: String) throws {
    let participant = try Participant(
      at: "set-relay-state", "relayState", answers: ["instance": Sample.arn])
    try participant.terminal.send(opening)
    try participant.terminal.wait(for: words)
    let before = try participant.idleView()

    try participant.terminal.paste("1\n2\n\u{18}")
    try participant.terminal.send("\u{0C}")

    #expect(try participant.idleView() == before)
  }

  @Test("it filters a list")
  func intoList() throws {
    let participant = try Participant(at: "enable-sso", "identityCenterRegion")
    try participant.terminal.wait(for: "us-west-2")
    try participant.terminal.paste("frankfurt\n")
    try participant.terminal.wait { $0.screenText.contains("eu-central-1") && !$0.screenText.contains("us-west-2") }
    try participant.accept(to: "enabled")
    #expect(participant.savedAnswers["identityCenterRegion"] == "eu-central-1")
  }

  @Test("ten megabytes of metadata are kept whole")
  func huge() throws {
    let participant = try Participant(at: "download-metadata", "metadataFile")
    let line = "<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>\n"
    let text = try Sample.metadata.replacing(
      "<md:SingleSignOnService",
      with: String(repeating: line, count: 9_900_000 / line.utf8.count)
        + "<md:SingleSignOnService", maxReplacements: 1)

    let typed = Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 }
    try participant.terminal.send(
      bytes: Array("\u{1B}[200~".utf8) + typed + Array("\u{1B}[201~".utf8), limit: 10 * TerminalEmulator.usualLimit)
    try participant.terminal.wait("the saved answer", limit: 10 * TerminalEmulator.usualLimit) {
      participant.savedAnswers["metadataFile"] != nil
    }

    let kept = try #require(FileManager.default.contents(atPath: participant.savedAnswers["metadataFile"] ?? ""))
    #expect(kept.count >= 9_800_000)
    #expect(Array(kept).prefix(text.utf8.count - 1) == Array(text.utf8).prefix(text.utf8.count - 1))
  }

  @Test("what no field can hold is cut, and said so, with the way out")
  func tooLong() throws {
    let participant = try atInstance()
    try participant.terminal.paste(String(repeating: "abc \n", count: 100_000))
    let full = "The field is full, and the rest is left out. Ctrl-U at its end empties it."
    try participant.terminal.wait(for: full)
    try participant.press(.enter, for: "Ctrl-U at its end empties the field.")
    #expect(participant.terminal.screenText.contains("Error:"))
    #expect(participant.savedAnswers.isEmpty)
    // Neither a paste nor a key goes unsaid.
    try participant.terminal.paste(Sample.arn)
    try participant.terminal.wait(for: full)
    try participant.press(.up)
    try participant.terminal.wait("no notice") { !$0.screenText.contains(full) }
    try participant.press(.down)
    try participant.terminal.send("x")
    try participant.terminal.wait(for: full)
    try participant.terminal.send("\u{15}")
    try participant.terminal.wait("an empty field") { !$0.screenText.contains("abc") }
    try participant.terminal.paste(Sample.arn)
    try participant.accept(to: "pasted")
  }
}
