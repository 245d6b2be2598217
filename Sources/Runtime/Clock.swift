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
