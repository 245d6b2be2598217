import Glibc
import TerminalEmulator
import TestSupport
import Testing

/// A tmux server of its own, as the terminal around the program.
final class Tmux {
  private let folder: TemporaryFolder
  /// What stood on the screen when keys were last pressed.
  private var screenAtInput: String?
  private var cursorAtInput: String?
  private var socket: String { folder.path + "/socket" }

  /// - Parameter configuration: lines of its configuration file.
  init(_ configuration: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write("set -g escape-time 0\nset -g status off\n\(configuration)\n", to: "tmux.conf")
  }

  deinit {
    // A server that has gone already is as good as one that is ended here.
    _ = try? run("kill-server")
  }

  /// Starts the program in a window, and keeps the window when it has ended.
  func start(home: TemporaryFolder, arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws {
    let words = ["env", "-u", "COLUMNS", "HOME=\(home.path)", BuiltConnectSSO.path] + arguments
    let command = words.map { "'\($0)'" }.joined(separator: " ") + "; echo ended with $?; exec cat"
    try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command)
  }

  /// Presses keys by their tmux names.
  func press(_ keys: String...) throws {
    try noteInput()
    try run(["send-keys"] + keys)
  }

  /// Pastes between the markers of bracketed paste, as tmux does where the program asked for them.
  func paste(_ text: String) throws {
    try noteInput()
    try run("set-buffer", "--", text)
    try run("paste-buffer", "-p", "-r")
  }

  func resize(columns: Int, rows: Int) throws {
    try noteInput()
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  private func noteInput() throws {
    (screenAtInput, cursorAtInput) = (try screen(), try cursor())
  }

  /// What stands on the screen, without the blanks at the ends of the rows.
  func screen() throws -> String { try run("capture-pane", "-p") }

  /// Where the cursor stands.
  func cursor() throws -> String { try run("display-message", "-p", "#{cursor_x},#{cursor_y}") }

  func wait(for text: String) throws {
    try wait { $0.contains(text) }
  }

  /// Looks at the screen until the condition holds, which must not have held before the keys were pressed.
  func wait(until condition: (String) -> Bool) throws {
    if let screenAtInput, condition(screenAtInput) {
      throw Unexpected(description: "it was there already when the keys were pressed:\n\(screenAtInput)")
    }
    let end = ContinuousClock.now + .milliseconds(TerminalEmulator.usualLimit)
    var last = ""
    while ContinuousClock.now < end {
      last = try screen()
      if condition(last) { return }
    }
    throw Unexpected(description: "it did not come; the screen of tmux:\n\(last)")
  }

  struct Unexpected: Error, CustomStringConvertible {
    let description: String
  }

  /// Looks at the cursor until it stands elsewhere than when keys were last pressed.
  func waitForCursor() throws {
    let end = ContinuousClock.now + .milliseconds(TerminalEmulator.usualLimit)
    while try cursor() == cursorAtInput {
      guard ContinuousClock.now < end else {
        throw Unexpected(description: "the cursor stays; the screen of tmux:\n\(try screen())")
      }
    }
  }

  @discardableResult
  func run(_ words: String...) throws -> String { try run(words) }

  /// Through a pipe of the C library: Foundation's Process waits for whoever inherits from it, and so for the server.
  @discardableResult
  private func run(_ words: [String]) throws -> String {
    let environment = ["env", "-i", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder.path)"]
    let command = environment + ["tmux", "-S", socket, "-f", folder.path + "/tmux.conf"] + words
    let quoted = command.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
    guard let pipe = popen(quoted + " </dev/null 2>/dev/null", "r") else { throw Unexpected(description: "no tmux") }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    pclose(pipe)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
