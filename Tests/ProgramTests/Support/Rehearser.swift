import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// Somebody at a rehearsal, by keys alone or by mouse alone.
final class Rehearser {
  enum Way: String, CaseIterable { case keys, mouse }

  let participant: Participant
  private let way: Way
  private var terminal: TerminalEmulator { participant.terminal }

  /// Starts a rehearsal whose scratch folder stands in the home folder of the test.
  ///
  /// - Parameter log: where strace writes down what the program does with files; nil for a program without strace.
  init(
    _ arguments: [String] = [], by way: Way, columns: Int, rows: Int, home: TemporaryFolder? = nil,
    traceTo log: String? = nil
  ) throws {
    self.way = way
    let home = try home ?? TemporaryFolder()
    let traced =
      log.map { ["-f", "-y", "-qq", "-s", "4096", "-o", $0, "-e", "trace=%file,%desc", BuiltConnectSSO.path] } ?? []
    let terminal = try TerminalEmulator(
      log == nil ? BuiltConnectSSO.path : "/usr/bin/strace", arguments: traced + ["rehearse"] + arguments,
      environment: ["HOME": home.path, "TMPDIR": home.path], folder: home.path, columns: columns, rows: rows)
    try terminal.wait("the screen") { $0.modes.bracketedPaste && $0.screenText.contains { !$0.isWhitespace } }
    participant = Participant(home: home, terminal: terminal)
    participant.stateFile = try Self.folder(in: home) + "/home/.local/state/connect-sso/rehearsal.json"
  }

  /// The folder of the one rehearsal that runs in a home folder.
  static func folder(in home: TemporaryFolder) throws -> String {
    let scratch = "\(home.path)/connect-sso-\(getuid())"
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch)
    return scratch + "/" + (try #require(names.first { $0.hasPrefix("rehearse.") }))
  }

  private var isBeside: Bool { terminal.columns >= 120 }

  /// Brings the keys to a half of the screen.
  private func go(to half: String) throws {
    // The bar changes first; a click is aimed at what the whole frame shows.
    if terminal.line(0).contains("[\(half)]") { return try terminal.waitUntilIdle(milliseconds: 5) }
    switch way {
    case .keys: try terminal.send("\u{1B}[17~")
    case .mouse: try click(try #require(place(of: " \(half) ", in: 0..<1, halves: false)))
    }
    try terminal.wait("the \(half)") { $0.line(0).contains("[\(half)]") }
    try terminal.waitUntilIdle(milliseconds: 5)
  }

  // MARK: The wizard

  /// Enter, until the wizard is at an item.
  func accept(to item: String) throws {
    try enter()
    try participant.waitForItem(item)
  }

  /// Enter in the wizard.
  func enter() throws {
    try go(to: "Wizard")
    switch way {
    case .keys: try terminal.send("\r")
    case .mouse: try click(try #require(place(of: "Enter ", in: terminal.rows - 1..<terminal.rows, half: .wizard)))
    }
  }

  func copyInWizard() throws {
    try go(to: "Wizard")
    switch way {
    case .keys: try terminal.send("\u{19}")
    case .mouse:
      try click(try #require(place(of: "F1 menu", in: 0..<terminal.rows, half: .wizard)))
      try terminal.wait(for: "What you can do")
      try scrollTo("Copy the value", half: .wizard)
    }
    try terminal.wait("\"Copied\" in the wizard") { self.text(of: .wizard, on: $0).contains("Copied") }
    #expect(terminal.screenText.contains("Ctrl-V"))
  }

  /// Pastes into the focused field of the wizard.
  func pasteInWizard(_ shown: String) throws {
    try go(to: "Wizard")
    try paste(shown)
  }

  private func paste(_ shown: String) throws {
    switch way {
    case .keys: try terminal.send("\u{16}")
    case .mouse: try click(try #require(place(of: "Ctrl-V", in: 0..<1, halves: false)))
    }
    try terminal.wait("\(shown) in the box") { $0.cursorLine.contains(shown) }
  }

  // MARK: The console

  /// Presses something that begins with these words, and waits for what comes.
  func press(_ words: String, number: Int = 1, for text: String? = nil) throws {
    try go(to: "Console")
    switch way {
    case .keys:
      try focus(number) { $0.textAtCursor.hasPrefix(words) }
      let before = terminal.screenText
      try terminal.send("\r")
      // Few lines have no room for all words.
      if terminal.rows < 16 { return try terminal.wait("another screen") { $0.screenText != before } }
    case .mouse: try scrollTo(words, number: number, half: .console)
    }
    if let text { try waitInConsole(text) }
  }

  /// Goes to the box with this label.
  func focus(box label: String) throws {
    try go(to: "Console")
    let text = isBeside ? "  \(label)  " : "  \(label)"
    switch way {
    case .keys: try focus(1) { $0.cursor.row > 0 && $0.line($0.cursor.row - 1).contains(text) }
    case .mouse: try scrollTo(text, half: .console, below: 1)
    }
    try terminal.wait("the box \(label)", evenIfAlready: "the page may open at it") {
      $0.cursor.row > 0 && $0.line($0.cursor.row - 1).contains(text)
    }
  }

  func pasteInConsole(_ shown: String) throws {
    try go(to: "Console")
    try paste(shown)
  }

  /// Copies what the focused box holds.
  func copyBox() throws {
    switch way {
    case .keys: try terminal.send("\u{19}")
    case .mouse: try click(try #require(place(of: "Ctrl-Y", in: terminal.rows - 1..<terminal.rows, half: .console)))
    }
    try waitInConsole("Copied.")
  }

  /// Takes the last step back, to something.
  func undo(for text: String) throws {
    try undo()
    try waitInConsole(text)
  }

  /// Takes the last step back, away from something.
  func undo(from text: String) throws {
    try undo()
    try terminal.wait("the page before \"\(text)\"") { !self.text(of: .console, on: $0).contains(text) }
  }

  /// The wizard beside it may show the same words in its pages.
  private func waitInConsole(_ text: String) throws {
    try terminal.wait("\"\(text)\" in the console") { self.text(of: .console, on: $0).contains(text) }
  }

  private func undo() throws {
    try go(to: "Console")
    switch way {
    case .keys: try terminal.send("\u{1F}")
    case .mouse: try click(try #require(place(of: "Ctrl-_", in: terminal.rows - 1..<terminal.rows, half: .console)))
    }
  }

  /// Tab, until the cursor stands where it should for the number-th time.
  private func focus(_ number: Int, _ fits: (TerminalScreen) -> Bool) throws {
    var left = number
    for _ in 0..<40 {
      try terminal.waitUntilIdle(milliseconds: 5)
      if fits(terminal.screen) { left -= 1 }
      if left == 0 { return }
      let before = (terminal.cursor, terminal.screenText)
      try terminal.send("\t")
      try terminal.wait("another place") { $0.cursor != before.0 || $0.screenText != before.1 }
    }
    Issue.record("nothing like that can be focused:\n\(terminal.screenText)")
  }

  // MARK: The mouse

  private enum Half { case wizard, console }

  private func click(_ place: (row: Int, column: Int)) throws {
    let numbers = "\(place.column + 1);\(place.row + 1)"
    try terminal.send("\u{1B}[<0;\(numbers)M\u{1B}[<0;\(numbers)m")
  }

  private func columns(_ half: Half) -> Range<Int> {
    if !isBeside { return 0..<terminal.columns }
    let line = terminal.line(1)
    let edge = line.firstIndex(of: "│").map { line.distance(from: line.startIndex, to: $0) } ?? 0
    return half == .wizard ? 0..<edge : edge + 1..<terminal.columns
  }

  /// One half of a screen; all of it where only one half is shown.
  private func text(of half: Half, on screen: TerminalScreen) -> String {
    let columns = columns(half)
    return screen.lines.map { line in String(line.dropFirst(columns.lowerBound).prefix(columns.count)) }
      .joined(separator: "\n")
  }

  private func place(
    of text: String, in rows: Range<Int>, half: Half = .console, halves: Bool = true, number: Int = 1
  ) -> (row: Int, column: Int)? {
    let columns = halves ? columns(half) : 0..<terminal.columns
    var left = number
    for row in rows {
      let cells = Array(terminal.line(row))
      let part = String(cells[min(columns.lowerBound, cells.count)..<min(columns.upperBound, cells.count)])
      guard let range = part.range(of: text) else { continue }
      left -= 1
      if left > 0 { continue }
      let blanks = text.prefix { $0 == " " }.count
      return (row, columns.lowerBound + part.distance(from: part.startIndex, to: range.lowerBound) + blanks)
    }
    return nil
  }

  /// Turns the wheel until the text is there, and clicks on it, or below it.
  private func scrollTo(_ text: String, number: Int = 1, half: Half, below: Int = 0) throws {
    let middle = "\(columns(half).lowerBound + 10);\(terminal.rows / 2)"
    for turn in 0..<60 {
      try terminal.waitUntilIdle(milliseconds: 5)
      let limit = terminal.rows - 2 - below
      if let place = place(of: text, in: 1..<limit, half: half, number: number) {
        return try click((place.row + below, place.column))
      }
      // Up to the page's top first, then down.
      let before = terminal.screenText
      try terminal.send("\u{1B}[<\(half == .console && turn < 6 ? 64 : 65);\(middle)M")
      if half == .wizard { try terminal.wait { $0.screenText != before || $0.cursorLine != before } }
    }
    Issue.record("\(text) is not there:\n\(terminal.screenText)")
  }
}
