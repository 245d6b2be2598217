import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The earlier run is kept, or nothing is written")
struct KeepingTests {
  private let setup: SavedSetup
  private var folder: String { setup.home.path + "/.local/state/connect-sso" }

  init() throws { setup = try SavedSetup() }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// How many files in the folder hold exactly these bytes.
  private func copies(of bytes: Data) throws -> Int {
    try names.filter { FileManager.default.contents(atPath: "\(folder)/\($0)") == bytes }.count
  }

  /// Puts something else where the save before would stand.
  private func block(_ kind: String) throws {
    let path = setup.stateFile + ".previous"
    // Applying once leaves none.
    unlink(path)
    switch kind {
    case "link": symlink(setup.home.path + "/mine.txt", path)
    case "folder": mkdir(path, 0o700)
    case "pipe": mkfifo(path, 0o600)
    default: try setup.home.write("mine\n", to: ".local/state/connect-sso/agents.json.previous")
    }
    try setup.home.write("mine\n", to: "mine.txt")
  }

  @Test(
    "a new run, reset and apply keep the complete one, whatever stands in the way",
    arguments: ["link", "folder", "pipe", "text"], ["new run", "reset", "apply"])
  func kept(_ kind: String, _ way: String) throws {
    let before = try setup.snapshot().bytes
    try block(kind)
    switch way {
    case "new run":
      let participant = try Participant(home: setup.home)
      try participant.terminal.wait(for: "There is an earlier run.")
      try participant.press(.down)
      try participant.press(.enter, for: "The earlier answers are kept in")
      try participant.press(.enter, for: "step 1 of 6")
      for item in ["consoleShows", "identityCenterRegion"] {
        try participant.press(.enter)
        try participant.waitForItem(item)
      }
      #expect(try participant.leave(.saveAndQuit).code == 0)
    case "reset": for step in ["4", "5"] { #expect(try setup.run("reset", step, "--yes").status == 0) }
    default:
      for name in ["One", "Two"] {
        let answers = #"{"answers": {"applicationName": "\#(name)"}}"#
        #expect(try setup.run("apply", "-", input: answers).status == 0)
        if name == "One" { #expect(try copies(of: before) == 1) }
      }
    }
    let left = try names
    if way != "apply" { #expect(try copies(of: before) == 1, "\(left)") }
    #expect(try setup.home.read("mine.txt") == "mine\n")
    var status = stat()
    try #require(lstat(setup.stateFile + ".previous", &status) == 0)
    let kinds = ["link": S_IFLNK, "folder": S_IFDIR, "pipe": S_IFIFO]
    #expect(status.st_mode & S_IFMT == kinds[kind] ?? S_IFREG)
  }

  @Test("where the earlier run cannot be moved, nothing is claimed and nothing written")
  func immovable() throws {
    let before = try setup.snapshot()
    let namesBefore = try names.filter { !$0.hasSuffix(".lock") }
    let home = setup.home
    // Every renaming fails, as in a folder in which nothing may be renamed.
    let terminal = try TerminalEmulator(
      "/usr/bin/strace",
      arguments: [
        "-D", "-f", "-qq", "-o", home.path + "/trace", "-e", "inject=rename,renameat,renameat2:error=EACCES",
        BuiltConnectSSO.path,
      ], environment: ["HOME": home.path], folder: home.path)
    let participant = Participant(home: home, terminal: terminal)
    try terminal.wait(for: "There is an earlier run.")
    try participant.press(.down)
    try participant.press(.enter, for: "NOT SAVED")
    #expect(!terminal.screenText.contains("are kept"))
    try participant.press(.enter, for: "step 1 of 6")
    try participant.press(.enter)
    try participant.press(.saveAndQuit, for: "Leave without saving")
    try participant.press(.down)
    let left = try participant.leave(.enter)
    #expect(left.code == 74)
    #expect(terminal.lines.joined().contains("is written over it: Permission denied"))
    #expect(try setup.snapshot() == before)
    let namesAfter = try names.filter { !$0.hasSuffix(".lock") }
    #expect(namesAfter == namesBefore)
  }

  @Test("a state that is linked is kept beside the real one, and that is said")
  func linked() throws {
    try setup.home.makeFolder("real")
    rename(setup.stateFile, setup.home.path + "/real/state.json")
    symlink(setup.home.path + "/real/state.json", setup.stateFile)
    let result = try setup.run("reset", "4", "--yes")
    let said = try #require(result.words.firstMatch(of: /kept in (\S+)\. To go on/)).1
    #expect(said.hasPrefix(setup.home.path + "/real/state-2"))
    #expect(FileManager.default.fileExists(atPath: String(said)))
  }
}
