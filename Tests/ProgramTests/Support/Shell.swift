import Foundation
import TerminalEmulator
import TestSupport

/// Somebody who starts the program in a shell with job control, whose prompt is one sign.
final class Shell {
  let participant: Participant
  var terminal: TerminalEmulator { participant.terminal }
  private let arguments: [String]

  init(at step: String, _ item: String, arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws {
    self.arguments = arguments
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: step, item)
    let terminal = try TerminalEmulator(
      "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "$ ", "HOME": home.path, "INPUTRC": "/dev/null"], folder: home.path, columns: columns,
      rows: rows)
    participant = Participant(home: home, terminal: terminal)
    try terminal.wait { $0.line(0) == "$" }
  }

  func startProgram() throws {
    try terminal.send(([BuiltConnectSSO.path] + arguments).joined(separator: " ") + "\r")
    try terminal.wait { $0.isOnAlternateScreen && $0.screenText.contains("step") }
  }

  /// Types a command, and waits for what it prints.
  func type(_ command: String, for answer: String) throws {
    try terminal.wait { $0.line($0.cursor.row) == "$" }
    try terminal.send("\(command)\r")
    try terminal.wait(for: answer)
  }
}
