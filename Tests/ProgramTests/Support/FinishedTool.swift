import Foundation

/// A program of the system that has run to its end.
struct FinishedTool {
  let status: Int32
  /// What it printed, byte by byte.
  let bytes: Data
  let words: String

  var output: String { String(decoding: bytes, as: UTF8.self) }

  init(_ path: String, _ arguments: [String], folder: String, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    let (outputPipe, wordsPipe) = (Pipe(), Pipe())
    process.standardOutput = outputPipe
    process.standardError = wordsPipe
    try process.run()
    bytes = outputPipe.fileHandleForReading.readDataToEndOfFile()
    let said = wordsPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    words = String(decoding: said, as: UTF8.self)
  }
}
