import Glibc
import Machine
import Synchronization

extension StateFile {
  /// Opens the file for saving, and takes its lock without waiting. A wizard and every command that saves hold it from
  /// before they read until they have saved for the last time.
  ///
  /// - Throws: as `OpenStateFile.lock`.
  package func lock() throws(StateFileError) -> OpenStateFile {
    let open = OpenStateFile(self)
    try open.lock()
    return open
  }
}

extension OpenStateFile {
  /// Takes the right to save, without waiting; again, does nothing.
  ///
  /// - Throws: `StateFileError.locked` with the other process; `.cannotLock` where there can be no lock, and
  ///   `.cannotWrite` where not even a folder for it.
  package func lock() throws(StateFileError) {
    try whileHeld { (_: inout State, _: borrowing Location) throws(StateFileError) in }
  }

  /// Asks the process that has the run open to save and close, also when it is stopped, and takes the lock after it.
  ///
  /// The process gets SIGTERM, and SIGCONT so that it can act on it. It gets neither unless the kernel says that this
  /// very process holds the lock.
  /// - Parameter words: who asks, in words that the other process says when it closes.
  /// - Throws: `StateFileError.locked` when the lock is still held after the limit; otherwise as `lock()`.
  package func takeOver(within limit: Duration, saying words: String) throws(StateFileError) {
    let end = ContinuousClock.now + limit
    var asked: Int32?
    while true {
      let here = try locationForSaving()
      let attempt = try state.withLock { (state) throws(StateFileError) in try self.hold(&state, here) }
      guard case .held(let holder) = attempt else { return }
      if asked == nil, holder.isCertain, let processID = holder.processID {
        // Whoever cannot be told who asks is asked all the same.
        try? LockFile.claim(words, for: here.name, in: here.folder)
        asked = kill(processID, SIGTERM) == 0 ? processID : nil
        kill(processID, SIGCONT)
      }
      if ContinuousClock.now >= end {
        // A later SIGTERM is somebody else's.
        if asked != nil { try? LockFile.claim(nil, for: here.name, in: here.folder) }
        throw .locked(path: file.path, processID: holder.processID)
      }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
  }

  /// Who wants the run from this process, in the words of the one that asks for it; nil while nobody does. It waits for
  /// no save that is under way.
  package var claim: String? {
    guard let here = try? Location.existing(file.path),
      let lock = try? here.folder.read(here.name + Suffix.lock, limit: 1024)
    else { return nil }
    return LockFile.claim(in: lock)
  }

  /// Gives the right to save back; again, does nothing.
  package func release() {
    state.withLock { state in
      state.lock.map(LockFile.release)
      state.lock = nil
    }
  }

  /// Where the file stands; its folder is made where it is missing.
  func locationForSaving() throws(StateFileError) -> Location {
    do {
      return try Location.making(file.path)
    } catch {
      throw .cannotWrite(path: file.path, reason: error.reason)
    }
  }

  /// Makes sure that the lock is held, and is the one that everybody sees: a folder can be removed and made anew.
  func hold(_ state: inout State, _ here: borrowing Location) throws(StateFileError) -> LockFile.Attempt {
    if state.lock == nil { try requireFile(here) }
    do throws(FileFailure) {
      if let lock = state.lock {
        if try here.folder.isSame(lock, as: here.name + Suffix.lock) { return .taken(descriptor: lock) }
        LockFile.release(lock)
        state.lock = nil
      }
      let attempt = try LockFile.attempt(for: here.name, in: here.folder)
      if case .taken(let descriptor) = attempt { state.lock = descriptor }
      return attempt
    } catch {
      // Where there is no such file, the folder takes none.
      let isThere = (try? here.folder.status(of: here.name + Suffix.lock)) ?? nil != nil
      guard isThere else { throw .cannotWrite(path: file.path, reason: error.reason) }
      throw .cannotLock(path: file.path, lock: here.path + Suffix.lock, reason: error.reason)
    }
  }

  /// A folder, a pipe or a device never becomes a state file, and neither does somebody else's file: they get no lock file.
  private func requireFile(_ here: borrowing Location) throws(StateFileError) {
    do {
      _ = try here.folder.holds(here.name)
    } catch {
      throw .cannotWrite(path: file.path, reason: error.reason)
    }
    if file.isNamed { _ = try file.content(of: here.name, in: here) }
  }
}
