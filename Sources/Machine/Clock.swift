import Glibc
import SetupRules

/// The machine's clocks.
package enum Clock {
  /// The time of day.
  package static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// Milliseconds that only ever grow, for waiting.
  package static var milliseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }
}

/// A moment on the clock that nobody can set.
package struct Deadline {
  private let end: Int

  package init(milliseconds: Int) {
    end = Clock.milliseconds + milliseconds
  }

  /// At least 0.
  package var millisecondsLeft: Int { max(0, end - Clock.milliseconds) }
  package var hasPassed: Bool { Clock.milliseconds >= end }
}
