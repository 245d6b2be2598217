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
    bell.catchSignals()
    defer { bell.releaseSignals() }
    let done = Inbox<Result> { bell.wake() }
    Worker().submit { done.post(work()) }
    while true {
      if let signal = bell.takeSignals().first {
        helpers.end()
        bell.releaseSignals()
        raise(signal.number)
        // The program itself ignores those of a lost output.
        throw ExitStatus(signal)
      }
      if let result = done.takeAll().first { return result }
      var source = pollfd(fd: bell.readEnd, events: Int16(POLLIN), revents: 0)
      poll(&source, 1, -1)
    }
  }
}
