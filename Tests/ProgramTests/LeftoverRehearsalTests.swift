import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("A rehearsal that was left")
struct LeftoverRehearsalTests {
  private static let otherSide = "\u{1B}[17~"

  private func scratch(_ home: TemporaryFolder) -> String { "\(home.path)/connect-sso-\(getuid())" }

  private func folders(_ home: TemporaryFolder) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: scratch(home)).filter { $0.hasPrefix("rehearse.") })
  }

  private func rehearsal(
    _ home: TemporaryFolder, _ arguments: String..., for words: String = "This is a rehearsal"
  ) throws -> TerminalEmulator {
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["rehearse"] + arguments, environment: ["HOME": home.path, "TMPDIR": home.path],
      folder: home.path)
    try terminal.wait(for: words)
    return terminal
  }

  /// Something done in both halves.
  private func begun(_ home: TemporaryFolder) throws -> TerminalEmulator {
    let terminal = try rehearsal(home)
    try terminal.send("\r")
    try terminal.wait(for: "Enable IAM Identity Center")
    try terminal.send("\r" + Self.otherSide)
    try terminal.wait(for: "[Console]")
    try terminal.send("\r")
    try terminal.wait(for: "with AWS Organizations")
    return terminal
  }

  @Test("goes on where it was, in both halves, however it was left", arguments: [SIGKILL, SIGTERM, 0])
  func goesOn(signal: Int32) throws {
    let home = try TemporaryFolder()
    let first = try begun(home)
    if signal == 0 { try first.send("\u{18}\u{18}") } else { first.kill(signal) }
    _ = try first.waitForExit()
    #expect(try folders(home) == ["rehearse.kept-agents-today"])

    let again = try rehearsal(home, for: "Go on with the rehearsal?")
    try again.send("\r")
    try again.wait(for: "goes on where it was left")
    #expect(again.screenText.contains("step 1 of 6"))
    try again.send(Self.otherSide)
    try again.wait(for: "with AWS Organizations")
    again.kill(SIGKILL)
    _ = try again.waitForExit()
    // Another kind of rehearsal is another one.
    let other = try rehearsal(home, "--wording", "workshop")
    other.kill(SIGKILL)
    _ = try other.waitForExit()

    let anew = try rehearsal(home, for: "Go on with the rehearsal?")
    try anew.send("\u{1B}[B\r")
    try anew.wait(for: "This is a rehearsal")
    try anew.send(Self.otherSide)
    try anew.wait(for: "Manage workforce access")
    try anew.send("\u{18}\u{18}")
    #expect(try anew.waitForExit() == .exited(0))
    _ = try rehearsal(home)
  }

  @Test(
    "that cannot be read begins anew, and says so",
    arguments: [
      ("console.json", "{"), ("home/.local/state/connect-sso/rehearsal.json", "{"), ("console.json", consoleOfNoPage),
    ])
  func damaged(file: String, text: String) throws {
    let home = try TemporaryFolder()
    let first = try begun(home)
    try first.send("\u{18}\u{18}")
    _ = try first.waitForExit()
    let folder = "connect-sso-\(getuid())/rehearse.kept-agents-today"
    try home.write(text, to: "\(folder)/\(file)")
    try home.write("x", to: "\(folder)/home/Downloads/earlier.xml")
    let again = try rehearsal(home, for: "begins anew")
    #expect(!again.screenText.contains("Go on with"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/\(folder)/home/Downloads").isEmpty)
  }

  @Test("a rehearsal that is refused leaves no recording behind, which would refuse the next one")
  func refusedRecording() throws {
    let home = try TemporaryFolder()
    let scratch = scratch(home)
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    let refused = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["rehearse", "--record", "a.cast"],
      environment: ["HOME": home.path, "TMPDIR": home.path], folder: home.path, columns: 200)
    #expect(try refused.left().code == 73)
    #expect(refused.screenText.contains("it is open to other users"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/a.cast"))
    chmod(scratch, 0o700)
    let again = try rehearsal(home, "--record", "a.cast")
    #expect(FileManager.default.fileExists(atPath: home.path + "/a.cast"))
    again.kill(SIGTERM)
    _ = try again.waitForExit()
  }

  /// It can be read, and fits no console.
  private static let consoleOfNoPage = """
    {
      "version": 1, "downloads": {}, "hasSeenRightLogin": false,
      "moments": [{"pages": ["enabel"], "tab": 0, "values": {}}]
    }
    """

  @Test("and two at once: the second has a folder of its own, which goes")
  func twoAtOnce() throws {
    let home = try TemporaryFolder()
    let first = try begun(home)
    let second = try rehearsal(home)
    let both = try folders(home)
    #expect(both.count == 2 && both.contains("rehearse.kept-agents-today"))
    try second.send("\u{18}")
    try second.wait(for: "Nothing of it is kept")
    second.kill(SIGKILL)
    _ = try second.waitForExit()
    // What it has left goes with the next one.
    let third = try rehearsal(home)
    #expect(try folders(home).intersection(both) == ["rehearse.kept-agents-today"])
    try third.send("\u{18}\u{18}")
    #expect(try third.left().lastLine == "The rehearsal is over; nothing of it is kept. For real: connect-sso")
    #expect(try folders(home) == ["rehearse.kept-agents-today"])
    first.kill(SIGTERM)
    #expect(try first.waitForExit() == .exited(143))
  }
}
