import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Plain mode always ends")
struct PlainEndingTests {
  @Test("without a standard input it has read all there is, and leaves the run to others")
  func closedInput() throws {
    let home = try TemporaryFolder()
    let result = try FinishedTool(
      "/usr/bin/timeout", ["60", "/bin/sh", "-c", "'\(BuiltConnectSSO.path)' --plain <&-"], folder: home.path)
    #expect(result.status == 1)
    #expect(!result.output.isEmpty)
    let again = try FinishedCommand(["--plain"], input: "\n:quit\n", home: home)
    #expect(again.status == 0)
  }

  @Test(
    "a signal ends it while its terminal takes nothing, and what was given is saved",
    arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGALRM])
  func stoppedTerminal(_ signal: Int32) throws {
    let participant = try PlainParticipant()
    try participant.type("", for: "Step 1 of 6")
    try participant.terminal.stopTakingOutput()
    for _ in 0..<20 { try participant.terminal.send(":help\r") }
    try participant.terminal.send(":go 4\r")
    try participant.terminal.waitUntilHeldUp()
    participant.terminal.kill(signal)
    #expect(try participant.terminal.waitForExit() == .exited(128 + signal))
    #expect(participant.saved.contains("\"currentStep\""))
  }

  @Test("a signal ends it while nobody reads its pipe", arguments: [SIGINT, SIGTERM, SIGUSR2])
  func fullPipe(_ signal: Int32) throws {
    let home = try TemporaryFolder()
    let process = Process()
    // Whoever starts the tests in the background has them ignore some signals.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal", BuiltConnectSSO.path, "--plain"]
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(filePath: home.path)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data(("\n" + String(repeating: ":page\n:help\n", count: 200)).utf8))
    // A pipe of 16 pages is full when nothing more comes; how full its pages are follows from the lengths of what was written.
    var inside: Int32 = 0
    var quiet = 0
    while inside < 20_000 || quiet < 20 {
      let before = inside
      poll(nil, 0, 5)
      try #require(ioctl(output.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &inside) == 0)
      quiet = inside == before ? quiet + 1 : 0
    }
    kill(process.processIdentifier, signal)
    for _ in 0..<12_000 where process.isRunning { poll(nil, 0, 5) }
    try #require(!process.isRunning)
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    #expect(try home.read(".local/state/connect-sso/agents.json").contains("\"currentStep\""))
  }

  @Test("an output that fails ends it, saved, with 74")
  func failingOutput() throws {
    let home = try TemporaryFolder()
    let result = try FinishedTool(
      "/bin/sh", ["-c", "printf '\\n\\n' | '\(BuiltConnectSSO.path)' --plain >/dev/full"], folder: home.path)
    #expect(result.status == 74)
    #expect(result.words.contains("The output is not whole: No space left on device."))
  }
}
