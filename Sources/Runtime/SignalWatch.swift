import Glibc
import NcursesTerminal

/// Tells of the signals that ask the program to end. A thread waits for them, so that what is being written is not
/// interrupted. Ctrl-Z stays with the shell.
struct SignalWatch {
  private let arrived: Inbox<EndingSignal>
  private let worker = Worker()
  private let signals: sigset_t

  /// To be made before other threads are started: they are to leave these signals alone.
  ///
  /// - Parameter wake: interrupts the reader's wait.
  init(wake: @escaping @Sendable () -> Void) {
    let arrived = Inbox<EndingSignal>(wake: wake)
    self.arrived = arrived
    let watched = EndingSignal.all.filter { !Self.isIgnored($0) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in watched { sigaddset(&signals, signal.number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
    let (waited, reader) = (signals, pthread_self())
    worker.submit {
      var signals = waited
      // Without a thread of its own it would wait for ever: the signals then end the program as they always do.
      if pthread_equal(pthread_self(), reader) != 0 {
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        return
      }
      while true {
        var number: Int32 = 0
        guard sigwait(&signals, &number) == 0, let signal = watched.first(where: { $0.number == number }) else {
          continue
        }
        arrived.post(signal)
      }
    }
  }

  /// The first signal since the last time.
  func take() -> EndingSignal? { arrived.takeAll().first }

  /// Lets the signals end the program again, as they always do.
  func release() {
    var signals = signals
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// nohup and shells without job control ignore some signals on purpose.
  private static func isIgnored(_ signal: EndingSignal) -> Bool {
    var action = sigaction()
    sigaction(signal.number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
