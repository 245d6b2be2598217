import Glibc

/// What another program did and wrote, from its start to its end.
package struct ChildRun: Equatable {
  package private(set) var end = ChildProcess.End.stillRunning
  package private(set) var output: [UInt8] = []
  /// What it wrote beside its output, which is where messages go.
  package private(set) var errors: [UInt8] = []
  /// Whether it was ended since it wrote too much.
  package private(set) var isTooLong = false

  /// Runs a program in a session of its own, where it finds no terminal to ask at. At the end of the time it is ended with
  /// all that it has started. Nil where it cannot be started.
  ///
  /// - Parameters:
  ///   - input: what it reads.
  ///   - limit: the most bytes that it may write to its output, and to its errors.
  ///   - helpers: where it is known while it runs.
  package init?(
    _ program: String, _ arguments: [String], environment: Environment, input: [UInt8] = [], atMost limit: Int,
    until deadline: Deadline, among helpers: RunningHelpers
  ) {
    guard let inputEnds = Ends.socket(), let outputEnds = Ends.pipe(), let errorEnds = Ends.pipe() else { return nil }
    let process = ChildProcess(
      program, arguments, environment: environment, input: inputEnds.theirs, output: outputEnds.theirs,
      errors: errorEnds.theirs)
    guard let process else { return nil }
    for ends in [inputEnds, outputEnds, errorEnds] { ends.closeTheirs() }
    helpers.began(process)
    defer { helpers.ended(process) }

    var rest = input[...]
    while true {
      rest = inputEnds.send(rest)
      // Before what it wrote is read, so that nothing of it can be missed.
      let ended = process.endIfAny()
      outputEnds.receive(into: &output, atMost: limit)
      errorEnds.receive(into: &errors, atMost: limit)
      isTooLong = output.count > limit || errors.count > limit
      if let ended {
        end = ended
        return
      }
      if isTooLong || deadline.hasPassed {
        process.stop()
        return
      }
      // Its end makes nothing readable where something it has started goes on writing.
      let sources = [inputEnds.source(rest.isEmpty ? 0 : POLLOUT), outputEnds.source(POLLIN), errorEnds.source(POLLIN)]
      var open = sources.filter { $0.events != 0 && $0.fd >= 0 }
      poll(&open, nfds_t(open.count), open.isEmpty ? 5 : Int32(min(50, deadline.millisecondsLeft)))
    }
  }
}

/// A connection between this program and another.
private final class Ends {
  /// This program's end, which never waits; below 0 once there is nothing more to send or to come.
  private(set) var ours: Int32
  private(set) var theirs: Int32

  private init(ours: Int32, theirs: Int32) {
    (self.ours, self.theirs) = (ours, theirs)
    _ = fcntl(ours, F_SETFL, O_NONBLOCK)
  }

  /// A socket, since writing into a pipe that is closed ends this program with SIGPIPE.
  static func socket() -> Ends? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    return socketpair(AF_UNIX, kind, 0, &ends) == 0 ? Ends(ours: ends[0], theirs: ends[1]) : nil
  }

  static func pipe() -> Ends? {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    // What another thread starts in between closes them itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Ends(ours: ends[0], theirs: ends[1])
  }

  deinit {
    closeTheirs()
    closeOurs()
  }

  func closeTheirs() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }

  private func closeOurs() {
    if ours >= 0 { close(ours) }
    ours = -1
  }

  func source(_ events: Int32) -> pollfd { pollfd(fd: ours, events: Int16(events), revents: 0) }

  /// Sends what there is room for, and closes the connection behind the last of it.
  func send(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard ours >= 0 else { return [] }
    let sent = bytes.withUnsafeBytes { Glibc.send(ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    let rest = bytes.dropFirst(max(0, sent))
    let isLost = sent < 0 && errno != EAGAIN && errno != EINTR
    if rest.isEmpty || isLost { closeOurs() }
    return isLost ? [] : rest
  }

  /// Takes what has arrived, and at most one byte more than is wanted in all.
  func receive(into bytes: inout [UInt8], atMost limit: Int) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { piece.deallocate() }
    while ours >= 0, bytes.count <= limit {
      let count = read(ours, piece.baseAddress, min(piece.count, limit + 1 - bytes.count))
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        closeOurs()
      } else {
        return
      }
    }
  }
}
