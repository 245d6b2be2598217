import SetupRules
import StateFile
import Synchronization
import Wizard

/// The runs that wait to be written, and what became of the last. A newer run takes the place of one that waits.
package final class WaitingRun: Sendable {
  private struct Orders: Sendable {
    var runs: [SetupRun] = []
    var isLast = false
    /// How many writings were ordered, and how many of them are on disk, or failed to get there.
    var ordered = 0, done = 0
    /// Why the last one did not get there; nil where it did.
    var failure: StateFileError?
  }

  private let orders = Mutex(Orders())

  /// Whether the newest run has been written, as well as it could.
  package var isSettled: Bool { orders.withLock { $0.done == $0.ordered } }

  /// Whether what was given is on disk.
  package var outcome: SaveOutcome {
    orders.withLock { orders in
      if orders.done != orders.ordered { return .waiting }
      return orders.failure.map { .failed($0) } ?? .saved
    }
  }

  /// Orders a run to be written; false where it takes the place of one for which that is ordered already.
  package func put(_ newRun: SetupRun) -> Bool {
    orders.withLock { orders in
      if orders.isLast {
        orders.runs[orders.runs.count - 1] = newRun
        return false
      }
      orders.runs.append(newRun)
      orders.isLast = true
      orders.ordered += 1
      return true
    }
  }

  /// Orders something else to be written, after the runs that wait and before those that come.
  package func order() {
    orders.withLock { orders in
      orders.isLast = false
      orders.ordered += 1
    }
  }

  /// The next run to be written; nil where none waits.
  package func take() -> SetupRun? {
    orders.withLock { orders in
      guard !orders.runs.isEmpty else { return nil }
      if orders.runs.count == 1 { orders.isLast = false }
      return orders.runs.removeFirst()
    }
  }

  /// Writes the run that was taken, and answers with the events that tell how it went.
  package func write(_ run: SetupRun, to file: OpenStateFile) -> [Event] {
    write { () throws(StateFileError) in
      try file.save(run)
      return [.saved]
    }
  }

  /// Writes what was ordered, and answers with its events, or with the one that tells why it failed.
  package func write(_ writing: () throws(StateFileError) -> [Event]) -> [Event] {
    do {
      let events = try writing()
      settle(nil)
      return events
    } catch {
      settle(error)
      if case .changed = error { return [.foundChanged] }
      return [.saveFailed(error.description)]
    }
  }

  private func settle(_ failure: StateFileError?) {
    orders.withLock { orders in
      orders.done += 1
      orders.failure = failure
    }
  }
}

/// How it stands with what was given.
package enum SaveOutcome: Equatable {
  /// The disk has all of it.
  case saved
  case failed(StateFileError)
  /// The disk has not answered yet.
  case waiting
  /// Another wizard has the run, and nothing of it is saved here.
  case elsewhere

  /// Whether the last save failed.
  package var hasFailed: Bool {
    if case .failed = self { true } else { false }
  }
}
