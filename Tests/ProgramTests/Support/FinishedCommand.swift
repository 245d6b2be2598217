import Foundation
import TestSupport

/// A command of the program that has run to its end, without a terminal.
struct FinishedCommand {
  let status: Int32
  /// What it printed as data.
  let output: String
  /// What it said to people.
  let words: String

  /// Runs the program in a home folder, and waits for its end.
  init(_ arguments: [String], input: String = "", home: TemporaryFolder, environment: [String: String] = [:]) throws {
    try self.init(arguments, bytes: Array(input.utf8), home: home, environment: environment)
  }

  /// Runs the program with any bytes as its input.
  init(_ arguments: [String], bytes: [UInt8], home: TemporaryFolder, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: BuiltConnectSSO.path)
    process.arguments = arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: home.path)
    let (inputPipe, outputPipe, wordsPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = wordsPipe
    try process.run()
    inputPipe.fileHandleForWriting.writeWhatIsTaken(bytes)
    try inputPipe.fileHandleForWriting.close()
    let printed = outputPipe.fileHandleForReading.readDataToEndOfFile()
    let said = wordsPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: printed, as: UTF8.self)
    words = String(decoding: said, as: UTF8.self)
  }

  var json: [String: Any] {
    // An output that is no JSON is as good as none here; the tests that care say so.
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
  }
}

extension TemporaryFolder {
  /// Runs the program with this folder as its home, and waits for its end.
  func run(_ arguments: String..., input: String = "") throws -> FinishedCommand {
    try FinishedCommand(arguments, input: input, home: self)
  }
}

extension FileHandle {
  /// Writes into a pipe whose other end may close before it has taken all: that ends the writing, and not the tests.
  func writeWhatIsTaken(_ bytes: [UInt8]) {
    var signal = sigset_t()
    var before = sigset_t()
    sigemptyset(&signal)
    sigaddset(&signal, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signal, &before)
    // The other end has gone, which is what the test may be about.
    try? write(contentsOf: bytes)
    var atOnce = timespec()
    sigtimedwait(&signal, nil, &atOnce)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
