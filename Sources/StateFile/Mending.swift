import SetupRules
import Wizard

extension StateFile {
  /// The saved run, for a wizard that will save again: what is damaged is set aside, and what is lost is restored from
  /// the save before. Hold the lock meanwhile.
  ///
  /// - Returns: the run, nil where there is none yet, with a notice for each thing that was mended.
  /// - Throws: `StateFileError` `.newer`, `.otherWorkshop` or `.unreadable`, and everything is as it was;
  ///   `.cannotWrite` where a damaged file cannot be set aside.
  public func open(now: Timestamp) throws(StateFileError) -> Opened {
    let location = try readableLocation()
    guard let folder = try existingFolder(of: location) else { return Opened(run: nil) }
    let present = try content(of: location.name, in: folder, path: location.path)
    if case .whole(let run, _) = present { return Opened(run: run) }

    let kept = location.name + Suffix.previous
    let previous = try content(of: kept, in: folder, path: location.path(of: kept))
    var notices: [String] = []
    if case .damaged(let reason) = present {
      let aside = try setDamagedAside(location, in: folder, now: now)
      notices.append(
        "The state file was damaged: \(reason.withoutTerminalControls). It is kept as \(aside.withoutTerminalControls)."
      )
    }
    switch previous {
    case .whole(let run, let bytes):
      if notices.isEmpty { notices.append("The state file \(location.path.withoutTerminalControls) was missing.") }
      notices.append("The save before it is used now. Please check the last answer.")
      if let reason = restore(bytes, to: location, in: folder) {
        notices.append("It is not saved yet: \(reason.withoutTerminalControls).")
      }
      return Opened(run: run, notices: notices)
    case .damaged(let reason):
      let path = location.path(of: kept).withoutTerminalControls
      notices.append(
        "The save before it, \(path), cannot be used: \(reason.withoutTerminalControls). The wizard starts anew.")
    case .missing:
      if !notices.isEmpty { notices.append("There is no save before it. The wizard starts anew.") }
    }
    return Opened(run: nil, notices: notices)
  }

  private func setDamagedAside(
    _ location: Location, in folder: borrowing Folder, now: Timestamp
  ) throws(StateFileError) -> String {
    do {
      let aside = try folder.freeName("\(location.name)\(Suffix.damaged)-\(now.compact)")
      try folder.rename(location.name, to: aside)
      return location.path(of: aside)
    } catch {
      throw .cannotWrite(path: location.path, reason: "it is damaged, and cannot be set aside: \(error.reason)")
    }
  }

  /// Gives the save before its place back. That this fails is no reason to stop: the run is known, and the next save
  /// tries again.
  private func restore(_ bytes: [UInt8], to location: Location, in folder: borrowing Folder) -> String? {
    do {
      try folder.replace(location.name, with: bytes)
      return nil
    } catch {
      return error.reason
    }
  }
}
