import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// AWS gets what the clipboard holds, marks that nobody sees too: a value with one is the same value on every way in.
@Suite("Marks that nobody sees, on every way in")
struct HiddenMarksTests {
  /// Each inside the URL, and what the rules say of it.
  static let marks = [
    ("\u{200E}", "invisible-characters"), ("\u{202C}", "invisible-characters"), ("\u{2066}", "invisible-characters"),
    ("\u{61C}", "invisible-characters"), ("\u{2028}", "blank-inside"), ("\u{85}", "blank-inside"),
  ]

  @Test("inspect, apply, plain mode and the screen say the same of a relay state, and show none", arguments: marks)
  func sameCode(mark: String, code: String) throws {
    let code = "relay-state/\(code)"
    let value = Sample.url.replacing("?", with: "\(mark)?")

    let setup = try SavedSetup()
    #expect(try inspected(value, setup).contains(code))
    let answers = try JSONSerialization.data(withJSONObject: ["answers": ["relayState": value]])
    let applied = try setup.run("apply", "-", "--json", input: String(decoding: answers, as: UTF8.self))
    #expect(applied.codes.contains(code))

    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "set-relay-state", "relayState", answers: ["instance": Sample.arn])
    let plain = try home.run("--plain", input: "\(value)\n:card\n:quit\n")
    #expect(plain.output.contains("To say: error \(code)."), "\(plain.output)")
    #expect(!plain.output.unicodeScalars.contains { mark.unicodeScalars.contains($0) })

    for isPasted in [true, false] {
      let participant = try Participant(
        at: "set-relay-state", "relayState", answers: ["instance": Sample.arn], recordsOutput: true)
      isPasted ? try participant.terminal.paste(value) : try participant.terminal.send(value)
      try participant.waitForDrafts(["relayState": value])
      try participant.press(.enter, for: "Error:")
      _ = try participant.leave(.saveAndQuit)
      #expect(try participant.home.run("status", "--card").output.contains("To say: error \(code)."))
      let shown = String(decoding: participant.terminal.output, as: UTF8.self)
      #expect(!shown.unicodeScalars.contains { mark.unicodeScalars.contains($0) })
    }
  }

  private func inspected(_ value: String, _ setup: SavedSetup) throws -> [String] {
    let inspected = try setup.run("inspect", "relay-state", "--instance", Sample.arn, "--json", "--", value)
    let findings = inspected.json["findings"] as? [[String: Any]] ?? []
    return findings.compactMap { $0["code"] as? String }
  }
}
