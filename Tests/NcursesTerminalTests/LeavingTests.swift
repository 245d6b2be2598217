import Glibc
import TerminalEmulator
import Testing

@Suite("Leaving the terminal in every way")
struct LeavingTests {
  @Test("a signal is reported and the terminal restored", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func survivesSignal(_ signal: Int32) throws {
    let terminal = try Exercise.start(["--mouse"])
    #expect(terminal.modes.mouseClicks && terminal.modes.mouseInNumbers && terminal.modes.focusReports)

    terminal.kill(signal)

    #expect(try terminal.waitForExit() == .exited(128 + signal))
    Exercise.expectRestored(terminal)
  }

  @Test(
    "a crash leaves a normal screen and still is a crash",
    arguments: [("!", [SIGILL, SIGTRAP]), ("#", [SIGABRT]), ("$", [SIGSEGV]), ("%", [SIGSEGV])],
    ["xterm-256color", "linux"])
  func survivesCrash(_ crash: (key: String, signals: [Int32]), name: String) throws {
    // Without the wait for a key in Swift's own report of the crash.
    let terminal = try Exercise.start(["--mouse"], environment: ["TERM": name, "SWIFT_BACKTRACE": "enable=no"])

    try terminal.send(crash.key)

    let status = try terminal.waitForExit()
    #expect(crash.signals.map { ExitStatus.signalled($0) }.contains(status))
    Exercise.expectRestored(terminal)
  }

  @Test("a crash is reported by Swift on the normal screen")
  func reportsCrash() throws {
    let terminal = try Exercise.start(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"])

    try terminal.send("!")

    let status = try terminal.waitForExit()
    #expect([.signalled(SIGILL), .signalled(SIGTRAP)].contains(status))
    Exercise.expectRestored(terminal)
  }

  @Test("a closed window ends the program", arguments: [true, false])
  func endsOnHangup(ignoresSignal: Bool) throws {
    let program = BuiltProgram.path(of: "TerminalExerciser")
    let command = ignoresSignal ? "trap '' HUP; exec '\(program)'" : "exec '\(program)'"
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", command])
    try terminal.wait(for: "size 80x24")

    terminal.hangUp()

    #expect(try terminal.waitForExit() == .exited(129))
  }

  @Test("Ctrl-Z gives the shell its terminal, and fg brings the screen back in the new size")
  func pauses() throws {
    let terminal = try Self.shell()
    let modes = terminal.modes
    try terminal.send("\(Self.program) --mouse\r")
    try terminal.wait(for: "size 80x24")
    try terminal.send("typed\u{1A}")
    try terminal.wait(for: "To go on, type: fg")
    try terminal.wait(for: "Stopped")
    try terminal.wait { $0.line($0.cursor.row) == "$" }
    #expect(terminal.modes == modes)
    #expect(!terminal.isOnAlternateScreen)

    terminal.resize(columns: 60, rows: 20)
    try terminal.send("fg\r")
    try terminal.wait(for: "resized 60x20")
    #expect(terminal.line(0) == "size 60x20")
    #expect(terminal.line(2) == "> typed")
    #expect(terminal.isOnAlternateScreen && terminal.modes.bracketedPaste && terminal.modes.mouseClicks)
    try terminal.send("more")
    try terminal.wait(for: "> typedmore")

    try Self.leaveShell(terminal)
  }

  @Test(
    "a stop from outside pauses as Ctrl-Z does, one that cannot be caught is mended", arguments: [SIGTSTP, SIGSTOP])
  func survivesStop(_ signal: Int32) throws {
    let terminal = try Self.shell()
    try terminal.send("\(Self.program)\r")
    try terminal.wait(for: "size 80x24")

    #expect(terminal.killForeground(signal))
    try terminal.wait(for: "Stopped")
    try terminal.send("fg\r")
    try terminal.wait {
      $0.line(0) == "size 80x24" && $0.isOnAlternateScreen && !$0.screenText.contains("Stopped")
    }
    try terminal.send("after\u{1B}[A")
    try terminal.wait { $0.line(2) == "> after" && $0.screenText.contains("key up") }

    try Self.leaveShell(terminal)
  }

  @Test("a value is shown alone on the normal screen until a key is pressed")
  func showsAlone() throws {
    let terminal = try Exercise.start()

    try terminal.send("\u{19}")
    try terminal.wait(for: "alone: a value to select")
    #expect(!terminal.isOnAlternateScreen)
    #expect(!terminal.modes.bracketedPaste)
    try terminal.send("x")
    try terminal.wait(for: "size 80x24")
    #expect(terminal.isOnAlternateScreen && terminal.modes.bracketedPaste)
    #expect(terminal.line(2) == ">")

    try terminal.send("\u{19}")
    try terminal.wait(for: "alone: a value to select")
    terminal.resize(columns: 60, rows: 20)
    try terminal.send("y")
    try terminal.wait(for: "size 60x20")

    try terminal.send("\u{19}")
    try terminal.wait(for: "alone: a value to select")
    terminal.resize(columns: 61, rows: 20)
    terminal.kill(SIGCONT)
    try terminal.waitUntilIdle(milliseconds: 100)
    #expect(terminal.screenText.contains("alone: a value to select"))
    #expect(!terminal.isOnAlternateScreen)
    terminal.kill(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(143))
    Exercise.expectRestored(terminal)
  }

  private static let program = "'\(BuiltProgram.path(of: "TerminalExerciser"))'"

  /// A shell with job control and a prompt of one sign.
  private static func shell() throws -> TerminalEmulator {
    let terminal = try TerminalEmulator(
      "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"], environment: ["PS1": "$ "])
    try terminal.wait { $0.line(0) == "$" }
    return terminal
  }

  private static func leaveShell(_ terminal: TerminalEmulator) throws {
    try terminal.send("q")
    try terminal.wait(for: "left with 0")
    try terminal.send("exit\r")
    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
  }
}
