import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("\"Saved\" is said of what is on disk")
struct SavingTests {
  /// Somebody at the instance, on a disk that takes a while for the first thing that is saved.
  private func slow(_ milliseconds: Int) throws -> Participant {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "set-relay-state", "instance")
    let participant = try Participant(slowedBy: milliseconds, home: home)
    try participant.type("arn:aws:connect:us-w")
    return participant
  }

  private func header(_ participant: Participant) -> String { participant.terminal.line(0) }

  @Test("leaving waits for a disk that takes over five seconds, and the header says so meanwhile")
  func waits() throws {
    let participant = try slow(6_500)
    try participant.press(.saveAndQuit, for: "Leaving, as soon as your answers are saved.")
    #expect(header(participant).contains("saving"))
    #expect(participant.savedDrafts.isEmpty)
    let left = try participant.terminal.left()
    #expect(left.code == 0)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
    #expect(participant.savedDrafts["instance"] == "arn:aws:connect:us-w")
  }

  @Test("whoever does not wait is told that it is not saved: exit 74")
  func doesNotWait() throws {
    let participant = try slow(8_000)
    try participant.press(.saveAndQuit, for: "Leaving, as soon as your answers are saved.")
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 74)
    #expect(participant.terminal.screenText.contains("Not saved: the disk has not answered."))
    #expect(participant.savedDrafts.isEmpty)
  }

  @Test("Esc stays")
  func stays() throws {
    let participant = try slow(3_000)
    try participant.press(.saveAndQuit, for: "Leaving, as soon as your answers are saved.")
    try participant.press(.escape)
    try participant.terminal.wait { !$0.screenText.contains("Leaving, as soon") }
    try participant.type("est-2")
    try participant.terminal.wait { header($0).contains(" saved") }
    try participant.waitForDrafts(["instance": "arn:aws:connect:us-west-2"])
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }

  private func header(_ screen: TerminalScreen) -> String { screen.line(0) }

  @Test("a signal does not wait for ever, and says what is not saved")
  func signal() throws {
    let participant = try slow(8_000)
    let before = try participant.home.read(".local/state/connect-sso/agents.json")
    participant.terminal.kill(SIGTERM)
    let left = try participant.terminal.left()
    #expect(left.code == 143)
    #expect(participant.terminal.screenText.contains("Not saved: the disk has not answered."))
    #expect(try participant.home.read(".local/state/connect-sso/agents.json") == before)
  }

  @Test("what is typed without a pause is saved at least every two seconds, and is not called saved before")
  func typingOn() throws {
    let participant = try Participant(at: "set-relay-state", "instance")
    try participant.terminal.wait { header($0).contains(" saved") }
    try participant.terminal.send("a")
    try participant.terminal.wait { header($0).contains("saving") }
    // Never a second without a key.
    for _ in 0..<100 where participant.savedDrafts.isEmpty {
      try participant.terminal.send("a")
      participant.terminal.pause(milliseconds: 40)
    }
    participant.terminal.kill(SIGKILL)
    #expect(participant.savedDrafts["instance"]?.count ?? 0 > 10)
  }

  @Test("on a full disk the header, Ctrl-Z and a crash say so; with room again it is saved without a key")
  func fullDisk() throws {
    let shell = try Shell(at: "set-relay-state", "instance")
    let home = shell.participant.home
    guard let disk = SmallDisk(at: home.path + "/.local/state/connect-sso") else {
      print("no file system can be mounted here: nothing was tried on a full disk")
      return
    }
    try Participant.writeState(in: home, at: "set-relay-state", "instance")
    try shell.startProgram()
    disk.fill()
    try shell.participant.type("arn:aws:con")
    try shell.terminal.wait(for: "NOT SAVED")

    try shell.terminal.send("\u{1A}")
    try shell.terminal.wait(for: "Stopped")
    let words = "the last answers are NOT SAVED: No space left on device. To come back: fg"
    #expect(shell.terminal.lines.joined().contains(words))
    try shell.terminal.send("fg\r")
    try shell.terminal.wait { $0.isOnAlternateScreen && header($0).contains("NOT SAVED") }

    try shell.participant.press(.saveAndQuit, for: "Your last answers are not saved.")
    try shell.terminal.send("\u{1B}")
    try shell.terminal.wait { !$0.screenText.contains("Leave without saving") }
    #expect(shell.participant.savedDrafts.isEmpty)
    disk.free()
    try shell.terminal.wait("the header to follow") { header($0).contains(" saved") }
    #expect(shell.participant.savedDrafts == ["instance": "arn:aws:con"])
    #expect(shell.terminal.killForeground(SIGTERM))
    try shell.terminal.wait(for: "Saved at step 6 of 6.")
    withExtendedLifetime(disk) {}
  }

  @Test("a fault of the program does not call saved what is not")
  func crash() throws {
    let participant = try Participant(
      arguments: ["--state", "/sys/agents.json"], environment: ["SWIFT_BACKTRACE": "enable=no"])
    try participant.terminal.wait(for: "NOT SAVED")
    participant.terminal.kill(SIGSEGV)
    _ = try participant.terminal.left()
    #expect(participant.terminal.screenText.contains("Your last answers are NOT SAVED"))
    #expect(!participant.terminal.screenText.contains("answers are saved"))
  }

  @Test("plain mode, too, says at its end what is not saved")
  func plain() throws {
    let home = try TemporaryFolder()
    let done = try FinishedCommand(
      ["--plain", "--state", "/sys/agents.json"], input: "\n\n:quit\n", home: home)
    #expect(done.status == 74, "\(done.output)")
    #expect(done.output.contains("Not saved: "))
    #expect(done.words.contains("Not saved: "))
    #expect(!done.words.contains("Saved "))
  }
}
