import Glibc
import Testing

/// A program that a test starts, reads and ends.
final class ChildProcess {
  let processID: pid_t
  private let output: Int32
  private var pending: [UInt8] = []
  private var isWaitedFor = false

  /// The test's own executable for the state file, built beside the tests.
  static let exerciser: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, Int(PATH_MAX)))
    let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Under `swift test` the test bundle is started by itself or by the toolchain's runner, which names the bundle.
    let bundle = own.hasSuffix(".xctest") ? own : CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/StateFileExerciser"
  }()

  init(_ arguments: [String]) throws {
    // A pair of sockets, because a pipe cannot be made so that no other child, started meanwhile, inherits its ends.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let made = socketpair(AF_UNIX, kind, 0, &ends)
    try #require(made == 0)
    output = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawnp(&child, arguments[0], &actions, nil, &words, environ)
    close(ends[1])
    processID = child
    try #require(result == 0, "\(arguments[0]) starts: \(String(cString: strerror(result)))")
  }

  deinit {
    if !isWaitedFor { end() }
    close(output)
  }

  /// The next line; nil when the output has ended, an issue when nothing comes for ten seconds.
  func line() throws -> String? {
    while true {
      if let newline = pending.firstIndex(of: 10) {
        defer { pending.removeSubrange(...newline) }
        return String(decoding: pending[..<newline], as: UTF8.self)
      }
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, 10_000) == 1, "the process says something within ten seconds")
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &buffer, 4096)
      if count <= 0 { return nil }
      pending += buffer[..<count]
    }
  }

  /// All lines until the output ends.
  func remainingLines() throws -> [String] {
    var lines: [String] = []
    while let line = try line() { lines.append(line) }
    return lines
  }

  func signal(_ signal: Int32) { kill(processID, signal) }

  /// Waits for the end.
  func wait() {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    isWaitedFor = true
  }

  /// Ends it at once, and waits.
  func end() {
    signal(SIGKILL)
    wait()
  }

  /// Whether it has not ended.
  var isRunning: Bool {
    var status: Int32 = 0
    return waitpid(processID, &status, WNOHANG) == 0
  }
}
