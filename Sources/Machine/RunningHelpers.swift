import Synchronization

/// The programs that do something for this one at this moment. None of them outlives it.
package final class RunningHelpers: Sendable {
  private struct State {
    var running: [ChildProcess] = []
    var isOver = false
  }

  private let state = Mutex(State())

  package init() {}

  /// A program has been started; where this one has ended meanwhile, it ends too.
  func began(_ process: ChildProcess) {
    let isOver = state.withLock { state in
      state.running.append(process)
      return state.isOver
    }
    if isOver { process.kill() }
  }

  /// A program has ended, and has been waited for.
  func ended(_ process: ChildProcess) {
    state.withLock { $0.running.removeAll { $0 == process } }
  }

  /// Whether they were ended, and what they did is not waited for any more.
  package var isOver: Bool { state.withLock(\.isOver) }

  /// Ends all of them, and those that come.
  package func end() {
    state.withLock { state in
      state.isOver = true
      for process in state.running { process.kill() }
    }
  }
}
