import Glibc
import Machine
import SetupRules
import Wizard

extension OpenStateFile {
  /// Saves the run. At every moment the file is whole, the old one or the new one, whatever ends the program; when
  /// this returns, the disk has the new one. The old one stays beside it as `<file>.previous`.
  ///
  /// - Parameter now: the time under which the state before it is kept for good as well; nil where it need not be.
  /// - Returns: the path under which it is kept; nil where there was none.
  /// - Throws: `StateFileError`: `.changed` where somebody else changed the file since it was last read or written here,
  ///   `.locked` and `.cannotLock` where another process can save it, `.cannotWrite`. What was saved before is then still
  ///   there, whole.
  @discardableResult
  package func save(_ run: SetupRun, keepingStateBefore now: Timestamp? = nil) throws(StateFileError) -> String? {
    let bytes = StateFileFormat.encode(run)
    return try whileHeld { (state: inout State, here: borrowing Location) throws(StateFileError) in
      try self.settle(&state, here)
      try self.requireUnchanged(state, here)
      var kept: String?
      if let now, let before = state.known { kept = try self.keep(before, here, now) }
      try self.write(bytes, &state, here)
      return kept
    }
  }

  /// Keeps the present file, and the save before it, under a name with the time, such as
  /// `agents-20260131T091244Z.json`, so that a new run can start. Until that is done, nothing is saved.
  ///
  /// - Returns: the path under which the file is kept; nil where there was none.
  package func setAside(now: Timestamp) throws(StateFileError) -> String? {
    try whileHeld { (state: inout State, here: borrowing Location) throws(StateFileError) in
      state.owedSettingAside = now
      return try self.settle(&state, here)
    }
  }

  /// Saves the run although somebody else has changed the file, which is kept under a name with the time.
  ///
  /// - Returns: the path under which theirs is kept; nil where it is gone.
  package func saveMine(_ run: SetupRun, now: Timestamp) throws(StateFileError) -> String? {
    let bytes = StateFileFormat.encode(run)
    return try whileHeld { (state: inout State, here: borrowing Location) throws(StateFileError) in
      let theirs = try self.putAside(here, now)
      state.known = nil
      try self.write(bytes, &state, here)
      return theirs
    }
  }

  /// Takes what somebody else has written, and keeps one's own run under a name with the time.
  ///
  /// - Returns: the run as it is opened, and the path under which one's own is kept.
  package func takeTheirs(
    insteadOf run: SetupRun, now: Timestamp
  ) throws(StateFileError) -> (opened: StateFile.Opened, mine: String) {
    let bytes = StateFileFormat.encode(run)
    let mine = try whileHeld { (_: inout State, here: borrowing Location) throws(StateFileError) in
      try self.keep(bytes, here, now)
    }
    return (try open(now: now), mine)
  }

  /// Does what has to be done before anything is saved: nothing is written over an earlier run that is to be kept.
  @discardableResult
  private func settle(_ state: inout State, _ here: borrowing Location) throws(StateFileError) -> String? {
    guard let since = state.owedSettingAside else { return nil }
    let kept = try putAside(here, since)
    state.owedSettingAside = nil
    state.known = nil
    return kept
  }

  private func write(
    _ bytes: [UInt8], _ state: inout State, _ here: borrowing Location
  ) throws(StateFileError) {
    do throws(FileFailure) {
      guard bytes.count <= StateFileFormat.limit else {
        throw FileFailure("the answers and drafts are larger than \(StateFileFormat.limit >> 20) MB together")
      }
      // A network file system can do what it says it could not.
      state.tried = bytes
      try here.folder.replace(here.name, with: bytes, .state)
      state.known = bytes
    } catch {
      throw .cannotWrite(path: file.path, reason: error.reason)
    }
    do {
      try here.folder.sync()
    } catch {
      throw .cannotWrite(
        path: file.path,
        reason: "\(error.reason); the new state is in place, and a power cut now may take it back")
    }
  }

  /// What somebody else has written is not written over: a newer program's file, another module's, or any other.
  private func requireUnchanged(_ state: State, _ here: borrowing Location) throws(StateFileError) {
    let present: [UInt8]?
    do {
      present = try here.folder.read(here.name, limit: StateFileFormat.limit + 1)
    } catch {
      throw .cannotWrite(path: file.path, reason: error.reason)
    }
    guard let present, present != state.known, present != state.tried else { return }
    _ = try file.content(of: here.name, in: here)
    throw .changed(path: here.path)
  }

  /// Moves the present file, and the save before it, to a name with the time; nil where there is none.
  private func putAside(_ here: borrowing Location, _ now: Timestamp) throws(StateFileError) -> String? {
    do throws(FileFailure) {
      guard try here.folder.holds(here.name) else { return nil }
      let kept = try here.keptName(now)
      let previous = try here.folder.previousName(of: here.name, .state)
      // The save before goes first: alone, it would be taken for the copy of a file that was lost.
      let hasPrevious = try here.folder.holds(previous)
      if hasPrevious { try here.folder.rename(previous, to: kept + Suffix.previous) }
      do {
        try here.folder.rename(here.name, to: kept)
      } catch {
        // Where this fails too, it is kept under the other name.
        if hasPrevious { try? here.folder.rename(kept + Suffix.previous, to: previous) }
        throw error
      }
      try here.folder.sync()
      return here.path(of: kept)
    } catch {
      throw .cannotWrite(
        path: file.path,
        reason: "what is in it cannot be kept beside it, so nothing is written over it: \(error.reason)")
    }
  }

  /// Writes a state to a name with the time.
  private func keep(
    _ bytes: [UInt8], _ here: borrowing Location, _ now: Timestamp
  ) throws(StateFileError) -> String {
    do throws(FileFailure) {
      let kept = try here.keptName(now)
      try here.folder.replace(kept, with: bytes, .state, asOwned: here.name)
      try here.folder.sync()
      return here.path(of: kept)
    } catch {
      throw .cannotWrite(
        path: file.path,
        reason: "a copy cannot be kept beside it, so nothing is written over it: \(error.reason)")
    }
  }
}

extension Location {
  /// A name with the time for a state that is kept, such as `agents-20260131T091244Z.json`.
  fileprivate func keptName(_ now: Timestamp) throws(FileFailure) -> String {
    let dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    return try folder.freeName(name[..<dot] + "-" + now.compact, String(name[dot...]))
  }
}

extension Timestamp {
  /// ISO 8601 without the characters that other systems do not allow in a file's name, such as `20260131T091244Z`.
  var compact: String { String(description.filter { $0 != "-" && $0 != ":" }) }
}
