import CNcurses
import Glibc

/// A pipe of single bytes that never blocks: how signals, by their numbers, and other threads, by a zero, wake the one
/// that waits for keys or lines.
package final class ByteChannel: Sendable {
  /// Readable while something is in the pipe.
  package let readEnd: Int32
  private let writeEnd: Int32

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

  /// Ends the reader's present wait, or the next one; for any thread.
  package func wake() { write(0) }

  /// From now on the signals that end a program arrive here, in place of ending it; a crash restores the terminal
  /// first. Only one channel at a time has them.
  ///
  /// - Parameter isSteered: whether those that stop a program, let it go on or tell of a new size arrive here, too.
  package func catchSignals(isSteered: Bool = false) { cn_catch_signals(writeEnd, isSteered) }

  /// Lets the signals do again what they did before.
  package func releaseSignals() { cn_release_signals() }

  /// The ending ones of the signals that have come. Everything written so far is taken.
  package func takeSignals() -> [EndingSignal] {
    readAll().map { Int32($0) }.filter(cn_ends).map(EndingSignal.init)
  }

  /// A full pipe already wakes its reader, so a failed write loses nothing.
  func write(_ byte: UInt8) {
    withUnsafePointer(to: byte) { _ = Glibc.write(writeEnd, $0, 1) }
  }

  /// Everything written so far; empty when nothing was.
  func readAll() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }
}
