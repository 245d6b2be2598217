import Glibc
import TerminalEmulator
import TestSupport
import Testing

@Suite("Stopped, and continued")
struct PauseTests {
  /// What a program that is started now in this size shows of the same run.
  private func fresh(_ shell: Shell) throws -> String {
    let folder = try TemporaryFolder()
    let state = try shell.participant.home.read(".local/state/connect-sso/agents.json")
    try folder.write(state, to: ".local/state/connect-sso/agents.json")
    let other = try Participant(
      home: folder, arguments: ["wizard", "--mouse"], columns: shell.terminal.columns, rows: shell.terminal.rows)
    try other.terminal.wait { $0.line($0.rows - 1).contains("F1 menu") }
    return try other.idleView()
  }

  @Test(
    "it gives the shell its terminal, and comes back whole, also in another size",
    arguments: [SIGTSTP, SIGSTOP, 0], [false, true])
  func comesBack(_ signal: Int32, isResized: Bool) throws {
    let shell = try Shell(at: "set-relay-state", "instance", arguments: ["wizard", "--mouse"])
    let terminal = shell.terminal
    let (settings, modes) = (terminal.settingsNow, terminal.modes)
    try shell.startProgram()
    try terminal.wait { $0.modes.mouseClicks }
    try shell.participant.type("arn:aws:con")
    try shell.participant.waitForDrafts(["instance": "arn:aws:con"])
    // The answer to Ctrl-S goes with the next key.
    try terminal.send("\u{1B}[D\u{1B}[C")
    try terminal.wait { !$0.screenText.contains("Every answer") }

    if signal == 0 { try terminal.send("\u{1A}") } else { #expect(terminal.killForeground(signal)) }
    try terminal.wait(for: "Stopped")
    if signal != SIGSTOP {
      #expect(terminal.screenText.contains("everything is saved. To come back: fg"))
      try terminal.wait("the shell") { terminal.cursorLine == "$" && terminal.settingsNow == settings }
      #expect(terminal.modes == modes)
      #expect(!terminal.isOnAlternateScreen)
    }
    if isResized { terminal.resize(columns: 100, rows: 30) }
    try terminal.send("fg\r")
    let whole = try fresh(shell)
    try terminal.wait("the screen of a program that starts now:\n\(whole)\n") { $0.view == whole }
    #expect(terminal.isOnAlternateScreen && terminal.modes.bracketedPaste && terminal.modes.mouseClicks)

    try terminal.send("nect\u{1B}[D")
    try shell.participant.waitForDrafts(["instance": "arn:aws:connect"])
    try terminal.send("\u{18}")
    try terminal.wait(for: "Saved at step 6 of 6. To go on: connect-sso")
    try shell.type("echo status $?", for: "status 0")
    #expect(!terminal.isOnAlternateScreen && !terminal.modes.mouseClicks)
  }

  @Test(
    "paused in a shell, it is taken over by a second start, and the shell keeps its terminal",
    arguments: [SIGTSTP, SIGSTOP])
  func takenOver(_ signal: Int32) throws {
    let shell = try Shell(at: "set-relay-state", "instance")
    try shell.startProgram()
    try shell.participant.type("arn:aws:con")
    try shell.participant.waitForDrafts(["instance": "arn:aws:con"])
    #expect(shell.terminal.killForeground(signal))
    try shell.terminal.wait(for: "Stopped")
    try shell.terminal.wait { $0.line($0.cursor.row).hasPrefix("$") }
    let settings = shell.terminal.settingsNow

    let second = try Participant(home: shell.participant.home)
    try second.terminal.wait(for: "open in another terminal")
    try second.press(.enter)
    try second.terminal.wait { $0.screenText.contains("arn:aws:con") && !$0.screenText.contains("other terminal") }
    try second.type("nect")
    #expect(try second.leave(.saveAndQuit).code == 0)
    #expect(second.savedDrafts["instance"] == "arn:aws:connect")

    try shell.terminal.wait(for: "at step 6 of 6. To go on: connect-sso")
    #expect(!shell.terminal.isOnAlternateScreen)
    #expect(shell.terminal.settingsNow == settings)
    try shell.terminal.send("\recho still $((6 * 7))\r")
    try shell.terminal.wait(for: "still 42")
  }

  @Test("one whose terminal takes nothing any more is taken over too")
  func takenOverFromDeadConnection() throws {
    let first = try Participant(at: "set-relay-state", "instance")
    try first.type("arn:aws:con")
    try first.waitForDrafts(["instance": "arn:aws:con"])
    try first.terminal.stopTakingOutput()
    // Whatever it shows now, it waits for the terminal.
    try first.terminal.send("x")

    let second = try Participant(home: first.home)
    try second.terminal.wait(for: "open in another terminal")
    try second.press(.enter)
    try second.terminal.wait { !$0.screenText.contains("other terminal") && $0.screenText.contains("arn:aws:con") }
    #expect(try first.terminal.waitForExit() == .exited(143))
    #expect(try second.leave(.saveAndQuit).code == 0)
  }
}
