import Foundation
import TestSupport
import Testing

/// What is printed arrives whole, or the command says that it does not, and fails with 74.
@Suite("Output is whole or fails")
struct WholeOutputTests {
  private let setup: SavedSetup

  init() throws {
    setup = try SavedSetup()
    _ = try setup.run("pages", "export", "mine")
  }

  /// Every command that prints something, whatever its own verdict is.
  static let commands = [
    ["--help"], ["help", "status"], ["status", "--help"], ["--version"], ["--generate-completion-script", "bash"],
    ["--generate-completion-script", "zsh"], ["--generate-completion-script", "fish"],
    ["status"], ["status", "--json"], ["status", "--card"], ["check"], ["check", "--json"],
    ["export"], ["export", "--format", "json"], ["export", "--format", "env"], ["export", "--format", "aws-cli"],
    ["export", "--format", "cloudformation"],
    ["inspect", "region", "us-east-1"], ["inspect", "region", "nowhere", "--json"],
    ["inspect", "metadata", "metadata.xml"],
    ["relay-state", Sample.arn], ["explain", "relay-state/region-differs"],
    ["pages", "export", "others"], ["pages", "check", "mine"], ["apply", "answers.json", "--json"],
    ["notes", "--print"], ["notes"], ["present", "--print-tape"], ["--plain"],
  ]

  private func writeAnswers() throws {
    try setup.home.write(#"{"answers": {"identityCenterRegion": "us-east-1"}}"#, to: "answers.json")
  }

  /// Runs a command in a shell, with the program's output as it is redirected there.
  private func shell(_ arguments: [String], _ redirection: String) throws -> FinishedTool {
    let words = ([BuiltConnectSSO.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try FinishedTool("/bin/sh", ["-c", "\(words) \(redirection)"], folder: setup.home.path)
  }

  @Test("a full disk, and an output that is closed", arguments: commands, [">/dev/full", ">&-"])
  func full(_ arguments: [String], _ redirection: String) throws {
    try writeAnswers()
    let result = try shell(arguments, redirection + " </dev/null")
    #expect(result.status == 74, "\(result.words)")
    #expect(result.words.contains("The output is not whole: "), "\(result.words)")
  }

  @Test("a reader that has gone", arguments: commands)
  func goneReader(_ arguments: [String]) throws {
    try writeAnswers()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try run(arguments, output: pipe.fileHandleForWriting)
    #expect(result.status == 74, "\(result.words)")
    #expect(result.words.contains("The output is not whole: Broken pipe."), "\(result.words)")
  }

  @Test("the limit of a file's size")
  func limitedFile() throws {
    let result = try shell(["export", "--format", "aws-cli"], ">out")
    #expect(result.status == 0)
    let limited = try FinishedTool(
      "/bin/sh", ["-c", "ulimit -f 1; '\(BuiltConnectSSO.path)' export --format aws-cli >out"], folder: setup.home.path)
    #expect(limited.status == 74)
    #expect(limited.words.contains("The output is not whole: File too large."))
  }

  @Test("a pipe that does not keep its writer waiting gets all of it", arguments: commands)
  func impatientPipe(_ arguments: [String]) throws {
    try writeAnswers()
    // The first time may say other things than the second.
    _ = try FinishedCommand(arguments, home: setup.home)
    let others = setup.home.path + "/others"
    if arguments.contains("others") { try FileManager.default.removeItem(atPath: others) }
    let whole = try FinishedCommand(arguments, home: setup.home)
    if arguments.contains("others") { try FileManager.default.removeItem(atPath: others) }
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting.fileDescriptor
    // F_SETPIPE_SZ: a single page, so that nearly every output is larger.
    try #require(fcntl(end, 1031, 4096) >= 0)
    try #require(fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) == 0)
    let result = try run(arguments, output: pipe.fileHandleForWriting) {
      try? pipe.fileHandleForWriting.close()
      // Byte after byte: the pipe is full nearly all the time.
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while read(pipe.fileHandleForReading.fileDescriptor, &byte, 1) == 1 { bytes.append(byte) }
      return bytes
    }
    #expect(result.status == whole.status)
    #expect(Self.timeless(result.output) == Self.timeless(whole.output))
  }

  @Test("closed descriptors never become files", arguments: commands)
  func closedDescriptors(_ arguments: [String]) throws {
    try writeAnswers()
    let before = try setup.home.read(".local/state/connect-sso/agents.json")
    _ = try shell(arguments, "<&- >&- 2>&-")
    let after = try setup.home.read(".local/state/connect-sso/agents.json")
    #expect(Self.timeless(after) == Self.timeless(before))
  }

  private static func timeless(_ text: String) -> String {
    text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "TIME")
  }

  private func run(
    _ arguments: [String], output: FileHandle, reading: () -> [UInt8] = { [] }
  ) throws -> (status: Int32, output: String, words: String) {
    let process = Process()
    process.executableURL = URL(filePath: BuiltConnectSSO.path)
    process.arguments = arguments
    process.environment = ["HOME": setup.home.path, "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(filePath: setup.home.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    let words = Pipe()
    process.standardError = words
    try process.run()
    let printed = reading()
    let said = words.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: printed, as: UTF8.self), String(decoding: said, as: UTF8.self))
  }
}
