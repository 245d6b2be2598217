import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

/// Every system call of what changes a state file, made to fail or to be the last one.
@Suite(.serialized) struct SabotageTests {
  private static let errors: [(name: String, words: String)] = [
    ("ENOSPC", "No space left on device"), ("EIO", "Input/output error"), ("EACCES", "Permission denied"),
  ]

  /// The third save to a file, the first one with its folders, and the third where there are no hard links.
  private static let circumstances: [(path: String, refused: String?)] = [
    ("agents.json", nil), ("new/folders/agents.json", nil), ("agents.json", "linkat"),
  ]

  private static func prepared(_ path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    if path == "agents.json" {
      try folder.file().save(.numbered(1))
      try folder.file().save(.numbered(2))
    }
    return folder
  }

  /// The calls of an undisturbed program, which says how it ended.
  private static func calls(
    of command: String, in folder: TemporaryFolder, _ path: String = "agents.json", refused: String? = nil,
    expecting result: String
  ) throws -> [TracedExerciser.Call] {
    let plain = try TracedExerciser([command, folder.file(path).path, "3"], with: refusals(refused))
    try #require(plain.result == result)
    try #require(!plain.calls.isEmpty)
    return plain.calls.filter { $0.name != refused }
  }

  private static func refusals(_ name: String?) -> [TracedExerciser.Interference] {
    name.map { [.refusal(of: $0, error: "EPERM")] } ?? []
  }

  private static func numberBefore(_ path: String) -> Int? { path == "agents.json" ? 2 : nil }

  /// What a failure left behind is no obstacle, and is gone after the next save.
  private static func expectNextSaveIsWhole(_ folder: TemporaryFolder, _ path: String, _ comment: Comment) throws {
    try folder.file(path).save(.numbered(4))
    #expect(try folder.file(path).open(now: morning) == StateFile.Opened(run: .numbered(4)), comment)
    if path == "agents.json" { #expect(try folder.states == ["agents.json", "agents.json.previous"], comment) }
  }

  @Test(
    "whatever system call of a save fails, the old or the new state is there, and the reason is said in words",
    arguments: circumstances)
  func failures(path: String, refused: String?) throws {
    let calls = try Self.calls(
      of: "save-once", in: Self.prepared(path), path, refused: refused, expecting: "saved")
    var failed = 0
    var saved = 0

    for call in calls {
      for error in Self.errors {
        let folder = try Self.prepared(path)
        let file = folder.file(path)
        let save = try TracedExerciser(
          ["save-once", file.path, "3"], with: Self.refusals(refused) + [.failure(call, error: error.name)])
        #expect(save.wasInjected, "\(call) is reached")
        let opened = try file.open(now: morning)
        #expect(opened.notices.isEmpty, "\(call), \(error.name)")
        let number = opened.run?.number
        if save.result == "saved" {
          saved += 1
          #expect(number == 3, "\(call), \(error.name)")
        } else {
          failed += 1
          let refusals = ["cannot be saved: \(error.words)", ".lock cannot be used: \(error.words)"]
          #expect(refusals.contains { save.result?.contains($0) == true }, "\(call): \(save.result ?? "")")
          #expect(number == 3 || number == Self.numberBefore(path), "\(call), \(error.name)")
        }
        try Self.expectNextSaveIsWhole(folder, path, "\(call), \(error.name)")
      }
    }

    // What is not refused is little: closing a folder, and a hard link in whose place a copy is made.
    #expect(failed > saved * 3)
    print(
      "state file: each of \(calls.count) calls of a save to \(path)\(refused.map { " without \($0)" } ?? "") made to "
        + "fail with ENOSPC, EIO, EACCES: \(failed) saves refused in words, \(saved) went through, 0 damaged or lost")
  }

  @Test(
    "a program that is killed at any system call of a save leaves the old or the new state", arguments: circumstances)
  func kills(path: String, refused: String?) throws {
    let calls = try Self.calls(
      of: "save-once", in: Self.prepared(path), path, refused: refused, expecting: "saved")
    var new = 0

    for call in calls {
      let folder = try Self.prepared(path)
      let save = try TracedExerciser(
        ["save-once", folder.file(path).path, "3"], with: Self.refusals(refused) + [.kill(call)])
      #expect(save.result == nil, "\(call)")
      let opened = try folder.file(path).open(now: morning)
      #expect(opened.notices.isEmpty, "\(call)")
      #expect(opened.run?.number == 3 || opened.run?.number == Self.numberBefore(path), "\(call)")
      if opened.run?.number == 3 { new += 1 }
      try Self.expectNextSaveIsWhole(folder, path, "\(call)")
    }

    #expect(new > 0 && new < calls.count)
    print(
      "state file: killed at each of \(calls.count) calls of a save to \(path)"
        + "\(refused.map { " without \($0)" } ?? ""): \(calls.count - new) old states, \(new) new, 0 damaged or lost")
  }

  @Test("a signal that interrupts a system call does not disturb the save")
  func interruptions() throws {
    let calls = try Self.calls(of: "save-once", in: Self.prepared("agents.json"), expecting: "saved")
    for call in calls {
      let folder = try Self.prepared("agents.json")
      let save = try TracedExerciser(
        ["save-once", folder.file().path, "3"], with: [.failure(call, error: "EINTR")])
      #expect(save.wasInjected && save.result == "saved", "\(call): \(save.result ?? "")")
      #expect(try folder.file().read()?.number == 3, "\(call)")
    }
    print("state file: each of \(calls.count) calls of a save interrupted: \(calls.count) saved")
  }

  @Test("mending that is killed or fails at any system call can be done again, and loses nothing")
  func mending() throws {
    func damaged() throws -> TemporaryFolder {
      let folder = try Self.prepared("agents.json")
      try folder.write([7])
      return folder
    }
    let calls = try Self.calls(of: "open-once", in: damaged(), expecting: "1")

    for call in calls {
      for interference in [TracedExerciser.Interference.kill(call), .failure(call, error: "EIO")] {
        let folder = try damaged()
        _ = try TracedExerciser(["open-once", folder.file().path], with: [interference])
        #expect(try folder.file().open(now: morning).run?.number == 1, "\(call)")
        let aside = try folder.states.filter { $0.hasPrefix("agents.json.damaged-") }
        #expect(aside.count == 1)
        #expect(try aside.map(folder.bytes) == [[7]], "\(call)")
      }
    }
    print("state file: mending killed and failed at each of \(calls.count) calls: 0 states lost")
  }

  @Test("a run that is set aside when the program is killed is kept, and does not come back by itself")
  func settingAside() throws {
    let folder = try Self.prepared("agents.json")
    let calls = try Self.calls(
      of: "set-aside-once", in: folder, expecting: folder.path + "/agents-19700101T000000Z.json")

    for call in calls {
      let folder = try Self.prepared("agents.json")
      _ = try TracedExerciser(["set-aside-once", folder.file().path], with: [.kill(call)])
      let opened = try folder.file().open(now: morning)
      let kept = try folder.file("agents-19700101T000000Z.json").read()
      #expect(opened.notices.isEmpty && [opened.run?.number, kept?.number].compactMap { $0 } == [2], "\(call)")
    }
    print("state file: setting aside killed at each of \(calls.count) calls: 0 runs lost")
  }

  @Test("an earlier run that cannot be set aside is not written over")
  func earlierRun() throws {
    let folder = try Self.prepared("agents.json")
    let calls = try Self.calls(
      of: "set-aside-and-save", in: folder, expecting: folder.path + "/agents-19700101T000000Z.json")
    let renames = Set(calls.map(\.name).filter { $0.hasPrefix("rename") })
    try #require(!renames.isEmpty)

    for error in Self.errors {
      let folder = try Self.prepared("agents.json")
      let before = try folder.bytes()
      let save = try TracedExerciser(
        ["set-aside-and-save", folder.file().path, "3"],
        with: renames.map { .refusal(of: $0, error: error.name) })
      #expect(save.result?.contains("nothing is written over it: \(error.words)") == true, "\(save.result ?? "")")
      #expect(try folder.bytes() == before)
      #expect(try folder.file("agents.json.previous").read()?.number == 1)
      #expect(try folder.states == ["agents.json", "agents.json.previous"])
    }
  }

  @Test("a lock whose taking fails or is killed at any system call can be taken the next time")
  func locking() throws {
    let path = "new/folders/agents.json"
    let calls = try Self.calls(of: "lock-once", in: TemporaryFolder(), path, expecting: "locked")
    for call in calls {
      for interference in [TracedExerciser.Interference.kill(call), .failure(call, error: "EIO")] {
        let folder = try TemporaryFolder()
        let locking = try TracedExerciser(["lock-once", folder.file(path).path], with: [interference])
        #expect(locking.result.map { $0 == "locked" || $0.contains("Input/output error") } != false, "\(call)")
        try Self.expectNextSaveIsWhole(folder, path, "\(call)")
      }
    }
    print("state file: locking killed and failed at each of \(calls.count) calls: the next one has the lock")
  }
}
