import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("A lock, or a word")
struct LockWordsTests {
  private static let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]

  /// A home folder of a participant who is not root, with a lock file that root has left.
  private func home() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    chmod(home.path, 0o755)
    try Participant.writeState(in: home, at: "set-relay-state", "instance")
    try home.write("", to: ".local/state/connect-sso/agents.json.lock")
    let own = ["", "/.local", "/.local/state", "/.local/state/connect-sso", "/.local/state/connect-sso/agents.json"]
    for name in own { chown(home.path + name, 65_534, 65_534) }
    chmod(home.path + "/.local/state/connect-sso/agents.json.lock", 0o600)
    return home
  }

  @Test("a lock file that root has left is a word and exit 73 for a command")
  func command() throws {
    guard getuid() == 0 else { return }
    let home = try home()
    let before = try home.read(".local/state/connect-sso/agents.json")
    let result = try FinishedTool(
      "/usr/bin/setpriv", Self.nobody + [BuiltConnectSSO.path, "reset", "--yes"], folder: home.path)
    #expect(result.status == 73)
    #expect(result.words.contains("cannot be locked, so nothing is saved"))
    #expect(result.words.contains("Permission denied"))
    #expect(result.words.contains("sudo"))
    #expect(try home.read(".local/state/connect-sso/agents.json") == before)
  }

  @Test("the wizard says it from the first screen on, and saves by itself when the lock can be had")
  func wizard() throws {
    guard getuid() == 0 else { return }
    let home = try home()
    let terminal = try TerminalEmulator(
      "/usr/bin/setpriv", arguments: Self.nobody + [BuiltConnectSSO.path], environment: ["HOME": home.path],
      folder: home.path)
    let participant = Participant(home: home, terminal: terminal)
    try terminal.wait(for: "NOT SAVED")
    #expect(terminal.words.contains("locked, so nothing is saved: the lock file"))
    try participant.type("arn:aws:con")
    #expect(participant.savedDrafts.isEmpty)
    unlink(home.path + "/.local/state/connect-sso/agents.json.lock")
    try terminal.wait("the header to follow") { $0.line(0).contains(" saved") }
    #expect(participant.savedDrafts == ["instance": "arn:aws:con"])
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }

  @Test("after one sudo, everything is still the participant's")
  func afterSudo() throws {
    guard getuid() == 0 else { return }
    let home = try home()
    unlink(home.path + "/.local/state/connect-sso/agents.json.lock")
    for name in ["One", "Two"] {
      let answers = #"{"answers": {"applicationName": "\#(name)"}}"#
      #expect(try home.run("apply", "-", input: answers).status == 0)
    }
    let folder = home.path + "/.local/state/connect-sso"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      var status = stat()
      try #require(lstat("\(folder)/\(name)", &status) == 0)
      #expect(status.st_uid == 65_534 && status.st_gid == 65_534, "\(name)")
    }
    let own = try FinishedTool(
      "/usr/bin/setpriv", Self.nobody + [BuiltConnectSSO.path, "reset", "--yes"], folder: home.path)
    #expect(own.status == 0, "\(own.words)")
  }

  @Test("a lock name that is a folder, a pipe or a link is a word", arguments: ["folder", "pipe", "link"])
  func kinds(_ kind: String) throws {
    let setup = try SavedSetup()
    let lock = setup.stateFile + ".lock"
    unlink(lock)
    switch kind {
    case "folder": mkdir(lock, 0o700)
    case "pipe": mkfifo(lock, 0o600)
    default: symlink("/etc/hostname", lock)
    }
    let before = try setup.snapshot()
    let result = try setup.run("reset", "--yes")
    #expect(result.status == 73)
    #expect(
      result.words.contains("cannot be locked, so nothing is saved: the lock file \(lock) cannot be used: it is a"))
    #expect(try setup.snapshot() == before)
  }

  @Test("a folder that was removed and made anew: two wizards do not overwrite each other")
  func folderMadeAnew() throws {
    let first = try Participant(at: "set-relay-state", "instance")
    let folder = first.home.path + "/.local/state/connect-sso"
    try first.terminal.wait { $0.line(0).contains(" saved") }
    try FileManager.default.removeItem(atPath: folder)
    try Participant.writeState(in: first.home, at: "name-application", "applicationName")
    let second = try Participant(home: first.home)
    try second.terminal.wait(for: "step 4 of 6")
    try second.type("Second")
    try second.waitForDrafts(["applicationName": "Second"])

    try first.type("arn:aws:con")
    try first.terminal.wait(for: "NOT SAVED")
    #expect(first.terminal.screenText.contains("Another connect-sso"))
    #expect(first.savedDrafts == ["applicationName": "Second"])

    // The second one leaves: whose run goes on is asked.
    #expect(try second.leave(.saveAndQuit).code == 0)
    try first.terminal.wait(for: "Somebody else has changed the saved run.")
    #expect(first.savedDrafts["instance"] == nil)
    try first.press(.down)
    try first.press(.enter, for: "The other answers are kept in")
    try first.terminal.wait { $0.line(0).contains(" saved") }
    #expect(first.savedDrafts == ["instance": "arn:aws:con"])
  }

  @Test("a state that somebody else has changed is asked about, and theirs can go on")
  func changed() throws {
    let participant = try Participant(at: "set-relay-state", "instance")
    try participant.terminal.wait { $0.line(0).contains(" saved") }
    try Participant.writeState(in: participant.home, at: "name-application", "name-typed")
    let theirs = try participant.home.read(".local/state/connect-sso/agents.json")
    try participant.type("arn:aws:con")
    try participant.terminal.wait(for: "Somebody else has changed the saved run.")
    #expect(try participant.home.read(".local/state/connect-sso/agents.json") == theirs)

    // Put off, nothing is written, and Ctrl-S asks again.
    try participant.press(.escape)
    try participant.terminal.wait { !$0.screenText.contains("Take theirs") && $0.line(0).contains("NOT SAVED") }
    try participant.press(.down)
    #expect(try participant.home.read(".local/state/connect-sso/agents.json") == theirs)
    try participant.terminal.send("\u{13}")
    try participant.terminal.wait(for: "Take theirs")
    try participant.press(.down)
    try participant.press(.down)
    try participant.press(.enter, for: "What you had is kept in")
    try participant.terminal.wait(for: "step 4 of 6")
    #expect(try participant.leave(.saveAndQuit).code == 0)
    let folder = participant.home.path + "/.local/state/connect-sso"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("agents-2") }
    #expect(
      try kept.map { try participant.home.read(".local/state/connect-sso/\($0)").contains("arn:aws:con") } == [true])
  }

  @Test("where nobody can be asked, what somebody else has changed stays, and the end is 75")
  func changedWithoutTerminal() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "name-typed")
    let state = home.path + "/.local/state/connect-sso/agents.json"
    let theirs = try home.read(".local/state/connect-sso/agents.json")
    try home.write(theirs, to: "theirs.json")
    try Participant.writeState(in: home, at: "set-relay-state", "connect-open")
    let line = """
      mkfifo lines
      "$program" --plain < lines > out 2> words &
      exec 3> lines
      until grep -q 'press Enter' out; do :; done
      cp theirs.json "$state"
      echo >&3
      wait $!
      echo "status $?"
      """
    let result = try FinishedTool(
      "/bin/bash", ["-c", line], folder: home.path,
      environment: ["program": BuiltConnectSSO.path, "state": state])
    #expect(result.output == "status 75\n", "\(result.words)")
    #expect(try home.read("words").contains("was changed by somebody else meanwhile"))
    #expect(try home.read(".local/state/connect-sso/agents.json") == theirs)
  }
}
