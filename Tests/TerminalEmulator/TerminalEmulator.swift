import CTerminalEmulator
import Glibc

/// A terminal with a real program in it: libvterm reads what the program sends and answers its questions.
///
/// Nothing happens by itself: output is read inside `wait`, `send` and `waitForExit`. For one thread.
public final class TerminalEmulator {
  /// How long anything may take before a test fails, in milliseconds.
  public static let usualLimit = 10_000

  /// The line settings before the program started.
  public let settingsBefore: LineSettings
  /// The process of the program, leader of its own session and process group.
  public let process: Int32
  /// The width of the window in cells.
  public internal(set) var columns: Int
  /// The height of the window in cells.
  public internal(set) var rows: Int
  /// How many bytes the program has sent so far.
  public private(set) var bytesReceived = 0
  /// Everything the program has sent so far, when `recordsOutput` was asked for.
  public private(set) var output: [UInt8] = []

  let screen: OpaquePointer
  private(set) var program: ct_program
  private let recordsOutput: Bool
  private(set) var scanner = ModeScanner()
  private var status: ExitStatus?
  var isClosed = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: an executable file; `BuiltProgram.path(of:)` knows those of this package.
  ///   - arguments: without the program's own name.
  ///   - environment: all of it; nothing is inherited. `TERM` is xterm-256color unless it says otherwise.
  ///   - folder: the working folder; nil for that of the tests.
  /// - Throws: `Unmet` when it cannot be started.
  public init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
    columns: Int = 80, rows: Int = 24, recordsOutput: Bool = false
  ) throws {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    var master: Int32 = -1
    let noTerminal = ct_open(&master)
    guard noTerminal == 0 else { throw Unmet(error: noTerminal, about: "a new terminal") }
    settingsBefore = LineSettings(of: master)
    program = ct_program()
    let notStarted = CommandLineWords(path: path, arguments: arguments, environment: variables).start(
      &program, master: master, folder: folder, columns: columns, rows: rows)
    guard notStarted == 0 else {
      close(master)
      throw Unmet(error: notStarted, about: path)
    }
    guard let screen = ct_screen_new(Int32(rows), Int32(columns)) else { throw Unmet(description: "no memory") }
    self.screen = screen
    self.columns = columns
    self.rows = rows
    self.recordsOutput = recordsOutput
    process = program.process
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    hangUp()
    close(program.ended)
    ct_screen_free(screen)
  }

  /// Reads until the condition holds, and then to the end of what the program is just sending, so that no half frame is
  /// looked at. Throws `Unmet` with the screen when the time is over or the program has ended without it.
  public func wait(
    _ wanted: String = "the condition", limit: Int = usualLimit, until condition: (TerminalEmulator) -> Bool
  ) throws {
    let end = Self.now + limit
    while !condition(self) {
      // A condition may be about a file, which changes without a word on the screen.
      guard Self.now < end, step(until: min(end, Self.now + 20), wantsToWrite: false) else {
        if condition(self) { return }
        throw Unmet(description: "\(wanted) did not come; the screen:\n\(screenText)\n\(status.map { "\($0)" } ?? "")")
      }
    }
    readOn(until: end)
  }

  /// Reads until nothing has come for two milliseconds.
  private func readOn(until end: Int) {
    var before = -1
    while before != bytesReceived, Self.now < end {
      before = bytesReceived
      _ = step(until: Self.now + 2, wantsToWrite: false)
    }
  }

  /// Reads until a text stands on the screen.
  public func wait(for text: String, limit: Int = usualLimit) throws {
    try wait("\"\(text)\"", limit: limit) { $0.screenText.contains(text) }
  }

  /// Reads until the program has ended and everything it sent is shown.
  public func waitForExit(limit: Int = usualLimit) throws -> ExitStatus {
    let end = Self.now + limit
    while Self.now < end {
      if let status { return status }
      _ = step(until: end, wantsToWrite: false)
    }
    throw Unmet(description: "the program has not ended; the screen:\n\(screenText)")
  }

  /// Whether the program has ended, as far as was looked.
  public var hasEnded: Bool { status != nil }

  /// Reads whatever there is within so many milliseconds; for what must not happen.
  public func settle(milliseconds: Int) {
    let end = Self.now + milliseconds
    while Self.now < end, status == nil { _ = step(until: end, wantsToWrite: false) }
  }

  /// Waits for output or the end, once; false when nothing more can come.
  func step(until end: Int, wantsToWrite: Bool) -> Bool {
    guard status == nil else { return false }
    let events = POLLIN | (wantsToWrite ? POLLOUT : 0)
    var sources = [
      pollfd(fd: isClosed ? -1 : program.master, events: Int16(events), revents: 0),
      pollfd(fd: program.ended, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, 2, Int32(clamping: max(0, end - Self.now)))
    // A terminal whose last user is gone stays readable for ever, so the end of the process is looked at as well.
    let hasRead = sources[0].revents & Int16(POLLIN | POLLHUP) != 0 && readOutput()
    if sources[1].revents != 0, !hasRead { reap() }
    return true
  }

  /// Reads all there is, so that a condition rarely sees half a frame; false when there is nothing.
  private func readOutput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var hasRead = false
    for _ in 0..<64 {
      let count = read(program.master, &buffer, buffer.count)
      guard count > 0 else { break }
      hasRead = true
      bytesReceived += count
      if recordsOutput { output += buffer[..<count] }
      scanner.feed(buffer[..<count])
      ct_screen_write(screen, buffer, count)
      answer()
    }
    return hasRead
  }

  private func answer() {
    var answers = [UInt8](repeating: 0, count: 4096)
    let count = ct_screen_answers(screen, &answers, answers.count)
    if count > 0 { _ = write(program.master, answers, count) }
  }

  private func reap() {
    var waitStatus: Int32 = 0
    if waitpid(process, &waitStatus, WNOHANG) == process { status = ExitStatus(waitStatus: waitStatus) }
  }

  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
