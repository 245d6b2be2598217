import Glibc

extension StateFile {
  /// Takes the right to save, without waiting. A wizard and every command that saves hold it from before they read
  /// until they have saved for the last time.
  ///
  /// - Throws: `StateFileError.locked` with the other process; `.cannotWrite` where there can be no lock file.
  public func lock() throws(StateFileError) -> Lock {
    switch try attemptLock() {
    case .taken(let lock): return lock
    case .held(let holder): throw .locked(path: path, processID: holder.processID)
    }
  }

  /// Asks the process that has the run open to save and close, also when it is stopped, and takes the lock after it.
  ///
  /// The process gets SIGTERM, and SIGCONT so that it can act on it. It gets neither unless the kernel says that this
  /// very process holds the lock.
  /// - Throws: `StateFileError.locked` when the lock is still held after the limit; `.cannotWrite` as `lock()`.
  public func askHolderToClose(_ processID: Int32, within limit: Duration) throws(StateFileError) -> Lock {
    let end = ContinuousClock.now + limit
    var isAsked = false
    while true {
      let holder: Lock.Holder
      switch try attemptLock() {
      case .taken(let lock): return lock
      case .held(let present): holder = present
      }
      if !isAsked, holder.isCertain, holder.processID == processID {
        isAsked = kill(processID, SIGTERM) == 0
        kill(processID, SIGCONT)
      }
      if ContinuousClock.now >= end { throw .locked(path: path, processID: holder.processID) }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
  }

  private func attemptLock() throws(StateFileError) -> Lock.Attempt {
    do throws(FileFailure) {
      let location = try Location(following: path)
      return try Lock.attempt(for: location.name, in: location.openOrMakeFolder())
    } catch {
      throw .cannotWrite(path: path + Suffix.lock, reason: error.reason)
    }
  }
}
