import Glibc
import TerminalEmulator
import TestSupport
import Testing

@testable import Machine

@Suite struct ChildProcessTests {
  private let shell = "/bin/sh"

  @Test(
    "how a program ended is known",
    arguments: [("exit 0", .exited(0)), ("exit 7", .exited(7)), ("kill -9 $$", .killed)] as [(String, ChildProcess.End)]
  )
  func ending(script: String, end: ChildProcess.End) {
    let process = ChildProcess(shell, ["-c", script], environment: [:])

    #expect(process?.end(until: Deadline(milliseconds: TerminalEmulator.usualLimit)) == end)
  }

  @Test("a program that cannot be started is no process")
  func missing() {
    #expect(ChildProcess("/nowhere", [], environment: [:]) == nil)
    #expect(ChildProcess.find("sh", environment: ["PATH": "relative:/usr/bin:/bin"])?.hasSuffix("/sh") == true)
    #expect(ChildProcess.find("sh", environment: ["PATH": "/nowhere"]) == nil)
    #expect(ChildProcess.find("bin", environment: ["PATH": "/usr"]) == nil)
  }

  @Test("a program starts with no signal blocked or ignored, whoever starts it")
  func signals() throws {
    let folder = try TemporaryFolder()
    let script = "exec grep -E '^Sig(Blk|Ign)' /proc/self/status > \(folder.path)/signals"

    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let process = ChildProcess(shell, ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
    pthread_sigmask(SIG_SETMASK, &before, nil)

    #expect(process?.end(until: Deadline(milliseconds: TerminalEmulator.usualLimit)) == .exited(0))
    let masks = try folder.read("signals").split(separator: "\n").map { $0.split(separator: "\t").last ?? "" }
    #expect(masks.count == 2)
    // The first 31 are the signals that programs use; glibc keeps two of the others for itself.
    #expect(masks.allSatisfy { UInt64($0, radix: 16).map { $0 & 0x7FFF_FFFF } == 0 }, "\(masks)")
  }

  @Test("a program gets its input and nothing else that is open here")
  func descriptors() throws {
    let folder = try TemporaryFolder()
    let input = open(try folder.write("typed", to: "input"), O_RDONLY)
    // Not to be closed by itself when a program starts.
    let other = open(folder.path, O_RDONLY)
    defer {
      close(input)
      close(other)
    }
    let script = "cat > \(folder.path)/output; ls /proc/$$/fd > \(folder.path)/open"

    let process = ChildProcess(shell, ["-c", script], environment: ["PATH": "/usr/bin:/bin"], input: input)

    #expect(process?.end(until: Deadline(milliseconds: TerminalEmulator.usualLimit)) == .exited(0))
    #expect(try folder.read("output") == "typed")
    #expect(try folder.read("open").split(separator: "\n").compactMap { Int($0) }.filter { $0 > 2 && $0 < 10 } == [])
  }

  @Test("stopping ends the program with what it has started")
  func stopping() throws {
    let folder = try TemporaryFolder()
    let script = "sleep 600 & echo $! > \(folder.path)/child; wait"
    let process = try #require(ChildProcess(shell, ["-c", script], environment: ["PATH": "/usr/bin:/bin"]))
    let deadline = Deadline(milliseconds: TerminalEmulator.usualLimit)
    // The file is not there before the program has made it.
    while Int32((try? folder.read("child"))?.dropLast() ?? "") == nil, !deadline.hasPassed { usleep(1_000) }
    let child = try #require(Int32(try folder.read("child").dropLast()))

    process.stop()

    while kill(child, 0) == 0, !deadline.hasPassed { usleep(1_000) }
    #expect(kill(child, 0) != 0)
  }
}
