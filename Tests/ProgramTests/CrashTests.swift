import Glibc
import TerminalEmulator
import TestSupport
import Testing

@Suite("A fault of the program itself")
struct CrashTests {
  // Without Swift's own report, which takes seconds.
  private static let environment = ["SWIFT_BACKTRACE": "enable=no"]

  @Test(
    "leaves the terminal as it was, the state whole, and a line that says how to go on",
    arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func fault(_ signal: Int32) throws {
    let participant = try Participant(
      at: "set-relay-state", "instance", arguments: ["wizard", "--mouse"], environment: Self.environment)
    try participant.terminal.wait { $0.modes.mouseClicks }
    try participant.type("arn:aws:connect:us-w")
    try participant.waitForDrafts(["instance": "arn:aws:connect:us-w"])
    try participant.terminal.wait { $0.line(0).contains(" saved") }

    participant.terminal.kill(signal)

    #expect(try participant.terminal.waitForExit() == .signalled(signal))
    let left = try participant.terminal.left()
    #expect(left.code == nil)
    #expect(left.lastLine.hasSuffix("To go on: connect-sso"))
    #expect(participant.terminal.screenText.contains("Your answers are saved."))
    let again = try Participant(home: participant.home)
    try again.terminal.wait(for: "arn:aws:connect:us-w")
  }

  @Test("while a value is shown alone, the shell gets its echo back")
  func alone() throws {
    let participant = try Participant(
      at: "set-relay-state", "pasted", answers: ["instance": Sample.arn], environment: Self.environment)
    try participant.press(.copy, for: "Sent to the terminal.")
    try participant.press(.copy, for: "Press any key to come back.")
    participant.terminal.kill(SIGSEGV)
    #expect(try participant.terminal.left().lastLine.hasSuffix("To go on: connect-sso"))
  }
}
