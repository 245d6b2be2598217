import Glibc
import Synchronization
import TerminalEmulator
import Testing

@testable import Runtime

@Suite struct WorkerTests {
  @Test("jobs run in order on one thread of their own, and their answers arrive in order")
  func order() {
    let worker = Worker()
    let threads = Mutex<Set<pthread_t>>([])
    let wakes = Atomic(0)
    let inbox = Inbox<Int> { wakes.add(1, ordering: .relaxed) }

    for number in 0..<1_000 {
      worker.submit {
        _ = threads.withLock { $0.insert(pthread_self()) }
        inbox.post(number)
      }
    }

    #expect(worker.finish(within: TerminalEmulator.usualLimit))
    #expect(inbox.takeAll() == Array(0..<1_000))
    #expect(inbox.takeAll().isEmpty)
    #expect(wakes.load(ordering: .relaxed) == 1_000)
    #expect(threads.withLock { $0.count == 1 && !$0.contains(pthread_self()) })
  }

  @Test("finishing waits for a slow job, but not longer than it may")
  func finishing() {
    let worker = Worker()
    let gate = Semaphore()
    #expect(worker.finish(within: 0))

    worker.submit { gate.wait() }
    // Without a limit it would never come back: the gate opens afterwards.
    let time = ContinuousClock().measure { #expect(!worker.finish(within: 50)) }
    #expect(time >= .milliseconds(50))

    gate.signal()
    #expect(worker.finish(within: TerminalEmulator.usualLimit))
  }

  @Test("the wake comes after the element is in")
  func waking() {
    let worker = Worker()
    let isIn = Semaphore()
    let inbox = Inbox<String> { isIn.signal() }

    worker.submit { inbox.post("read") }

    #expect(isIn.wait(milliseconds: TerminalEmulator.usualLimit))
    #expect(inbox.takeAll() == ["read"])
  }

  @Test("signals are left to the thread that reads the keys, and the submitter keeps its own mask")
  func signals() {
    @Sendable func isBlocked(_ signal: Int32) -> Bool {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return sigismember(&mask, signal) == 1
    }
    let before = isBlocked(SIGWINCH)
    let worker = Worker()
    let inbox = Inbox<Bool> {}

    worker.submit { inbox.post(isBlocked(SIGWINCH) && isBlocked(SIGTERM)) }

    #expect(worker.finish(within: TerminalEmulator.usualLimit))
    #expect(inbox.takeAll() == [true])
    #expect(isBlocked(SIGWINCH) == before)
  }
}
