import Glibc
import StateFile
import TerminalEmulator
import TestSupport
import Testing

@Suite("Anything at all, at the real program")
struct RandomProgramTests {
  private enum End: CaseIterable {
    case keys, terminate, hangup, kill, closed
  }

  @Test("it lives, leaves the terminal as it was, and the state file is whole after each run", arguments: UInt64(0)..<3)
  func anything(_ stream: UInt64) throws {
    var input = RandomInput(rounds: 300, stream: stream &+ 100)
    let home = try TemporaryFolder()
    var sent = 0
    var sittings = 0
    while sent < input.rounds.count / 3 {
      sittings += 1
      let columns = input.number(1...130)
      let rows = input.number(1...45)
      let terminal = try TerminalEmulator(
        BuiltConnectSSO.path, arguments: input.number(0...1) == 0 ? ["wizard", "--mouse"] : [],
        environment: ["HOME": home.path, "SWIFT_BACKTRACE": "enable=no"], folder: home.path, columns: columns,
        rows: rows)
      try terminal.wait { $0.modes.bracketedPaste }
      let count = input.number(10...60)
      // A program that was left takes no more.
      for _ in 0..<count where (try? act(&input, terminal)) != nil { sent += 1 }
      let end = input.pick(End.allCases)
      try leave(terminal, by: end, "\(end) of sitting \(sittings), seed \(input.rounds.seed), stream \(stream)")

      let file = StateFile(path: home.path + "/.local/state/connect-sso/agents.json")
      if access(file.path, F_OK) == 0 { #expect(try file.read() != nil, "seed \(input.rounds.seed), stream \(stream)") }
    }
    print("\(sent) inputs, \(sittings) sittings")
  }

  private func act(_ input: inout RandomInput, _ terminal: TerminalEmulator) throws {
    switch input.number(0...11) {
    case 0: terminal.resize(columns: input.number(1...150), rows: input.number(1...50))
    case 1: terminal.kill(input.pick([SIGWINCH, SIGCONT, SIGTSTP]))
    // Otherwise all keys come as fast as they are taken.
    case 2: terminal.pause(milliseconds: 1)
    default: try terminal.send(bytes: input.bytes(columns: terminal.columns, rows: terminal.rows), limit: 2_000)
    }
  }

  private func leave(_ terminal: TerminalEmulator, by end: End, _ comment: Comment) throws {
    switch end {
    // From wherever it is: out of a paste, a value shown alone, a list, a question.
    case .keys: try? terminal.send("\u{1B}[201~\u{18}\u{18}")
    case .terminate: terminal.kill(SIGTERM)
    case .hangup: terminal.kill(SIGHUP)
    case .kill: terminal.kill(SIGKILL)
    case .closed: terminal.hangUp()
    }
    var status = ExitStatus.exited(-1)
    do { status = try terminal.waitForExit() } catch { Issue.record("\(comment): \(error)") }
    guard case .exited(let code) = status else {
      #expect(end == .kill && status == .signalled(SIGKILL), comment)
      return
    }
    #expect([0, 129, 130, 143].contains(code), comment)
    guard end != .closed else { return }
    #expect(terminal.settingsNow == terminal.settingsBefore, comment)
    #expect(terminal.modes == TerminalModes() && !terminal.isOnAlternateScreen, comment)
  }
}
