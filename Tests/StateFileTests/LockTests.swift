import Glibc
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

@Suite struct LockTests {
  private func holder(_ command: String, of file: StateFile) throws -> ChildProcess {
    let child = try ChildProcess([ChildProcess.exerciser, command, file.path])
    try #require(try child.line() == "locked")
    return child
  }

  /// The process id in the lock file, whose one line always has the same length.
  private static func holderIn(_ folder: TemporaryFolder) throws -> Int32? {
    let line = String(decoding: try folder.bytes("agents.json.lock"), as: UTF8.self)
    #expect(line.count == 11 && line.last == "\n")
    return Int32(line.dropLast().drop { $0 == " " })
  }

  @Test("one process at a time has the lock, and the other one is told who")
  func twoProcesses() throws {
    let folder = try TemporaryFolder()
    let child = try holder("hold-until-asked", of: folder.file())

    #expect(throws: StateFileError.locked(path: folder.file().path, processID: child.processID)) {
      try folder.file().lock()
    }
    #expect(try Self.holderIn(folder) == child.processID)
    #expect(try folder.status("agents.json.lock").st_mode == S_IFREG | 0o600)
    child.end()

    let lock = try folder.file().lock()
    #expect(try Self.holderIn(folder) == getpid())
    #expect(throws: StateFileError.locked(path: folder.file().path, processID: getpid())) {
      try folder.file().lock()
    }
    lock.release()
    lock.release()
    #expect(try folder.bytes("agents.json.lock") == [])
    #expect(throws: Never.self) { try folder.file().lock() }
  }

  @Test("a lock that nobody keeps is given back")
  func givenBack() throws {
    let folder = try TemporaryFolder()
    do {
      let lock = try folder.file().lock()
      withExtendedLifetime(lock) {}
    }
    #expect(throws: Never.self) { try folder.file().lock() }
  }

  @Test("reading needs no lock")
  func readingIsFree() throws {
    let folder = try TemporaryFolder()
    try folder.file().save(sampleRun)
    let child = try holder("hold-until-asked", of: folder.file())

    #expect(try folder.file().read() == sampleRun)
    child.end()
  }

  @Test("the holder saves and closes when it is asked, also while it is stopped", arguments: [false, true])
  func takeOver(isStopped: Bool) throws {
    let folder = try TemporaryFolder()
    let child = try holder("hold-until-asked", of: folder.file())
    if isStopped {
      child.signal(SIGSTOP)
      var status: Int32 = 0
      waitpid(child.processID, &status, WUNTRACED)
    }

    let lock = OpenStateFile(folder.file())
    try lock.takeOver(within: .seconds(60), saying: "Process 7 in /dev/pts/7")

    #expect(try lock.open(now: morning).run?.number == 99)
    #expect(try child.remainingLines() == ["Process 7 in /dev/pts/7"])
    #expect(try Self.holderIn(folder) == getpid())
    lock.release()
    child.wait()
  }

  @Test("a holder that does not close keeps the lock, and the limit ends the waiting")
  func deafHolder() throws {
    let folder = try TemporaryFolder()
    let child = try holder("hold-whatever-comes", of: folder.file())

    #expect(throws: StateFileError.locked(path: folder.file().path, processID: child.processID)) {
      try OpenStateFile(folder.file()).takeOver(within: .milliseconds(100), saying: "Process 7")
    }
    #expect(child.isRunning)
    #expect(try Self.holderIn(folder) == child.processID, "the words of who asked are gone")
    child.end()
    #expect(throws: Never.self) { try OpenStateFile(folder.file()).takeOver(within: .zero, saying: "Process 7") }
  }

  @Test("a process that does not hold the lock is never sent a signal, even when the lock file names it")
  func innocentProcess() throws {
    let folder = try TemporaryFolder()
    let child = try holder("hold-until-asked", of: folder.file())
    let innocent = try ChildProcess(["sleep", "60"])
    try folder.write("\(innocent.processID)\n", to: "agents.json.lock")

    #expect(throws: StateFileError.locked(path: folder.file().path, processID: innocent.processID)) {
      try OpenStateFile(folder.file()).takeOver(within: .milliseconds(100), saying: "Process 7")
    }

    #expect(innocent.isRunning && child.isRunning)
    innocent.end()
    child.end()
  }

  @Test(
    "a lock file that holds nonsense is a lock all the same",
    arguments: [("", true), ("\n", false), ("no", false), ("-1", false), ("99999999999999999999", false)])
  func nonsense(text: String, isOurs: Bool) throws {
    let folder = try TemporaryFolder()
    let child = try holder("hold-until-asked", of: folder.file())
    try folder.write(text, to: "agents.json.lock")

    #expect(throws: StateFileError.locked(path: folder.file().path, processID: nil)) { try folder.file().lock() }
    child.end()
    // What is left is somebody else's file, unless it is empty.
    if isOurs {
      #expect(throws: Never.self) { try folder.file().lock() }
    } else {
      #expect(throws: StateFileError.self) { try folder.file().lock() }
      #expect(try folder.bytes("agents.json.lock") == Array(text.utf8))
    }
  }

  @Test("a lock that was given back in the moment of a question is ours all the same")
  func givenBackInBetween() throws {
    let folder = try TemporaryFolder()
    for left in [[], Array("for Process 7\n".utf8)] as [[UInt8]] {
      try folder.write([UInt8](repeating: 0, count: 11) + left, to: "agents.json.lock")
      let lock = try folder.file().lock()
      #expect(lock.claim == nil)
      #expect(try Self.holderIn(folder) == getpid())
      lock.release()
    }
  }

  @Test("a lock that cannot be made is explained")
  func impossible() throws {
    let folder = try TemporaryFolder()
    mkdir("\(folder.path)/agents.json.lock", 0o700)
    symlink("/etc/passwd", "\(folder.path)/admins.json.lock")

    for (role, reason) in [("agents", "it is a folder"), ("admins", "it is a symbolic link")] {
      let file = folder.file("\(role).json")
      let lock = file.path + ".lock"
      #expect(throws: StateFileError.cannotLock(path: file.path, lock: lock, reason: reason)) { try file.lock() }
      #expect(throws: StateFileError.cannotLock(path: file.path, lock: lock, reason: reason)) {
        try file.save(sampleRun)
      }
    }
    #expect(try folder.names == ["admins.json.lock", "agents.json.lock"])
  }
}
