import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// The numbers of all signals of Linux (signal(7)). Two of them nobody can catch, and one of those stops.
@Suite("Every signal leaves the terminal as it was")
struct EverySignalTests {
  private static let numbers = (1...64 as ClosedRange<Int32>).filter { ![SIGKILL, SIGSTOP].contains($0) }
  /// What they tell is no reason to end.
  private static let harmless: Set<Int32> = [SIGCHLD, SIGURG, SIGCONT, SIGWINCH, SIGTSTP, SIGTTIN, SIGTTOU]
  /// They report a fault of the program, and still end it as one.
  private static let crashes: Set<Int32> = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]

  @Test("in the wizard, with its mouse on; what was typed is saved", arguments: numbers)
  func wizard(_ number: Int32) throws {
    let participant = try Participant(
      at: "name-application", "applicationName", arguments: ["--mouse"], environment: ["SWIFT_BACKTRACE": "enable=no"])
    let terminal = participant.terminal
    try participant.waitForMouse()
    try participant.type("half a name")
    if Self.crashes.contains(number) { try participant.waitForDrafts(["applicationName": "half a name"]) }
    terminal.kill(number)
    if Self.harmless.contains(number) {
      try participant.type(" and more")
      try terminal.send("\u{18}")
      #expect(try terminal.left().code == 0)
    } else {
      try Self.expectEnd(of: terminal, by: number)
      #expect(participant.savedDrafts["applicationName"] == "half a name")
    }
  }

  // The C library takes 33 back when it makes a thread, and nobody else sends it.
  @Test(
    "in everything else that has a screen", arguments: [["present"], ["rehearse"], ["notes"]],
    [
      SIGHUP, SIGINT, SIGQUIT, SIGTRAP, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, 16, SIGXCPU, SIGXFSZ, SIGVTALRM,
      SIGPROF, SIGIO, SIGPWR, SIGSYS, 32, 34, 64,
    ] as [Int32])
  func others(_ arguments: [String], _ number: Int32) throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    let participant = try Participant(
      home: home, arguments: arguments,
      environment: ["TMPDIR": home.path + "/scratch", "SWIFT_BACKTRACE": "enable=no"])
    participant.terminal.kill(number)
    try Self.expectEnd(of: participant.terminal, by: number)
  }

  // As above, 33 is not among them.
  @Test(
    "in plain mode, which saves what was given", arguments: numbers.filter { !harmless.contains($0) && $0 != 33 })
  func plain(_ number: Int32) throws {
    let participant = try PlainParticipant(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try participant.type("", for: "Step 1 of 6")
    let terminal = participant.terminal
    terminal.kill(number)
    let ended = try terminal.waitForExit()
    #expect(ended == (Self.crashes.contains(number) ? .signalled(number) : .exited(128 + number)))
    #expect(terminal.settingsNow == terminal.settingsBefore)
    #expect(participant.saved.contains("\"currentStep\": \"enable-sso\""))
  }

  @Test("a shell gets its terminal back, whatever stops the wizard", arguments: [SIGTSTP, SIGTTIN, SIGTTOU])
  func stops(_ number: Int32) throws {
    let shell = try Shell(at: "name-application", "applicationName")
    let modes = shell.terminal.modes
    try shell.startProgram()
    try shell.participant.type("half")
    #expect(shell.terminal.killForeground(number))
    try shell.terminal.wait(for: "Stopped")
    try shell.terminal.wait { $0.line($0.cursor.row) == "$" }
    // The shell has a paste mode of its own.
    #expect(shell.terminal.modes == modes)
    try shell.terminal.send("fg\r")
    try shell.terminal.wait { $0.isOnAlternateScreen && $0.screenText.contains("half") }
    try shell.participant.type(" a name")
    try shell.terminal.send("\u{18}")
    try shell.terminal.wait(for: "Saved at step 4 of 6.")
  }

  @Test("the limit of processor time ends it as the signal of that limit would", arguments: ["1", "2"])
  func processorTime(_ seconds: String) throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    let participant = try Participant(home: home, after: "ulimit -t \(seconds)")
    try participant.type("half a name")
    // Whatever is drawn takes time of the processor. No more is sent than is taken: keys in one piece are taken in one go.
    var ended = false
    while !ended {
      do {
        try participant.terminal.send(String(repeating: "\u{1B}OP\u{C}", count: 5))
        try participant.terminal.waitUntilIdle(milliseconds: 1)
        ended = participant.terminal.hasEnded
      } catch {
        ended = participant.terminal.hasEnded
        if !ended { throw error }
      }
    }
    #expect(try participant.terminal.left().code == 128 + SIGXCPU)
    #expect(participant.savedDrafts["applicationName"] == "half a name")
  }

  @Test("the limit of a file's size is a save that fails, in words")
  func fileSize() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    let before = try home.read(".local/state/connect-sso/agents.json")
    let participant = try Participant(home: home, after: "ulimit -f 0")
    try participant.terminal.send("half a name\r")
    try participant.terminal.wait(for: "NOT SAVED")
    try participant.terminal.send("\u{3}")
    try participant.terminal.wait(for: "Leave without saving")
    try participant.terminal.send("\u{3}")
    let left = try participant.terminal.left()
    #expect(left.code == 130)
    #expect(participant.terminal.screenText.contains("Not saved:"))
    #expect(try home.read(".local/state/connect-sso/agents.json") == before)
  }

  @Test("the limit of a file's size ends a recording, and not what is recorded")
  func recordingSize() throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    let participant = try Participant(
      home: home, arguments: ["present", "--record", "a.cast"], environment: ["TMPDIR": home.path + "/scratch"],
      after: "ulimit -f 24")
    // A recording of a few stops is longer than 24 blocks of 512 bytes, and everything else is shorter.
    for stop in 1...6 {
      try participant.terminal.send("  ")
      try participant.terminal.wait("stop \(stop)") { $0.line($0.rows - 1).hasPrefix(" \(stop)/") }
    }
    let left = try participant.leaveAfterAsking()
    #expect(left.code == 74)
    #expect(participant.terminal.screenText.contains("a.cast ends early: File too large."))
  }

  private static func expectEnd(of terminal: TerminalEmulator, by number: Int32) throws {
    let ended = try terminal.waitForExit()
    #expect(ended == (crashes.contains(number) ? .signalled(number) : .exited(128 + number)))
    _ = try terminal.left()
    #expect(terminal.isCursorShown)
  }
}

extension Participant {
  /// Starts the program from a shell that has done something first.
  convenience init(
    home: TemporaryFolder, arguments: [String] = [], environment: [String: String] = [:], after command: String
  ) throws {
    let words = ([BuiltConnectSSO.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let terminal = try TerminalEmulator(
      "/bin/sh", arguments: ["-c", "\(command); exec \(words)"],
      environment: ["HOME": home.path].merging(environment) { $1 }, folder: home.path, recordsOutput: true)
    self.init(home: home, terminal: terminal)
    try terminal.wait("the screen") { $0.modes.bracketedPaste && $0.screenText.contains { !$0.isWhitespace } }
  }

  fileprivate func waitForMouse() throws {
    try terminal.wait("the mouse") { $0.modes.mouseClicks }
  }
}
