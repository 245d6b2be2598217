import Glibc
import Synchronization

/// Runs jobs one after the other on a thread of its own, so that no key press waits for a file or a program.
///
/// The thread starts with the first job, and is simply left where it is when the program ends: threads of
/// libdispatch, and with them `Task`, cost a static program 20 ms when they end.
package final class Worker: Sendable {
  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var hasThread = false
  }

  private let state = Mutex(State())
  private let arrivals = Semaphore()

  /// Puts the job behind those that wait already. If the system has no thread left, it runs at once.
  package func submit(_ job: @escaping @Sendable () -> Void) {
    let hasThread = state.withLock { state in
      if !state.hasThread { state.hasThread = start() }
      if state.hasThread { state.jobs.append(job) }
      return state.hasThread
    }
    hasThread ? arrivals.signal() : job()
  }

  /// Waits for the jobs submitted so far; false when the time is over first.
  package func finish(within milliseconds: Int) -> Bool {
    guard state.withLock(\.hasThread) else { return true }
    let end = Semaphore()
    submit { end.signal() }
    return end.wait(milliseconds: milliseconds)
  }

  private func start() -> Bool {
    // Signals are for the thread that reads the keys: it has to wake up for them.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    var thread = pthread_t()
    let worker = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread, nil,
      { worker in
        guard let worker else { return nil }
        Unmanaged<Worker>.fromOpaque(worker).takeUnretainedValue().run()
      }, worker.toOpaque())
    guard result == 0 else {
      worker.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func run() -> Never {
    while true {
      arrivals.wait()
      let job = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
      job?()
    }
  }
}
