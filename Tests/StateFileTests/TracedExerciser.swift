import TestSupport
import Testing

/// The exerciser under strace, which makes some of its system calls fail, or ends it there.
struct TracedExerciser {
  /// A system call: its name, and which one of that name it is since the program's start.
  struct Call: Hashable {
    let name: String
    let number: Int
  }

  /// What strace is to do, in its own words.
  enum Interference {
    /// Every call of that name fails, without being made.
    case refusal(of: String, error: String)
    /// One call fails, without being made.
    case failure(Call, error: String)
    /// The program is killed as it makes the call.
    case kill(Call)

    fileprivate var words: String {
      switch self {
      case .refusal(let name, let error): "inject=\(name):error=\(error)"
      case .failure(let call, let error): "inject=\(call.name):error=\(error):when=\(call.number)"
      case .kill(let call): "inject=\(call.name):signal=SIGKILL:when=\(call.number)"
      }
    }
  }

  /// The calls on files from the announcement to the result, in order.
  private(set) var calls: [Call] = []
  /// The line after the announcement: the result, or the error in words; nil where the program was ended.
  let result: String?
  /// Whether a call after the announcement, and not one of the program's start, was made to fail.
  private(set) var wasInjected = false

  init(_ arguments: [String], with interferences: [Interference] = []) throws {
    let folder = try TemporaryFolder()
    let child = try ChildProcess(
      ["strace", "-f", "-qq", "-o", folder.path + "/log", "-e", "trace=%file,%desc"]
        + interferences.flatMap { ["-e", $0.words] } + [ChildProcess.exerciser] + arguments)
    let lines = try child.remainingLines()
    child.wait()
    try #require(lines.first == "begun", "strace works here, and the program starts: \(lines)")
    result = lines.dropFirst().first
    read(log: String(decoding: try folder.bytes("log"), as: UTF8.self))
  }

  private mutating func read(log: String) {
    var counts: [String: Int] = [:]
    var isCounting = false
    for line in log.split(separator: "\n") {
      // 4711  openat(AT_FDCWD, "/tmp/x", O_RDONLY) = 3
      guard let call = line.split(separator: " ", maxSplits: 1).last?.drop(while: { $0 == " " }),
        let end = call.firstIndex(of: "(")
      else {
        continue
      }
      let name = String(call[..<end])
      counts[name, default: 0] += 1
      if call.hasPrefix("write(1, ") {
        isCounting = call.hasPrefix("write(1, \"begun")
      } else if isCounting, name != "mmap" {
        calls.append(Call(name: name, number: counts[name] ?? 0))
        if line.hasSuffix("(INJECTED)") { wasInjected = true }
      }
    }
  }
}
