import StateFile
import Synchronization
import Wizard

/// The one run that waits to be written, and what became of the last.
final class WaitingRun: Sendable {
  private let run = Mutex<SetupRun?>(nil)
  private let failure = Mutex<StateFileError?>(nil)

  var lastFailure: StateFileError? { failure.withLock { $0 } }

  func put(_ newRun: SetupRun) { run.withLock { $0 = newRun } }

  func take() -> SetupRun? {
    run.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
  }

  /// Writes a run, and answers with the event that tells how it went.
  func write(_ run: SetupRun, to file: StateFile) -> Event {
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
