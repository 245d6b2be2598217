import Glibc
import SetupRules
import StateFile
import Testing
import Wizard

/// One save under strace, with one of its system calls made to fail.
private struct Save {
  /// A system call of the save: its name, and which one of that name it is since the program's start.
  struct Call: Hashable {
    let name: String
    let number: Int
  }

  let folder: TemporaryFolder
  let file: StateFile
  /// The calls on files between the announcement and the result.
  var calls: [Call] = []
  /// The last line: `saved`, or the error in words.
  var result: String
  /// Whether a call of the save, and not one of the program's start, was made to fail.
  var wasSabotaged = false

  /// - Parameter path: where the file is in the folder; a save into the folder itself has two saves before it.
  init(to path: String, injecting injections: [String]) throws {
    folder = try TemporaryFolder()
    file = folder.file(path)
    if path == "agents.json" {
      try file.save(.numbered(1))
      try file.save(.numbered(2))
    }
    let log = try TemporaryFolder()
    let child = try ChildProcess(
      ["strace", "-f", "-qq", "-o", log.path + "/log", "-e", "trace=%file,%desc"]
        + injections.flatMap { ["-e", "inject=" + $0] }
        + [ChildProcess.exerciser, "save-once", file.path, "3"])
    let lines = try child.remainingLines()
    child.wait()
    try #require(lines.first == "saving", "strace works here: \(lines)")
    result = lines.last ?? ""
    readLog(String(decoding: try log.bytes("log"), as: UTF8.self))
  }

  private mutating func readLog(_ log: String) {
    var counts: [String: Int] = [:]
    var isSaving = false
    for line in log.split(separator: "\n") {
      // 4711 openat(AT_FDCWD, "/tmp/x", O_RDONLY) = 3
      guard let call = line.split(separator: " ", maxSplits: 1).last, let end = call.firstIndex(of: "(") else {
        continue
      }
      let name = String(call[..<end])
      counts[name, default: 0] += 1
      if call.hasPrefix("write(1, \"") {
        isSaving = call.hasPrefix("write(1, \"saving")
      } else if isSaving, name != "mmap" {
        calls.append(Call(name: name, number: counts[name] ?? 0))
        if line.hasSuffix("(INJECTED)") { wasSabotaged = true }
      }
    }
  }
}

@Suite(.serialized) struct SabotageTests {
  private static let errors: [(name: String, words: String)] = [
    ("ENOSPC", "No space left on device"), ("EIO", "Input/output error"), ("EACCES", "Permission denied"),
  ]

  @Test(
    "whatever system call of a save fails, the old or the new state is there, and the reason is said in words",
    arguments: [
      ("new/folders/agents.json", [String]()),
      ("agents.json", []),
      ("agents.json", ["linkat:error=EPERM"]),
    ])
  func sabotage(path: String, always: [String]) throws {
    let plain = try Save(to: path, injecting: always)
    try #require(plain.result == "saved")
    var failed = 0
    var saved = 0
    for call in plain.calls where !always.contains(where: { $0.hasPrefix(call.name + ":") }) {
      for error in Self.errors {
        let save = try Save(to: path, injecting: always + ["\(call.name):error=\(error.name):when=\(call.number)"])
        #expect(save.wasSabotaged, "\(call) is reached")
        let number = try save.file.open(now: morning).run?.number
        if save.result == "saved" {
          saved += 1
          #expect(number == 3, "\(call), \(error.name)")
        } else {
          failed += 1
          #expect(save.result.contains("cannot be saved: \(error.words)"), "\(call): \(save.result)")
          #expect(number == 3 || number == plain.numberBefore, "\(call), \(error.name)")
        }
        try save.expectNextSaveIsWhole("\(call), \(error.name)")
      }
    }
    #expect(failed > saved && saved > 0)
    print(
      "state file: \(plain.calls.count) calls of a save to \(path) \(always) made to fail in turn with "
        + "ENOSPC, EIO, EACCES: \(failed) saves refused in words, \(saved) went through, 0 states damaged or lost")
  }

  @Test("a signal that interrupts a system call does not disturb the save")
  func interruptions() throws {
    let plain = try Save(to: "agents.json", injecting: [])
    for call in plain.calls {
      let save = try Save(to: "agents.json", injecting: ["\(call.name):error=EINTR:when=\(call.number)"])
      #expect(save.wasSabotaged && save.result == "saved", "\(call): \(save.result)")
      #expect(try save.file.read()?.number == 3, "\(call)")
    }
    print("state file: \(plain.calls.count) calls of a save interrupted in turn: all saved")
  }
}

extension Save {
  /// The state before the save: the second of two, or none.
  fileprivate var numberBefore: Int? { file.path.hasSuffix("new/folders/agents.json") ? nil : 2 }

  /// What the failure left behind is no obstacle, and is gone after the next save.
  fileprivate func expectNextSaveIsWhole(_ comment: Comment) throws {
    try file.save(.numbered(4))
    #expect(try file.open(now: morning) == StateFile.Opened(run: .numbered(4)), comment)
    if folder.file().path == file.path {
      #expect(try folder.names == ["agents.json", "agents.json.previous"], comment)
    }
  }
}
