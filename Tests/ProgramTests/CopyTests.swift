import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Ctrl-Y, and what it says")
struct CopyTests {
  /// At the URL to paste.
  private func atURL(_ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> Participant {
    let participant = try Participant(
      at: "set-relay-state", "pasted", answers: ["instance": Sample.arn], environment: environment,
      columns: columns, rows: rows, recordsOutput: true)
    try participant.terminal.wait(for: "/connect/federate/")
    return participant
  }

  @Test("outside tmux the value goes to the terminal with OSC 52, and the words promise no more")
  func sends() throws {
    let participant = try atURL()
    try participant.press(.copy, for: "Sent to the terminal.")
    let sequence = "\u{1B}]52;c;\(Data(Sample.url.utf8).base64EncodedString())\u{7}"
    #expect(String(decoding: participant.terminal.output, as: UTF8.self).contains(sequence))
    #expect(!participant.terminal.screenText.contains("opied to"))
  }

  @Test("in GNU screen it is wrapped, so that screen passes it on")
  func sendsThroughScreen() throws {
    let participant = try atURL(["STY": "1.pts-0", "TERM": "screen-256color"])
    try participant.press(.copy, for: "Sent to the terminal.")
    let output = String(decoding: participant.terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}P\u{1B}]52;c;"))
  }

  @Test(
    "where nothing can be sent it says so, and sends nothing",
    arguments: [("linux", "Linux console"), ("vt100", "terminal")])
  func cannotSend(_ name: String, _ words: String) throws {
    let participant = try atURL(["TERM": name])
    try participant.press(.copy, for: "\(words) has no clipboard.")
    #expect(!String(decoding: participant.terminal.output, as: UTF8.self).contains("]52;"))
    try participant.press(.copy, for: "Press any key to come back.")
    #expect(participant.terminal.lines.joined().contains(Sample.url))
  }

  @Test(
    "a second press shows it bare on the normal screen, and any key comes back",
    arguments: ["x", "\u{1B}[A", "\r", "\u{1B}"])
  func showsAlone(_ key: String) throws {
    let participant = try atURL()
    let terminal = participant.terminal
    try participant.press(.copy, for: "Sent to the terminal.")
    try participant.press(.copy, for: "Press any key to come back.")
    #expect(!terminal.isOnAlternateScreen)
    #expect(!terminal.modes.bracketedPaste)
    // Bare: whoever selects these rows has the value and nothing else.
    let first = try #require(terminal.lines.firstIndex { $0.hasPrefix("https://us-west-2") })
    #expect(terminal.line(first) + terminal.line(first + 1) == Sample.url)
    try terminal.send(key)
    try terminal.wait { $0.isOnAlternateScreen && $0.screenText.contains("step 6 of 6") }
    try participant.synchronize()
    #expect(participant.savedItem == "pasted")
  }

  @Test("Ctrl-C while it is shown alone leaves, and the terminal is as it was")
  func leavesFromThere() throws {
    let participant = try atURL()
    try participant.press(.copy, for: "Sent to the terminal.")
    try participant.press(.copy, for: "Press any key to come back.")
    let left = try participant.leave(.interrupt)
    #expect(left.code == 130)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
  }

  @Test("keys that come in one piece with it end it, and Ctrl-X among them leaves")
  func keysBehind() throws {
    let participant = try atURL()
    try participant.terminal.send("\u{19}\u{19}\u{18}")
    #expect(try participant.terminal.left().code == 0)
  }

  @Test("without a value the field's own text is copied, also a very long one")
  func copiesText() throws {
    let participant = try Participant(at: "set-relay-state", "instance", recordsOutput: true)
    try participant.press(.copy, for: "There is nothing to copy here.")
    let text = String(repeating: "\u{65E5}x", count: 2_000)
    try participant.terminal.paste(text)
    try participant.waitForDrafts(["instance": text])
    try participant.press(.copy, for: "Sent to the terminal.")
    let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
    #expect(String(decoding: participant.terminal.output, as: UTF8.self).contains(sequence))
  }

  @Test("in a real tmux with its clipboard on, the value is in the buffer of tmux")
  func handsToTmux() throws {
    let tmux = try Tmux("set -g set-clipboard on")
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "set-relay-state", "pasted", answers: ["instance": Sample.arn])
    try tmux.start(home: home)
    try tmux.wait(for: "/connect/federate/")
    try tmux.press("C-y")
    try tmux.wait(for: "Sent to tmux and its terminal.")
    #expect(try tmux.run("show-buffer") == Sample.url)
    try tmux.press("C-y")
    try tmux.wait(for: "Press any key to come back.")
    #expect(try tmux.screen().replacing("\n", with: "").contains(Sample.url))
    try tmux.press("q")
    try tmux.wait(for: "step 6 of 6")
  }
}
