import Glibc
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

/// What this program has not written stays as it is.
@Suite struct OwnershipTests {
  /// What may stand under a name that this program would use.
  enum Foreign: CaseIterable {
    case text, emptyText, json, link, deadLink, pipe, folder

    func put(_ name: String, in folder: TemporaryFolder) throws {
      let path = "\(folder.path)/\(name)"
      switch self {
      case .text: try folder.write("Somebody's own words\n".utf8, to: name)
      case .emptyText:
        try folder.write([], to: name)
        chmod(path, 0o644)
      case .json: try folder.write("{\n  \"answer\": 42\n}\n".utf8, to: name)
      case .link: symlink("/etc/hostname", path)
      case .deadLink: symlink("nowhere", path)
      case .pipe: mkfifo(path, 0o600)
      case .folder: mkdir(path, 0o700)
      }
    }
  }

  private struct Seen: Equatable {
    let node: UInt, mode: UInt32, size: Int, seconds: Int, nanoseconds: Int

    init(_ status: stat) {
      (node, mode, size) = (UInt(status.st_ino), status.st_mode, Int(status.st_size))
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  @Test(
    "a name beside the state that is taken is not used, and the save before is found all the same",
    arguments: Foreign.allCases, ["Cargo.new", "Cargo.previous", "Cargo.previous.new"])
  func besides(foreign: Foreign, name: String) throws {
    let folder = try TemporaryFolder()
    try foreign.put(name, in: folder)
    let before = Seen(try folder.status(name))
    let file = folder.file("Cargo")

    for number in 1...3 { try file.save(.numbered(number)) }

    #expect(Seen(try folder.status(name)) == before)
    #expect(try file.read()?.number == 3)
    let previous = name == "Cargo.previous" ? "Cargo.previous-2" : "Cargo.previous"
    #expect(try folder.states == ["Cargo", name, previous].sorted())
    unlink(file.path)
    #expect(try file.open(now: morning).run?.number == 2)
    _ = try file.setAside(now: morning)
    #expect(Seen(try folder.status(name)) == before)
  }

  @Test("a lock file that is somebody else's is neither locked nor written to, and said", arguments: Foreign.allCases)
  func lock(foreign: Foreign) throws {
    let folder = try TemporaryFolder()
    try foreign.put("Cargo.lock", in: folder)
    let before = Seen(try folder.status("Cargo.lock"))

    // An empty file is as good as one of ours: it gets our line, and loses it.
    guard foreign != .emptyText else {
      try folder.file("Cargo").save(.numbered(1))
      #expect(try folder.bytes("Cargo.lock") == [])
      return
    }
    let error = #expect(throws: StateFileError.self) { try folder.file("Cargo").lock() }
    #expect(throws: StateFileError.self) { try folder.file("Cargo").save(.numbered(1)) }

    #expect(error?.description.contains("\(folder.path)/Cargo.lock cannot be used: ") == true)
    #expect(Seen(try folder.status("Cargo.lock")) == before)
    #expect(try folder.names == ["Cargo.lock"])
  }

  @Test("a file that somebody names and that is no state is left untouched; a state that is damaged is mended")
  func named() throws {
    let folder = try TemporaryFolder()
    for text in ["[package]\n", "{\"name\": \"x\"}", "\u{FEFF}", "# Notes\n"] {
      try folder.write(text.utf8, to: "Cargo.toml")
      let before = Seen(try folder.status("Cargo.toml"))
      let file = try StateFile(named: "\(folder.path)/Cargo.toml")
      for look in [{ _ = try file.read() }, { _ = try file.open(now: morning) }] {
        let error = #expect(throws: StateFileError.self) { try look() }
        #expect(error?.description.contains("is not a state file of connect-sso") == true, "\(text)")
      }
      #expect(Seen(try folder.status("Cargo.toml")) == before)
      #expect(try folder.states == ["Cargo.toml"])
    }
    for bytes in [[], [0, 0], Array(sampleText.utf8.prefix(9)), Array(sampleText.utf8.dropLast(9))] as [[UInt8]] {
      let folder = try TemporaryFolder()
      try folder.write(bytes, to: "mine.json")
      #expect(try StateFile(named: "\(folder.path)/mine.json").open(now: morning).run == nil)
      #expect(try folder.states == ["mine.json.damaged-20260131T091244Z"])
    }
  }

  @Test("a file that somebody names is a damaged state, whatever is in it, where a save before it is there")
  func namedWithPrevious() throws {
    let folder = try TemporaryFolder()
    try folder.write("{broken".utf8, to: "mine.json")
    try folder.write(sampleText.utf8, to: "mine.json.previous")
    let file = try StateFile(named: "\(folder.path)/mine.json")
    let error = #expect(throws: StateFileError.self) { try file.read() }
    #expect(error?.description.contains("is damaged") == true)
    #expect(try file.open(now: morning).run == sampleRun)
    #expect(try folder.bytes("mine.json.damaged-20260131T091244Z") == Array("{broken".utf8))
  }

  @Test("what root saves for a participant stays the participant's: file, save before, lock and folders")
  func owners() throws {
    // Only root can give files away.
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    chown(folder.path, 65_534, 65_533)
    for number in 1...3 { try folder.file().save(.numbered(number)) }
    try folder.file("new/er/agents.json").save(.numbered(1))
    _ = try folder.file("new/er/agents.json").setAside(now: morning)
    _ = try folder.file().keepBeside("handout", ".md", [65]) { _ in false }

    let made = [
      "agents.json", "agents.json.previous", "agents.json.lock", "handout.md", "new", "new/er",
      "new/er/agents.json.lock", "new/er/agents-20260131T091244Z.json",
    ]
    for name in made {
      let status = try folder.status(name)
      #expect(status.st_uid == 65_534 && status.st_gid == 65_533, "\(name)")
    }
  }

  @Test("in a folder for everybody, a participant's file stays theirs")
  func sharedFolder() throws {
    guard getuid() == 0 else { return }
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o1777)
    try folder.file().save(.numbered(1))
    for name in try folder.names { chown("\(folder.path)/\(name)", 65_534, 65_533) }

    try folder.file().save(.numbered(2))
    try folder.file().save(.numbered(3))

    for name in ["agents.json", "agents.json.previous", "agents.json.lock"] {
      #expect(try folder.status(name).st_uid == 65_534, "\(name)")
      #expect(try folder.status(name).st_gid == 65_533, "\(name)")
    }
  }
}
