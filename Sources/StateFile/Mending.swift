import Machine
import SetupRules
import Synchronization
import Wizard

extension OpenStateFile {
  /// The saved run, for a wizard that will save again: what is damaged is set aside, and what is lost is restored from
  /// the save before. Without the lock, nothing is mended.
  ///
  /// - Returns: the run, nil where there is none yet, with a notice for each thing that was mended.
  /// - Throws: `StateFileError` `.newer`, `.otherWorkshop`, `.foreign` or `.unreadable`, and everything is as it was;
  ///   `.cannotWrite` where a damaged file cannot be set aside, `.damaged` where it cannot be mended without the lock.
  package func open(now: Timestamp) throws(StateFileError) -> StateFile.Opened {
    try state.withLock { (state) throws(StateFileError) -> StateFile.Opened in
      state.known = nil
      state.tried = nil
      guard let here = try self.file.existing() else { return StateFile.Opened(run: nil) }
      let present = try self.file.content(of: here.name, in: here)
      if case .whole(let run, let bytes) = present {
        state.known = bytes
        return StateFile.Opened(run: run)
      }
      guard state.lock != nil else {
        if case .damaged(let reason) = present { throw .damaged(path: here.path, reason: reason) }
        guard case .whole = try self.file.previous(here).content else { return StateFile.Opened(run: nil) }
        throw .cannotWrite(path: here.path, reason: "it is missing, and cannot be restored without its lock")
      }
      return try self.mend(present, &state, here, now)
    }
  }

  private func mend(
    _ present: StateFile.Content, _ state: inout State, _ here: borrowing Location, _ now: Timestamp
  ) throws(StateFileError) -> StateFile.Opened {
    let (kept, previous) = try file.previous(here)
    var notices: [String] = []
    if case .damaged(let reason) = present {
      let aside = try setDamagedAside(here, now)
      notices.append(
        "The state file was damaged: \(reason.withoutTerminalControls). It is kept as \(aside.withoutTerminalControls)."
      )
    }
    switch previous {
    case .whole(let run, let bytes):
      if notices.isEmpty { notices.append("The state file \(here.path.withoutTerminalControls) was missing.") }
      notices.append("The save before it is used now. Please check the last answer.")
      state.known = bytes
      if let reason = restore(bytes, to: here) {
        notices.append("It is not saved yet: \(reason.withoutTerminalControls).")
      }
      return StateFile.Opened(run: run, notices: notices)
    case .damaged(let reason):
      let path = here.path(of: kept).withoutTerminalControls
      notices.append(
        "The save before it, \(path), cannot be used: \(reason.withoutTerminalControls). The setup starts anew.")
    case .missing:
      if !notices.isEmpty { notices.append("There is no save before it. The setup starts anew.") }
    }
    return StateFile.Opened(run: nil, notices: notices)
  }

  private func setDamagedAside(_ here: borrowing Location, _ now: Timestamp) throws(StateFileError) -> String {
    do {
      let aside = try here.folder.freeName("\(here.name)\(Suffix.damaged)-\(now.compact)")
      try here.folder.rename(here.name, to: aside)
      return here.path(of: aside)
    } catch {
      throw .cannotWrite(path: here.path, reason: "it is damaged, and cannot be set aside: \(error.reason)")
    }
  }

  /// Gives the save before its place back. That this fails is no reason to stop: the run is known, and the next save
  /// tries again.
  private func restore(_ bytes: [UInt8], to here: borrowing Location) -> String? {
    do {
      try here.folder.replace(here.name, with: bytes, .state)
      try here.folder.sync()
      return nil
    } catch {
      return error.reason
    }
  }
}
