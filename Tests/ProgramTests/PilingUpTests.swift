import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// What comes a thousand times costs what it costs once.
@Suite("Work does not pile up")
struct PilingUpTests {
  @Test("a path is answered while thousands of files arrive")
  func arrivals() throws {
    let home = try TemporaryFolder(inMemory: true)
    try home.download()
    try Participant.writeState(in: home, at: "download-metadata", "metadataFile")
    let participant = try Participant(home: home)
    try participant.terminal.wait(for: "suggested")
    let folder = home.path + "/Downloads"
    let text = String(repeating: "<EntityDescriptor>", count: 40)
    for number in 0..<5_000 {
      try text.write(toFile: "\(folder)/\(number).xml", atomically: false, encoding: .utf8)
    }
    try participant.type("\(folder)/Amazon Connect_ins-0123456789abcdef.xml")
    try participant.press(.enter)
    // The file's own line, or the step after it: an answer.
    try participant.terminal.wait("an answer", limit: 10_000) {
      participant.savedAnswers["metadataFile"] != nil
    }
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }

  @Test("keys that came together give one frame", arguments: [[], ["present"], ["rehearse"], ["notes"]])
  func redraws(_ arguments: [String]) throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    let participant = try Participant(home: home, arguments: arguments, environment: ["TMPDIR": home.path + "/scratch"])
    let terminal = participant.terminal
    try terminal.waitUntilIdle()
    let start = terminal.bytesReceived
    try terminal.send("\u{C}")
    try terminal.wait("a frame") { $0.bytesReceived > start }
    try terminal.waitUntilIdle()
    let frame = terminal.bytesReceived - start
    // Stopped, the program finds all of them at once.
    terminal.kill(SIGSTOP)
    try terminal.send(String(repeating: "\u{C}", count: 2_000))
    let before = terminal.bytesReceived
    terminal.kill(SIGCONT)
    try terminal.wait("the frames") { $0.bytesReceived > before }
    try terminal.waitUntilIdle()
    // One for the keys, and one for coming back; each may come in two reads.
    #expect(terminal.bytesReceived - before <= 5 * frame + 500)
    terminal.kill(SIGTERM)
    #expect(try terminal.left().code == 143)
  }

  @Test("a key that repeats on a full field costs one frame")
  func fullField() throws {
    let participant = try Participant(at: "name-application", "applicationName")
    let terminal = participant.terminal
    try terminal.paste(String(repeating: "x", count: 4_200))
    try terminal.wait(for: "The field is full")
    try terminal.waitUntilIdle()
    terminal.kill(SIGSTOP)
    try terminal.send(String(repeating: "y", count: 3_000))
    let before = terminal.bytesReceived
    terminal.kill(SIGTERM)
    terminal.kill(SIGCONT)
    #expect(try terminal.waitForExit() == .exited(143))
    #expect(terminal.bytesReceived - before < 20_000)
  }

  @Test("asking to stop twenty times at once stops once", arguments: ["\u{1A}", "\u{19}"])
  func stopsOnce(_ key: String) throws {
    let shell = try Shell(at: "name-application", "applicationName")
    try shell.startProgram()
    try shell.participant.type("a name")
    try shell.terminal.send(String(repeating: key, count: 20))
    if key == "\u{1A}" {
      try shell.terminal.wait(for: "Stopped")
      try shell.terminal.wait { $0.line($0.cursor.row) == "$" }
      try shell.terminal.send("fg\r")
    } else {
      try shell.terminal.wait(for: "Press any key to come back.")
      try shell.terminal.send("x")
    }
    try shell.terminal.wait { $0.isOnAlternateScreen && $0.screenText.contains("a name") }
    try shell.participant.type(" more")
    try shell.terminal.send("\u{18}")
    try shell.terminal.wait(for: "Saved at step 4 of 6.")
  }

  @Test("a program that takes the clipboard and hangs does not outlive the wizard")
  func hangingClipboard() throws {
    let home = try TemporaryFolder()
    try home.installProgram("sleep 300 &\necho $$ $! >'\(home.path)/ids'\nwait", as: "bin/tmux")
    try Participant.writeState(in: home, at: "set-relay-state", "pasted", answers: ["instance": Sample.arn])
    let participant = try Participant(
      home: home, environment: ["TMUX": "/nowhere,1,0", "PATH": "\(home.path)/bin:/usr/bin:/bin"])
    try participant.press(.copy)
    try participant.terminal.wait("the program for the clipboard") {
      ((try? home.read("ids")) ?? "").split(separator: " ").count == 2
    }
    let ids = try home.read("ids").split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    participant.terminal.kill(SIGTERM)
    #expect(try participant.terminal.waitForExit() == .exited(143))
    for id in ids {
      for _ in 0..<400 where Self.runs(id) { poll(nil, 0, 5) }
      #expect(!Self.runs(id))
    }
  }

  /// Whether a process is there, and not only its exit status.
  private static func runs(_ id: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
    return !status.contains(") Z ")
  }

  @Test("an output that is not read for a while, and does not wait, shows the right screen in the end")
  func unreadOutput() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    let program = BuiltConnectSSO.path
    let terminal = try TerminalEmulator(
      "/usr/bin/perl",
      arguments: ["-e", "use Fcntl; fcntl(STDOUT, F_SETFL, O_RDWR | O_NONBLOCK) or die; exec '\(program)'"],
      environment: ["HOME": home.path], folder: home.path)
    let participant = Participant(home: home, terminal: terminal)
    try terminal.wait(for: "step 4 of 6")
    // Nothing is read meanwhile: the terminal is full after a few of these.
    for round in 0..<60 {
      try terminal.sendUnread("\u{C}")
      try terminal.sendUnread(String(UnicodeScalar(UInt8(97 + round % 26))))
    }
    try participant.waitForDrafts([
      "applicationName": String((0..<60).map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
    ])
    try terminal.waitUntilIdle()
    // The answer to the last key stands in the rule above the footer, and goes with the next.
    let shown = terminal.lines.dropLast(2)
    try terminal.send("\u{C}")
    try terminal.waitUntilIdle()
    #expect(terminal.lines.dropLast(2) == shown)
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }
}
