import CMachine
import Glibc

/// Another program, run beside this one without a hand on its terminal: output goes nowhere, and no descriptor but
/// the input is passed on.
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
  ///   - inOwnSession: lets it outlive this program and its terminal.
  package init?(
    _ program: String, _ arguments: [String], environment: Environment, input: Int32? = nil,
    inOwnSession: Bool = false
  ) {
    id = withCStrings([program] + arguments) { arguments in
      withCStrings(environment.entries) { cm_start(program, arguments, $0, input ?? -1, inOwnSession) }
    }
    if id < 0 { return nil }
  }

  /// The program's file in the folders of `PATH`; nil where it is not installed.
  package static func find(_ name: String, environment: Environment) -> String? {
    (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 && FileStatus(ofPath: $0)?.isRegular == true }
  }

  /// Sends the text to a socket that is the program's input, and waits for its end.
  package func end(until deadline: Deadline, sending text: [UInt8] = [], to socket: Int32 = -1) -> End {
    var rest = text[...]
    var socket = socket
    while true {
      if socket >= 0 {
        let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT)) }
        if sent > 0 { rest = rest.dropFirst(sent) }
        let failed = sent < 0 && errno != EAGAIN && errno != EINTR
        if rest.isEmpty || failed {
          shutdown(socket, Int32(SHUT_WR))
          socket = -1
        }
      }
      if let end = reaped(WNOHANG) { return end }
      if deadline.hasPassed { return .stillRunning }
      // Wakes when there is room to send; else looks again soon, since no portable call waits for a child with a limit.
      var room = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
      poll(&room, 1, 5)
    }
  }

  /// Ends the program now, and waits until it has gone.
  package func stop() {
    kill()
    _ = reaped(0)
  }

  /// Ends the program now, with everything that it started: it leads a group of its own.
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
