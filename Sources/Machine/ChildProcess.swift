import CMachine
import Glibc

/// Another program, run beside this one without a hand on its terminal, in a session of its own: it can neither ask
/// there nor end with it. No descriptor is passed on but those that it is given, and what it writes to any other goes
/// nowhere.
package struct ChildProcess: Equatable, Sendable {
  /// What became of it within the time it was given.
  package enum End: Equatable {
    case exited(Int32)
    /// By a signal, which is also how a program ends that took too long and was stopped.
    case killed
    case stillRunning
  }

  private let id: pid_t

  /// Starts the program; nil where the system refuses.
  ///
  /// - Parameters:
  ///   - program: the path of the file to run.
  ///   - input: the descriptor it reads from; nothing to read without one.
  ///   - output: the descriptor it writes to; what it writes goes nowhere without one.
  ///   - errors: the same for its messages.
  package init?(
    _ program: String, _ arguments: [String], environment: Environment, input: Int32? = nil, output: Int32? = nil,
    errors: Int32? = nil
  ) {
    let descriptors = [input, output, errors].map { $0 ?? -1 }
    id = withCStrings([program] + arguments) { arguments in
      withCStrings(environment.entries) { cm_start(program, arguments, $0, descriptors) }
    }
    if id < 0 { return nil }
  }

  /// The program's file in the folders of `PATH`; nil where it is not installed.
  package static func find(_ name: String, environment: Environment) -> String? {
    (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").utf8.split(separator: UInt8(ascii: ":"))
      .map { "\(Substring($0))/\(name)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 && FileStatus(ofPath: $0)?.isRegular == true }
  }

  /// Waits for its end, which no portable call does with a limit: it is looked for every few milliseconds.
  package func end(until deadline: Deadline) -> End {
    while true {
      if let end = endIfAny() { return end }
      if deadline.hasPassed { return .stillRunning }
      poll(nil, 0, 5)
    }
  }

  /// How it has ended; nil while it has not.
  func endIfAny() -> End? { reaped(WNOHANG) }

  /// Ends the program now, and waits until it has gone.
  package func stop() {
    kill()
    _ = reaped(0)
  }

  /// Ends the program now, with everything that it started: it leads a session of its own.
  package func kill() {
    Glibc.kill(-id, SIGKILL)
  }

  private func reaped(_ options: Int32) -> End? {
    var status: Int32 = 0
    do {
      if try calling({ waitpid(id, &status, options) }) == 0 { return nil }
    } catch {
      // Where nobody is to be waited for, the program has ended and its answer is lost.
      return .killed
    }
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed
  }
}

/// Lends the texts as the null-terminated array of C strings that the system expects.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return body(pointers)
}
