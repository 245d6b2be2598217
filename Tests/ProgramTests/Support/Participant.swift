import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// Somebody at the real program in a real terminal, with a home folder of their own.
final class Participant {
  /// The keys that have no letter.
  enum Press: String {
    case enter = "\r"
    case escape = "\u{1B}"
    case tab = "\t"
    case down = "\u{1B}[B"
    case up = "\u{1B}[A"
    case backspace = "\u{7F}"
    case space = " "
    case menu = "\u{1B}OP"
    case hint = "\u{1B}OQ"
    case steps = "\u{1B}OR"
    case nextStep = "\u{1B}[19~"
    case previousStep = "\u{1B}[18~"
    case pageDown = "\u{1B}[6~"
    case repair = "\u{12}"
    case copy = "\u{19}"
    case saveAndQuit = "\u{18}"
    case interrupt = "\u{03}"
    case clearToStart = "\u{15}"
  }

  let home: TemporaryFolder
  let terminal: TerminalEmulator

  /// Starts the program, and waits for its first screen.
  init(
    home: TemporaryFolder? = nil, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, recordsOutput: Bool = false
  ) throws {
    self.home = try home ?? TemporaryFolder()
    var variables = ["HOME": self.home.path]
    variables.merge(environment) { $1 }
    terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: arguments, environment: variables, folder: self.home.path,
      columns: columns, rows: rows, recordsOutput: recordsOutput)
    // Not every terminal has an alternate screen.
    try terminal.wait("the screen") { $0.modes.bracketedPaste && $0.screenText.contains { !$0.isWhitespace } }
  }

  /// Somebody at a terminal in which the program does not run yet.
  init(home: TemporaryFolder, terminal: TerminalEmulator) {
    self.home = home
    self.terminal = terminal
  }

  /// Presses a key, and waits for a text.
  func press(_ key: Press, for text: String? = nil) throws {
    try terminal.send(key.rawValue)
    if let text { try terminal.wait(for: text) }
  }

  /// Types, and waits until the text stands in the field.
  func type(_ text: String) throws {
    try terminal.send(text)
    try terminal.wait("\"\(text.suffix(20))\" in the field") { $0.textBeforeCursor.hasSuffix(text.suffix(20)) }
  }

  /// Presses Enter, and waits until the focus stands on an item.
  func accept(to item: String) throws {
    // What was pressed before is seen on the screen first, and saved a moment later.
    try waitForSavedItem("another item than \(item)") { $0 != item }
    try terminal.send(Press.enter.rawValue)
    try waitForItem(item)
  }

  /// Waits until the saved state says that the focus stands on an item.
  func waitForItem(_ item: String) throws {
    try waitForSavedItem("the item \(item)") { $0 == item }
  }

  /// The file is written behind the screen, which need not change then.
  func waitForSavedItem(_ wanted: String, until fits: (String?) -> Bool) throws {
    try terminal.wait("\(wanted), not \(savedItem ?? "none"),") { fits(savedItem) }
  }

  /// Waits until the screen says that a step is open; a narrow one has room for its number alone.
  func waitForStep(_ number: Int) throws {
    try terminal.wait("step \(number)") { terminal in
      ["step \(number) of 6", "\(number)/6 "].contains(where: terminal.lines[0].contains)
    }
  }

  /// Opens the menu, and moves to an entry.
  func highlight(_ entry: String, with key: Press) throws {
    try press(.menu, for: "What you can do")
    while !terminal.cursorLine.contains(entry) {
      let line = terminal.cursorLine
      try terminal.send(key.rawValue)
      try terminal.wait("another entry than \(line)") { $0.cursorLine != line }
    }
  }

  /// Goes to a step by the list of steps, counted from 1.
  func jump(toStep number: Int) throws {
    try press(.steps, for: "Steps")
    try terminal.send("\u{1B}[H")
    for _ in 0..<number { try terminal.send(Press.down.rawValue) }
    try press(.enter, for: "step \(number) of 6")
  }

  /// Where the program keeps the answers; the usual place, unless a test knows better.
  lazy var stateFile = home.path + "/.local/state/connect-sso/agents.json"

  /// The saved state; nil while there is none.
  var savedState: [String: Any]? {
    guard let data = FileManager.default.contents(atPath: stateFile) else { return nil }
    // A state that is no JSON is as good as none here; the tests that care say so.
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
  }

  var savedItem: String? { savedState?["currentItem"] as? String }
  var savedAnswers: [String: String] { savedState?["answers"] as? [String: String] ?? [:] }
  var savedDrafts: [String: String] { savedState?["drafts"] as? [String: String] ?? [:] }

  /// Leaves a demonstration or a rehearsal, which asks first.
  func leaveAfterAsking() throws -> TerminalEmulator.Left {
    try terminal.send(Press.saveAndQuit.rawValue)
    try terminal.wait(for: "> Stay here")
    return try leave(.saveAndQuit)
  }

  /// Presses a key that leaves, and checks that the terminal is as it was.
  func leave(_ key: Press) throws -> TerminalEmulator.Left {
    try terminal.send(key.rawValue)
    return try terminal.left()
  }
}

extension TerminalScreen {
  /// What is on the screen as words, wherever its lines are broken.
  var words: String { screenText.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension TerminalEmulator {
  /// What is left after the program has ended.
  struct Left {
    /// nil when a signal ended it.
    var code: Int32?
    var lastLine: String
  }

  /// Waits for the end, and holds the terminal against how it was before.
  func left() throws -> Left {
    var code: Int32?
    if case .exited(let number) = try waitForExit() { code = number }
    #expect(settingsNow == settingsBefore)
    #expect(self.modes == TerminalModes())
    #expect(!self.isOnAlternateScreen)
    return Left(code: code, lastLine: self.lines.last { !$0.isEmpty } ?? "")
  }
}
