import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// Somebody who presents with the real program, in a scratch folder of their own.
struct Presenter {
  /// What stands on a screen, cell by cell.
  struct Shot: Equatable {
    /// Each row with the looks of its cells; an erased cell is as good as a blank one.
    var rows: [String]
    var cursor: String

    init(_ terminal: TerminalScreen) {
      rows = (0..<terminal.rows).map { row in
        (0..<terminal.columns).reduce(into: "") { text, column in
          let cell = terminal.cell(row: row, column: column)
          if cell.isContinuation { return }
          text += cell.text.isEmpty ? " " : cell.text
          if cell.bold { text += "\u{1}" }
          if cell.reverse { text += "\u{2}" }
          if let color = cell.foreground { text += "<\(color)>" }
        }
      }
      cursor = "\(terminal.cursor) \(terminal.isCursorShown)"
    }
  }

  let participant: Participant
  var terminal: TerminalEmulator { participant.terminal }
  var home: TemporaryFolder { participant.home }

  init(
    _ arguments: String..., home: TemporaryFolder? = nil, environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    let home = try home ?? TemporaryFolder()
    try home.makeFolder("scratch")
    participant = try Participant(
      home: home, arguments: ["present"] + arguments,
      environment: ["TMPDIR": home.path + "/scratch"].merging(environment) { $1 }, columns: columns, rows: rows)
  }

  static func scratch(in home: TemporaryFolder) -> String { "\(home.path)/scratch/connect-sso-\(getuid())" }

  /// The saved scratch state, as JSON.
  func state(_ role: String = "agents") throws -> [String: Any] {
    let path = Self.scratch(in: home) + "/present/.local/state/connect-sso/present-\(role).json"
    let json = try JSONSerialization.jsonObject(with: try #require(FileManager.default.contents(atPath: path)))
    return try #require(json as? [String: Any])
  }

  /// Waits until so many stops lie behind.
  func wait(forStop number: Int) throws {
    try terminal.wait("stop \(number)") { $0.line($0.rows - 1).hasPrefix(" \(number)/") }
  }

  /// Goes on to the next stop at once: the second key types what is left.
  func next(to number: Int) throws {
    try terminal.send("  ")
    try wait(forStop: number)
  }

  func back(to number: Int) throws {
    try terminal.send("\u{1B}[5~")
    try wait(forStop: number)
  }

  static let byHand = "\u{1B}[20~"
}
