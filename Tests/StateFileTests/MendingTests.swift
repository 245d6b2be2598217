import Glibc
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

@Suite struct MendingTests {
  private static let whole = Array(sampleText.utf8)

  @Test(
    "a damaged file is set aside whole, and the save before is used",
    arguments: [
      [], Array(whole.dropLast(2)), Array(whole[..<700]), [0], [UInt8](repeating: 0, count: 4096), [0xFF, 0xFE],
      Array("<html></html>".utf8), Array("{\"schemaVersion\": 1, \"role\": 7}".utf8),
    ])
  func damaged(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.whole, to: "agents.json.previous")
    try folder.write(bytes)

    let opened = try folder.file().open(now: morning)

    #expect(opened.run == sampleRun)
    let aside = "agents.json.damaged-20260131T091244Z"
    #expect(opened.notices.count == 2)
    #expect(opened.notices.first?.hasPrefix("The state file was damaged: ") == true)
    #expect(opened.notices.first?.hasSuffix("It is kept as \(folder.path)/\(aside).") == true)
    #expect(try folder.bytes(aside) == bytes)
    #expect(try folder.bytes() == Self.whole)
    #expect(try folder.states == ["agents.json", aside, "agents.json.previous"])
    #expect(try folder.file().open(now: morning) == StateFile.Opened(run: sampleRun))
  }

  @Test("a second damaged file in the same second does not take the place of the first")
  func damagedAgain() throws {
    let folder = try TemporaryFolder()
    for number in UInt8(1)...3 {
      try folder.write([number])
      #expect(try folder.file().open(now: morning).run == nil)
    }

    let aside = "agents.json.damaged-20260131T091244Z"
    #expect(try folder.states == [aside, aside + "-2", aside + "-3"])
    #expect(try folder.bytes(aside) == [1])
  }

  @Test("without a whole save before, the wizard starts anew and says so")
  func nothingToUse() throws {
    let folder = try TemporaryFolder()
    try folder.write([7])

    let first = try folder.file().open(now: morning)
    try folder.write([8])
    try folder.write([9], to: "agents.json.previous")
    let second = try folder.file().open(now: morning)

    #expect(first.run == nil && first.notices.last == "There is no save before it. The setup starts anew.")
    #expect(second.run == nil && second.notices.last?.hasSuffix("The setup starts anew.") == true)
    #expect(try folder.bytes("agents.json.previous") == [9])
  }

  @Test("a missing file is looked at and restored from the save before, and said so")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.file().save(sampleRun)
    try folder.file().save(.numbered(2))
    unlink(folder.file().path)

    #expect(try folder.file().read() == nil)
    let looked = try folder.file().look()
    #expect(looked.run == sampleRun)
    #expect(
      looked.notices == [
        "The state file \(folder.path)/agents.json is missing. The save before it is looked at."
      ])
    #expect(try folder.states == ["agents.json.previous"])
    let opened = try folder.file().open(now: morning)

    #expect(opened.run == sampleRun)
    #expect(
      opened.notices == [
        "The state file \(folder.path)/agents.json was missing.",
        "The save before it is used now. Please check the last answer.",
      ])
    #expect(try folder.bytes() == Self.whole)
    #expect(try folder.status().st_mode == S_IFREG | 0o600)
  }

  @Test("a newer file, another module's and one that cannot be read stay as they are, to the byte and the moment")
  func untouched() throws {
    let folder = try TemporaryFolder()
    let newer = Array("{\"schemaVersion\": 2, \"role\": \"agents\"}".utf8)
    let other = Array("{\"schemaVersion\": 1, \"role\": \"agents\", \"workshop\": \"call-flows\"}".utf8)
    for (name, bytes) in [("newer.json", newer), ("other.json", other)] {
      try folder.write(bytes, to: name)
      try folder.write(Self.whole, to: name + ".previous")
      let before = try folder.status(name)

      let opening = #expect(throws: StateFileError.self) { try folder.file(name).open(now: morning) }
      let reading = #expect(throws: StateFileError.self) { try folder.file(name).read() }

      #expect(opening == reading)
      #expect(opening?.description.contains("It is left untouched.") == true)
      let after = try folder.status(name)
      #expect(after.st_ino == before.st_ino && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
      #expect(try folder.bytes(name) == bytes)
    }
    #expect(throws: StateFileError.newer(path: "\(folder.path)/newer.json", version: 2)) {
      try folder.file("newer.json").read()
    }
    #expect(try folder.states == ["newer.json", "newer.json.previous", "other.json", "other.json.previous"])
  }

  @Test("a newer save before stops the wizard too, before anything is moved")
  func newerPrevious() throws {
    let folder = try TemporaryFolder()
    try folder.write([7])
    try folder.write(Array("{\"schemaVersion\": 9}".utf8), to: "agents.json.previous")

    #expect(throws: StateFileError.newer(path: "\(folder.path)/agents.json.previous", version: 9)) {
      try folder.file().open(now: morning)
    }
    #expect(try folder.states == ["agents.json", "agents.json.previous"])
  }

  @Test("a file of 100 MB is set aside without being read whole")
  func huge() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.whole)
    truncate(folder.file().path, 100 << 20)

    let error = #expect(throws: StateFileError.self) { try folder.file().read() }
    let opened = try folder.file().open(now: morning)

    #expect(error?.reason == "the file is far larger than a state")
    #expect(opened.run == nil)
    #expect(try folder.status("agents.json.damaged-20260131T091244Z").st_size == 100 << 20)
  }

  @Test("reading writes nothing, whatever it finds", arguments: [[], [7], Array(sampleText.utf8)])
  func readOnly(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes)
    try folder.write(Self.whole, to: "agents.json.previous")

    let run = Result { try folder.file().read() }

    #expect((try? run.get()) == (bytes == Self.whole ? sampleRun : nil))
    #expect(try folder.states == ["agents.json", "agents.json.previous"])
    #expect(try folder.bytes() == bytes)
  }
}
