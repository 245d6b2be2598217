import Glibc
import Machine
import NcursesTerminal

/// A command's wait for another program. Who asks the command to end does not wait for that.
enum EndableWait {
  /// - Parameter helpers: what is ended together with this program.
  static func result<Result: Sendable>(
    among helpers: RunningHelpers, _ work: @escaping @Sendable () -> Result
  ) throws -> Result {
    let bell = try ByteChannel()
    let signals = SignalWatch { bell.write(1) }
    let done = Inbox<Result> { bell.write(1) }
    Worker().submit { done.post(work()) }
    while true {
      if let signal = signals.take() {
        helpers.end()
        signals.release()
        raise(signal.number)
      }
      if let result = done.takeAll().first {
        signals.release()
        return result
      }
      var source = pollfd(fd: bell.readEnd, events: Int16(POLLIN), revents: 0)
      poll(&source, 1, -1)
      _ = bell.readAll()
    }
  }
}
