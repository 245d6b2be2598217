import CTerminalEmulator
import Glibc

/// A terminal with a real program in it: libvterm reads what the program sends and answers its questions.
///
/// Nothing happens by itself: output is read inside `wait`, `send` and `waitForExit`. For one thread.
@dynamicMemberLookup
package final class TerminalEmulator {
  /// How long anything may take before a test fails, in milliseconds. What comes ends the wait, so a long limit costs time
  /// only where a test fails, and a busy machine needs it. What takes long on an idle one names a multiple of it.
  package static let usualLimit = 60_000

  /// The line settings before the program started.
  package let settingsBefore: LineSettings
  /// The process of the program, leader of its own session and process group.
  package let process: Int32

  let emulated: OpaquePointer
  private(set) var program: ct_program
  private let recordsOutput: Bool
  private(set) var scanner = ModeScanner()
  private var size: (columns: Int, rows: Int)
  private var bytesReceived = 0
  private var output: [UInt8] = []
  private var screenAsRead: TerminalScreen?
  /// What stood on the screen when something was last done to the program, as far as it had been read.
  private var screenAtInput: TerminalScreen?
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
  package init(
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
    emulated = screen
    size = (columns, rows)
    self.recordsOutput = recordsOutput
    process = program.process
    noteInput()
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    hangUp()
    close(program.ended)
    ct_screen_free(emulated)
  }

  /// What stands on the screen now, as far as it has been read.
  package var screen: TerminalScreen {
    if let screenAsRead { return screenAsRead }
    let screen = TerminalScreen(
      emulated, columns: size.columns, rows: size.rows, modes: scanner.modes, bytesReceived: bytesReceived,
      output: output)
    screenAsRead = screen
    return screen
  }

  /// From here on, a wait is for what does not stand on the screen now.
  func noteInput() {
    screenAtInput = screen
  }

  func setSize(columns: Int, rows: Int) {
    size = (columns, rows)
    screenAsRead = nil
  }

  /// Reads until the condition holds for the screen, and then to the end of what the program is just sending, so that no half
  /// frame is looked at. Throws `Unmet` with the screen when the time is over or the program has ended without it.
  ///
  /// A condition that held already when the keys were sent says nothing about them: the wait would end at once, and the test
  /// would go on ahead of the program. It is refused, by the screen that was read before they were sent, so that no speed of
  /// anything plays a part.
  ///
  /// - Parameter reason: why the condition may hold already, where that is meant.
  package func wait(
    _ wanted: String = "the condition", evenIfAlready reason: String? = nil, limit: Int = usualLimit,
    until condition: (TerminalScreen) -> Bool
  ) throws {
    if reason == nil, let screenAtInput, condition(screenAtInput) {
      throw Unmet(description: "\(wanted) was there already when the keys were sent:\n\(screenAtInput.screenText)")
    }
    try readOn(to: wanted, limit: limit) { condition(screen) }
  }

  /// Reads until something holds that is no matter of the screen, such as what a file says.
  package func wait(_ wanted: String, limit: Int = usualLimit, elsewhere condition: () -> Bool) throws {
    try readOn(to: wanted, limit: limit, until: condition)
  }

  private func readOn(to wanted: String, limit: Int, until condition: () -> Bool) throws {
    let end = Self.now + limit
    while !condition() {
      // A file changes without a word on the screen.
      guard Self.now < end, step(until: min(end, Self.now + 5), wantsToWrite: false) else {
        if condition() { return }
        throw Unmet(
          description: "\(wanted) did not come; the screen:\n\(self.screenText)\n\(status.map { "\($0)" } ?? "")")
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

  /// Reads until a text stands on the screen that did not stand there when the keys were sent.
  package func wait(for text: String, evenIfAlready reason: String? = nil, limit: Int = usualLimit) throws {
    try wait("\"\(text)\"", evenIfAlready: reason, limit: limit) { $0.screenText.contains(text) }
  }

  /// Reads until the program has ended and everything it sent is shown.
  package func waitForExit(limit: Int = usualLimit) throws -> ExitStatus {
    let end = Self.now + limit
    while Self.now < end {
      if let status { return status }
      _ = step(until: end, wantsToWrite: false)
    }
    throw Unmet(description: "the program has not ended; the screen:\n\(self.screenText)")
  }

  /// Whether the program has ended, as far as was looked.
  package var hasEnded: Bool { status != nil }

  /// Lets so many milliseconds pass between two inputs, where the pause is what is tested, and reads meanwhile.
  package func pause(milliseconds: Int) {
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
      ct_screen_write(emulated, buffer, count)
      screenAsRead = nil
      answer()
    }
    return hasRead
  }

  private func answer() {
    var answers = [UInt8](repeating: 0, count: 4096)
    let count = ct_screen_answers(emulated, &answers, answers.count)
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
