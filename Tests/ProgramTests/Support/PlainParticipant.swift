import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// Somebody at plain mode in a real terminal, with a home folder of their own.
final class PlainParticipant {
  let home: TemporaryFolder
  let terminal: TerminalEmulator

  /// Starts the program, and waits until it asks for something.
  init(
    home: TemporaryFolder? = nil, arguments: [String] = ["--plain"], environment: [String: String] = [:],
    for text: String = "press Enter."
  ) throws {
    self.home = try home ?? TemporaryFolder()
    terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: arguments, environment: ["HOME": self.home.path].merging(environment) { $1 },
      folder: self.home.path, columns: 200, rows: 200, recordsOutput: true)
    try wait(for: text)
  }

  /// Types a line, and waits for what is printed after it.
  func type(_ line: String, for text: String) throws {
    let before = terminal.bytesReceived
    try terminal.send(line + "\r")
    try wait(for: text, after: before)
  }

  func wait(for text: String, after start: Int = 0) throws {
    let wanted = Array(text.utf8)
    try terminal.wait("\"\(text)\"") { terminal in
      let printed = terminal.output.dropFirst(start)
      return Self.asks(printed) && printed.indices.contains { printed[$0...].starts(with: wanted) }
    }
  }

  /// Whether the last line says what can be typed.
  private static func asks(_ printed: ArraySlice<UInt8>) -> Bool {
    guard printed.last == UInt8(ascii: "\n") else { return false }
    let last = printed.dropLast().split(separator: UInt8(ascii: "\n")).last ?? []
    return ["To ", "When ", "Type "].contains { last.starts(with: $0.utf8) }
  }

  /// Waits for the end; nothing was ever drawn, and the terminal is as it was.
  func left() throws -> TerminalEmulator.Left {
    let left = try terminal.left()
    try requireHarmless(String(decoding: terminal.output, as: UTF8.self))
    return left
  }

  /// The saved state; empty while there is none.
  var saved: String { (try? home.read(".local/state/connect-sso/agents.json")) ?? "" }
}

/// Nothing but letters and line ends: no escape, no other control, nothing that turns the reading order.
func requireHarmless(_ output: String) throws {
  let lines = output.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
  try #require(!lines.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  try #require(!lines.contains { (0x200E...0x200F).contains($0.value) || (0x2028...0x202E).contains($0.value) })
}

extension TemporaryFolder {
  /// Puts the metadata file where a browser leaves it, and answers with its path.
  @discardableResult
  func download() throws -> String {
    try write(try Sample.metadata.utf8, to: "Downloads/Amazon Connect_ins-0123456789abcdef.xml")
  }

  /// A saved state with the times in it made equal, and the home folder by another name.
  func savedState(_ role: String = "agents") throws -> String {
    try read(".local/state/connect-sso/\(role).json")
      .replacing(/"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"/, with: "\"TIME\"").replacing(path, with: "HOME")
  }
}
