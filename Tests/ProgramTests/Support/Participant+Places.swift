import Foundation
import TerminalEmulator
import TestSupport

extension Participant {
  /// Somebody whose saved run stands at an item of a step.
  convenience init(
    at step: String, _ item: String, answers: [String: String] = [:], arguments: [String] = [],
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24, recordsOutput: Bool = false
  ) throws {
    let home = try TemporaryFolder()
    try Self.writeState(in: home, at: step, item, answers: answers)
    try self.init(
      home: home, arguments: arguments, environment: environment, columns: columns, rows: rows,
      recordsOutput: recordsOutput)
  }

  /// A saved run in a home folder, nothing of which is done.
  static func writeState(in home: TemporaryFolder, at step: String, _ item: String, answers: [String: String] = [:])
    throws
  {
    let state: [String: Any] = [
      "answers": answers, "byWord": [String](), "currentItem": item, "currentStep": step, "drafts": [String: String](),
      "role": "agents", "schemaVersion": 1, "steps": [String: String](), "workshop": "configure-aws-sso-for-agents",
    ]
    try home.write(
      try JSONSerialization.data(withJSONObject: state), to: ".local/state/connect-sso/agents.json")
  }

  /// What somebody sees and feels when the program has taken every key, shown what came of it, and waits for the next.
  func idleView() throws -> String {
    try terminal.waitUntilIdle()
    return terminal.view
  }

  /// Orders a save with Ctrl-S, and waits until exactly this is typed and not accepted in the saved state.
  func waitForDrafts(_ drafts: [String: String]) throws {
    try terminal.send("\u{13}")
    try terminal.wait("the drafts \(drafts), not \(savedDrafts),") { savedDrafts == drafts }
  }

  /// Orders a save with Ctrl-S: all that was sent before it has been taken in when its answer is on the screen.
  func synchronize() throws {
    try terminal.send("\u{13}")
    try terminal.wait(for: "Every answer is saved")
  }
}

extension TerminalScreen {
  /// What somebody sees and feels: the rows, and where the cursor stands.
  var view: String { "\(screenText)\ncursor \(cursor)" }
}
