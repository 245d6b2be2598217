import Glibc

/// Another program, run beside the wizard without a hand on its terminal: output goes nowhere, and no descriptor but
/// the input is passed on.
package struct ChildProcess: Equatable {
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
  ///   - input: the descriptor it reads from; `/dev/null` without one.
  ///   - inOwnSession: lets it outlive the wizard and its terminal.
  package init?(
    _ program: String, _ arguments: [String], environment: Environment, input: Int32? = nil,
    inOwnSession: Bool = false
  ) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    ChildProcess.redirect(&actions, input: input)
    ChildProcess.prepare(&attributes, inOwnSession: inOwnSession)

    let started = withCStrings([program] + arguments) { arguments in
      withCStrings(environment.entries) { variables -> pid_t? in
        var id = pid_t()
        return posix_spawn(&id, program, &actions, &attributes, arguments, variables) == 0 ? id : nil
      }
    }
    guard let started else { return nil }
    id = started
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
    while true {
      let answer = waitpid(id, &status, options)
      if answer == 0 { return nil }
      if answer < 0 && errno == EINTR { continue }
      // Where nobody is to be waited for, the program has ended and its answer is lost.
      if answer < 0 { return .killed }
      return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed
    }
  }

  private static func redirect(_ actions: inout posix_spawn_file_actions_t, input: Int32?) {
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A descriptor left open would keep a lock, or a terminal, as long as the browser runs.
    let open = FolderListing(of: "/proc/self/fd", until: Deadline(milliseconds: 500)) { _ in true }
    for descriptor in (open?.entries ?? []).compactMap({ Int32($0.name) }) where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
  }

  /// The wizard's threads block and handle signals; a program must start with none of that.
  private static func prepare(_ attributes: inout posix_spawnattr_t, inOwnSession: Bool) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID of glibc's spawn.h, which Swift does not see.
    let setSession: Int32 = 0x80
    let group = inOwnSession ? setSession : Int32(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, Int16(group | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
  }
}

/// Lends the texts as the null-terminated array of C strings that the system expects.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result?
) -> Result? {
  var pointers = texts.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return pointers.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(body) }
}
