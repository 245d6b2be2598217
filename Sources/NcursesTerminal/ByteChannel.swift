import Glibc

/// A pipe of single bytes that never blocks: how signals and other threads wake the one that waits for
/// keys.
package final class ByteChannel: Sendable {
  /// Readable while something is in the pipe.
  package let readEnd: Int32
  let writeEnd: Int32

  /// Throws `TerminalError.noPipe`.
  package init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noPipe }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe already wakes its reader, so a failed write loses nothing.
  package func write(_ byte: UInt8) {
    withUnsafePointer(to: byte) { _ = Glibc.write(writeEnd, $0, 1) }
  }

  /// Everything written so far; empty when nothing was.
  package func readAll() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }
}

/// Lets any thread end the terminal's wait with `NcursesTerminal.Input.woken`.
package struct Waker: Sendable {
  let channel: ByteChannel

  /// Ends the present wait, or the next one.
  package func wake() {
    channel.write(1)
  }
}
