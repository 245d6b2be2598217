import Glibc
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

/// A state that changes hands while it is open.
@Suite struct ChangeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func opened(_ number: Int? = 1) throws -> OpenStateFile {
    if let number { try folder.file().save(.numbered(number)) }
    let file = try folder.file().lock()
    _ = try file.open(now: morning)
    return file
  }

  /// Somebody else writes, without asking for the lock.
  private func write(_ text: String) throws {
    let fresh = folder.path + "/other"
    try folder.write(text.utf8, to: "other")
    rename(fresh, folder.file().path)
  }

  @Test(
    "what somebody else has written is not written over",
    arguments: [sampleText, "", "Somebody's words\n", String(sampleText.dropLast(20))])
  func changed(text: String) throws {
    for number in [nil, 1] {
      let file = try opened(number)
      try write(text)
      let error = StateFileError.changed(path: folder.file().path)
      for _ in 0..<2 { #expect(throws: error) { try file.save(.numbered(2)) } }
      #expect(throws: error) { try file.save(.numbered(2), keepingStateBefore: morning) }
      #expect(try folder.bytes() == Array(text.utf8))
      #expect(try folder.states.filter { !$0.hasSuffix(".previous") } == ["agents.json"])
      file.release()
      unlink(folder.file().path)
    }
  }

  @Test("a newer program's file, and another module's, are left untouched", arguments: ["version", "module"])
  func others(_ what: String) throws {
    let file = try opened()
    try write(
      what == "version" ? "{\"schemaVersion\": 2}" : "{\"schemaVersion\": 1, \"role\": \"agents\", \"workshop\": \"x\"}"
    )
    let before = try folder.bytes()
    let error = #expect(throws: StateFileError.self) { try file.save(.numbered(2)) }
    #expect(error?.description.contains("It is left untouched.") == true)
    #expect(try folder.bytes() == before)
  }

  @Test("the same contents, another moment, or a file that is gone are no change")
  func unchanged() throws {
    let file = try opened()
    let text = String(decoding: try folder.bytes(), as: UTF8.self)
    try write(text)
    try file.save(.numbered(2))
    utimensat(AT_FDCWD, folder.file().path, nil, 0)
    try file.save(.numbered(3))
    unlink(folder.file().path)
    try file.save(.numbered(4))
    #expect(try folder.file().read()?.number == 4)
  }

  @Test("whoever keeps their own keeps the other one beside it, and the other way round")
  func chosen() throws {
    let file = try opened()
    try write(sampleText)
    let theirs = try #require(try file.saveMine(.numbered(2), now: morning))
    #expect(theirs == folder.path + "/agents-20260131T091244Z.json")
    #expect(try StateFile(path: theirs).read() == sampleRun)
    #expect(try folder.file().read()?.number == 2)
    try file.save(.numbered(3))

    try write(sampleText)
    let (opened, mine) = try file.takeTheirs(insteadOf: .numbered(4), now: morning)
    #expect(opened == StateFile.Opened(run: sampleRun))
    #expect(mine == folder.path + "/agents-20260131T091244Z-2.json")
    #expect(try StateFile(path: mine).read()?.number == 4)
    try file.save(.numbered(5))
    #expect(try folder.file("agents.json.previous").read() == sampleRun)
  }

  @Test("a lock whose file or folder was removed is taken anew, unless somebody else has it", arguments: [true, false])
  func lostLock(isFolder: Bool) throws {
    let path = "states/agents.json"
    try folder.file(path).save(.numbered(1))
    let first = try folder.file(path).lock()
    _ = try first.open(now: morning)
    func lose() {
      if isFolder { unlink(folder.file(path).path); unlink(folder.file(path).path + ".previous") }
      unlink(folder.file(path).path + ".lock")
      if isFolder { rmdir(folder.path + "/states") }
    }
    lose()
    try first.save(.numbered(2))
    #expect(throws: StateFileError.locked(path: folder.file(path).path, processID: getpid())) {
      try folder.file(path).lock()
    }

    lose()
    let second = try folder.file(path).lock()
    _ = try second.open(now: morning)
    try second.save(.numbered(7))
    #expect(throws: StateFileError.self) { try first.save(.numbered(3)) }
    #expect(try folder.file(path).read()?.number == 7)
    second.release()
    #expect(throws: StateFileError.changed(path: folder.file(path).path)) { try first.save(.numbered(3)) }
    #expect(try folder.file(path).read()?.number == 7)
  }

  @Test("every reset keeps the state before it for good, under a name of its own")
  func keptForGood() throws {
    let file = try opened()
    let first = try #require(try file.save(.numbered(2), keepingStateBefore: morning))
    let second = try #require(try file.save(.numbered(3), keepingStateBefore: morning))
    try file.save(.numbered(4))
    #expect(first == folder.path + "/agents-20260131T091244Z.json")
    #expect(try StateFile(path: first).read()?.number == 1)
    #expect(try StateFile(path: second).read()?.number == 2)
  }
}
