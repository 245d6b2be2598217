import StateFile
import Synchronization
import Wizard

/// The one run that waits to be written, and what became of the last.
final class WaitingRun: Sendable {
  private struct Orders: Sendable {
    var run: SetupRun?
    /// How many runs were put here, the last that was taken, and the last that is on disk, or failed to get there.
    var put = 0, taken = 0, written = 0
  }

  private let orders = Mutex(Orders())
  private let failure = Mutex<StateFileError?>(nil)

  var lastFailure: StateFileError? { failure.withLock { $0 } }

  /// Whether the newest run has been written, as well as it could.
  var isSettled: Bool { orders.withLock { $0.written == $0.put } }

  func put(_ newRun: SetupRun) {
    orders.withLock { orders in
      orders.run = newRun
      orders.put += 1
    }
  }

  func take() -> SetupRun? {
    orders.withLock { orders in
      defer { orders.run = nil }
      orders.taken = orders.put
      return orders.run
    }
  }

  /// Writes the run that was taken, and answers with the event that tells how it went.
  func write(_ run: SetupRun, to file: StateFile) -> Event {
    defer { orders.withLock { $0.written = $0.taken } }
    do {
      try file.save(run)
      failure.withLock { $0 = nil }
      return .saved
    } catch {
      failure.withLock { $0 = error }
      return .saveFailed(error.description)
    }
  }
}
