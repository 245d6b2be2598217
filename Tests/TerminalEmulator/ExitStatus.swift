/// How a program ended.
package enum ExitStatus: Equatable, Sendable {
  case exited(Int32)
  /// Killed by the signal of this number.
  case signalled(Int32)

  init(waitStatus: Int32) {
    self = waitStatus & 0x7F == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signalled(waitStatus & 0x7F)
  }
}
