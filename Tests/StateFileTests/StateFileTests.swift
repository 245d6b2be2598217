import Glibc
import Machine
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

@Suite struct StateFileTests {
  @Test(
    "the default path follows the XDG rules",
    arguments: [
      (["HOME": "/home/me"], "/home/me/.local/state/connect-sso/agents.json"),
      (["HOME": "/home/me/"], "/home/me/.local/state/connect-sso/agents.json"),
      (["HOME": "/"], "/.local/state/connect-sso/agents.json"),
      (["HOME": "/home/me", "XDG_STATE_HOME": "/states"], "/states/connect-sso/agents.json"),
      (["HOME": "/home/me", "XDG_STATE_HOME": ""], "/home/me/.local/state/connect-sso/agents.json"),
      (["HOME": "/home/me", "XDG_STATE_HOME": "states"], "/home/me/.local/state/connect-sso/agents.json"),
      (["XDG_STATE_HOME": "/states"], "/states/connect-sso/agents.json"),
    ] as [(Environment, String)])
  func defaultPath(environment: Environment, path: String) throws {
    #expect(try StateFile.defaultPath(for: .agents, environment: environment) == path)
  }

  @Test("without a home the path is asked for", arguments: [[:], ["HOME": ""], ["HOME": "me"]] as [Environment])
  func noHome(environment: Environment) {
    #expect(throws: StateFileError.homeUnknown) { try StateFile.defaultPath(for: .admins, environment: environment) }
  }

  @Test("a saved run is read and opened as it was, and what is not there is no run")
  func saveAndRead() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("deep/er/agents.json")
    #expect(try file.read() == nil)
    #expect(try folder.names == [])
    #expect(try file.open(now: morning) == StateFile.Opened(run: nil))
    #expect(access(file.path, F_OK) != 0)

    try file.save(sampleRun)

    #expect(try file.read() == sampleRun)
    #expect(try file.open(now: morning) == StateFile.Opened(run: sampleRun))
    #expect(String(decoding: try folder.bytes("deep/er/agents.json"), as: UTF8.self) == sampleText)
  }

  @Test(
    "only the owner can read the file and enter the folders that were made, whatever the mask",
    arguments: [("000", "new/agents.json"), ("022", "new/agents.json"), ("777", "agents.json")])
  func permissions(mask: String, path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([])
    chmod(folder.file().path, 0o666)

    let child = try ChildProcess([
      "sh", "-c", "umask \(mask); exec \"$0\" \"$@\"", ChildProcess.exerciser, "save-once", folder.file(path).path, "1",
    ])

    #expect(try child.remainingLines().last == "saved")
    #expect(try folder.status(path).st_mode == S_IFREG | 0o600)
    if path.hasPrefix("new/") { #expect(try folder.status("new").st_mode == S_IFDIR | 0o700) }
  }

  @Test("any name will do", arguments: ["\u{301}.json", "Größe 1.json", "-", ".hidden", "no ending", "\n", "a.b.c"])
  func names(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.file("\u{301}in/" + name).save(.numbered(1))
    try folder.file(name).save(.numbered(2))

    #expect(try folder.file("\u{301}in/" + name).read()?.number == 1)
    #expect(try folder.file(name).open(now: morning).run?.number == 2)
    #expect(try folder.file(name).setAside(now: morning).map { StateFile(path: $0) }?.read()?.number == 2)
  }

  @Test("the save before is kept beside the file, and nothing else")
  func previous() throws {
    let folder = try TemporaryFolder()
    for number in 1...3 { try folder.file().save(.numbered(number)) }

    #expect(try folder.states == ["agents.json", "agents.json.previous"])
    #expect(try folder.file("agents.json.previous").read()?.number == 2)
    #expect(try folder.status("agents.json.previous").st_mode == S_IFREG | 0o600)
  }

  @Test("what an earlier, ended save left lying about goes with the next one")
  func leftovers() throws {
    let folder = try TemporaryFolder()
    try folder.file().save(.numbered(1))
    try folder.write(sampleText.utf8.prefix(40), to: "agents.json.new")
    link("\(folder.path)/agents.json", "\(folder.path)/agents.json.previous.new")
    link("\(folder.path)/agents.json", "\(folder.path)/agents.json.previous")

    try folder.file().save(.numbered(2))

    #expect(try folder.states == ["agents.json", "agents.json.previous"])
    #expect(try folder.file("agents.json.previous").read()?.number == 1)
  }

  @Test("symbolic links are followed, also to a file that is not there yet; the other files stand beside the real one")
  func symbolicLinks() throws {
    let folder = try TemporaryFolder()
    mkdir("\(folder.path)/real", 0o700)
    symlink("real/state.json", "\(folder.path)/inner.json")
    symlink("\(folder.path)/inner.json", "\(folder.path)/agents.json")
    let file = folder.file()

    #expect(try file.read() == nil)
    try file.save(.numbered(1))
    try file.save(.numbered(2))
    let lock = try file.lock()

    #expect(try folder.names == ["agents.json", "inner.json", "real"])
    #expect(try folder.status("agents.json").st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.file("real/state.json").read()?.number == 2)
    #expect(try folder.file("real/state.json.previous").read()?.number == 1)
    #expect(throws: StateFileError.self) { try folder.file("real/state.json").lock() }
    lock.release()
  }

  @Test("a path that cannot be a state file is refused in words, and nothing there changes")
  func impossiblePaths() throws {
    let folder = try TemporaryFolder()
    mkdir("\(folder.path)/folder", 0o700)
    mkfifo("\(folder.path)/fifo", 0o600)
    symlink("loop", "\(folder.path)/loop")
    symlink("\(folder.path)/absent/agents.json", "\(folder.path)/dangling")
    try folder.write([], to: "plain")
    let reasons = [
      (folder.path + "/folder", "it is a folder"), (folder.path + "/folder/", "it is a folder"),
      (folder.path + "/fifo", "it is a pipe, not a file"), ("/dev/full", "it is a device, not a file"),
      ("/dev/null", "it is a device, not a file"), (folder.path + "/loop", "Too many levels of symbolic links"),
      (folder.path + "/plain/agents.json", "Not a directory"), ("", "it is a folder"), ("/", "it is a folder"),
      (folder.path + "/" + String(repeating: "n", count: 300), "File name too long"),
    ]
    for (path, reason) in reasons {
      #expect(throws: StateFileError.cannotWrite(path: path, reason: reason)) {
        try StateFile(path: path).save(sampleRun)
      }
      #expect(throws: StateFileError.unreadable(path: path, reason: reason)) { try StateFile(path: path).read() }
      #expect(throws: StateFileError.unreadable(path: path, reason: reason)) {
        try StateFile(path: path).open(now: morning)
      }
    }
    let dangling = #expect(throws: StateFileError.self) { try folder.file("dangling").save(sampleRun) }
    #expect(
      dangling?.reason == "it is a link to \(folder.path)/absent/agents.json, and the folder there does not exist")
    #expect(try folder.file("dangling").read() == nil)
    #expect(try folder.names == ["dangling", "fifo", "folder", "loop", "plain"])
  }

  @Test("a folder that may not be written to is named with the reason")
  func unwritableFolder() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o555)

    let child = try ChildProcess([ChildProcess.exerciser, "save-once-as-nobody", folder.file().path, "1"])

    let lines = try child.remainingLines()
    #expect(
      lines.last?.hasPrefix(
        "The state file \(folder.path)/agents.json cannot be saved: Permission denied. "
          + "Please check the free space and the permissions") == true,
      "\(lines)")
    #expect(try folder.states == [])
  }

  @Test("more than can be read again is not written")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    try folder.file().save(.numbered(1))
    let huge = SetupRun(role: .agents, drafts: [.metadataFile: String(repeating: "x", count: 2 << 20)])

    let error = #expect(throws: StateFileError.self) { try folder.file().save(huge) }

    #expect(error?.reason == "the answers and drafts are larger than 1 MB together")
    #expect(try folder.file().read()?.number == 1)
  }

  @Test("a new run starts beside the old one, which is kept with its save before")
  func setAside() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.file().setAside(now: morning) == nil)
    try folder.file().save(.numbered(1))
    try folder.file().save(.numbered(2))

    let kept = try folder.file().setAside(now: morning)

    #expect(kept == folder.path + "/agents-20260131T091244Z.json")
    #expect(try folder.states == ["agents-20260131T091244Z.json", "agents-20260131T091244Z.json.previous"])
    #expect(try folder.file("agents-20260131T091244Z.json").read()?.number == 2)
    #expect(try folder.file().open(now: morning) == StateFile.Opened(run: nil))

    try folder.file().save(.numbered(3))
    #expect(try folder.file().setAside(now: morning) == folder.path + "/agents-20260131T091244Z-2.json")
    #expect(try folder.file("agents-20260131T091244Z.json").read()?.number == 2)
  }

  @Test("nothing that acts on a terminal is in what an error says")
  func errorsArePlain() {
    let hostile = "/tmp/\u{1B}[2J\u{9B}31m\u{202E}\n.json"
    let errors: [StateFileError] = [
      .damaged(path: hostile, reason: hostile), .newer(path: hostile, version: 2),
      .otherWorkshop(path: hostile, id: hostile), .foreign(path: hostile, reason: hostile), .notUTF8(path: hostile),
      .cannotLock(path: hostile, lock: hostile, reason: hostile), .changed(path: hostile),
      .unreadable(path: hostile, reason: hostile),
      .cannotWrite(path: hostile, reason: hostile), .locked(path: hostile, processID: 7),
      .roleDiffers(path: hostile, inFile: .agents, asked: .admins), .homeUnknown,
    ]
    for error in errors {
      #expect(error.description.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(error)")
      #expect(error.reason.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(error)")
    }
  }
}
