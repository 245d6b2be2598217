import Machine
import SetupRules
import Wizard

/// The file that holds one run through the workshop.
///
/// Beside it, in the same folder, stand `<file>.previous` (the save before), `<file>.lock` (who has the run open),
/// for the moment of a save `<file>.new`, and whatever was set aside. A symbolic link is followed: the file that it
/// leads to is the state file, and the others stand beside that one. What has one of these names and is not ours stays
/// as it is, as `Ownership` says.
package struct StateFile: Sendable, Hashable {
  /// What a wizard finds when it opens the file.
  package struct Opened: Equatable, Sendable {
    /// The saved run; nil where there is none yet.
    package let run: SetupRun?
    /// What was mended, in sentences for people.
    package var notices: [String] = []
  }

  /// The path, as it was given.
  package let path: String
  /// Whether somebody named the file: what does not look like a state of ours is then somebody else's file, and not a
  /// state that was damaged.
  let isNamed: Bool

  /// Names the file; nothing is read or written yet.
  package init(path: String) {
    self.path = path
    isNamed = false
  }

  /// A file that somebody names.
  ///
  /// - Throws: `StateFileError.notUTF8`, where the name is no text: it would be another file's.
  package init(named path: String) throws(StateFileError) {
    self.path = try Self.requireText(path)
    isNamed = true
  }

  /// Where the state of a role is kept when nobody names a file: `connect-sso/<role>.json` in `XDG_STATE_HOME`, else
  /// in `~/.local/state`. A relative `XDG_STATE_HOME` is ignored, as the XDG Base Directory Specification asks.
  ///
  /// - Throws: `StateFileError.homeUnknown` where neither variable holds an absolute path, `.notUTF8` where it is no text.
  package static func defaultPath(for role: Role, environment: Environment) throws(StateFileError) -> String {
    let home = environment.folder("HOME").map { PathParts.joined($0, ".local/state") }
    guard let states = environment.folder("XDG_STATE_HOME") ?? home else { throw .homeUnknown }
    return try requireText(PathParts.joined(states, "connect-sso/\(role.rawValue).json"))
  }

  /// Bytes that are no UTF-8 have become this character on their way here, and name another file with it.
  private static func requireText(_ path: String) throws(StateFileError) -> String {
    if path.unicodeScalars.contains("\u{FFFD}") { throw .notUTF8(path: path) }
    return path
  }

  /// Whether somebody has the run open, or was killed while it was open: only then a name stands in the lock file.
  package var isOpenSomewhere: Bool { FileStatus(ofPath: path + Suffix.lock).map { $0.bytes > 0 } ?? false }

  /// The saved run; nothing is written, mended or locked.
  ///
  /// - Returns: nil where there is no file.
  /// - Throws: `StateFileError` `.damaged`, `.foreign`, `.newer`, `.otherWorkshop` or `.unreadable`.
  package func read() throws(StateFileError) -> SetupRun? {
    guard let here = try existing() else { return nil }
    switch try content(of: here.name, in: here) {
    case .missing: return nil
    case .whole(let run, _): return run
    case .damaged(let reason): throw .damaged(path: here.path, reason: reason)
    }
  }

  /// The same for commands that only look: where the file is missing, it is the save before, which a notice says.
  package func look() throws(StateFileError) -> Opened {
    if let run = try read() { return Opened(run: run) }
    guard let here = try existing() else { return Opened(run: nil) }
    guard case .whole(let run, _) = try previous(here).content else { return Opened(run: nil) }
    let notice = "The state file \(here.path.withoutTerminalControls) is missing. The save before it is looked at."
    return Opened(run: run, notices: [notice])
  }
}
