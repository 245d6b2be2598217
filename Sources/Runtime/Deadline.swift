import Glibc

/// A moment on the machine's steady clock, which nobody can set.
package struct Deadline {
  private let end: Int

  package init(milliseconds: Int) {
    end = Deadline.now + milliseconds
  }

  /// At least 0.
  package var millisecondsLeft: Int { max(0, end - Deadline.now) }
  package var hasPassed: Bool { Deadline.now >= end }

  /// Milliseconds since some moment in the past.
  package static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
