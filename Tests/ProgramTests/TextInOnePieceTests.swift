import Foundation
import TerminalEmulator
import Testing

@Suite("Text that comes in one piece, without the marks of a paste, ticks nothing")
struct TextInOnePieceTests {
  private func ticks(_ participant: Participant) -> [String] {
    let steps = participant.savedState?["steps"] as? [String: Any] ?? [:]
    return steps.values.flatMap { ($0 as? [String: Any])?["ticked"] as? [String] ?? [] }
  }

  @Test("its blanks and its line ends", arguments: [" arn:aws:con", "  arn:aws:con"])
  func blanks(_ text: String) throws {
    let participant = try Participant(at: "set-relay-state", "connect-open")
    try participant.terminal.send(text)
    try participant.terminal.wait(for: "arn:aws:con")
    try participant.waitForDrafts(["instance": "arn:aws:con"])
    #expect(ticks(participant) == [])
  }

  @Test("where nothing can be typed, neither ticks")
  func nowhere() throws {
    let participant = try Participant(at: "create-organization", "organization-exists")
    try participant.terminal.send(" one two\r three\r")
    try participant.terminal.wait(for: "There is nothing to type here.")
    try participant.synchronize()
    #expect(participant.savedItem == "organization-exists")
    #expect(ticks(participant) == [])
    // A key of its own does.
    try participant.accept(to: "dashboard-seen")
    #expect(ticks(participant) == ["organization-exists"])
  }
}
