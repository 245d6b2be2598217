import Machine
import SetupRules

/// Why a state file cannot be used as it is. The description says so in words, and what to do.
package enum StateFileError: Error, Equatable, Sendable {
  /// The contents are no state; nothing was changed.
  case damaged(path: String, reason: String)
  /// A later connect-sso wrote the file; it is left untouched.
  case newer(path: String, version: Int)
  /// The file belongs to another module of the workshop; it is left untouched.
  case otherWorkshop(path: String, id: String)
  /// The file was named by somebody, and is no state; it is left untouched.
  case foreign(path: String, reason: String)
  /// The path is not text in UTF-8, so that it names another file here.
  case notUTF8(path: String)
  /// The file is there, and cannot be read.
  case unreadable(path: String, reason: String)
  /// The file or one beside it cannot be written.
  case cannotWrite(path: String, reason: String)
  /// There can be no lock, so that nothing is saved.
  case cannotLock(path: String, lock: String, reason: String)
  /// Somebody else has changed the file since it was last read or written here; it is left untouched.
  case changed(path: String)
  /// Another process has the run open; its id is nil where it is not known.
  case locked(path: String, processID: Int32?)
  /// The file holds the run of another role than the one asked for.
  case roleDiffers(path: String, inFile: Role, asked: Role)
  /// No folder for state files is known.
  case homeUnknown

  /// The short reason alone, such as `No space left on device`.
  package var reason: String {
    switch self {
    case .damaged(_, let reason), .foreign(_, let reason), .unreadable(_, let reason),
      .cannotWrite(_, let reason),
      .cannotLock(_, _, let reason):
      reason.withoutTerminalControls
    case .notUTF8: "its path is not text in UTF-8"
    case .changed: "somebody else has changed it meanwhile"
    case .newer(_, let version): "it has version \(version)"
    case .otherWorkshop(_, let id): "it belongs to the module \(id.withoutTerminalControls)"
    case .locked: "another connect-sso has it open"
    case .roleDiffers(_, let inFile, _): "it belongs to the role \(inFile.rawValue)"
    case .homeUnknown: "HOME is not set"
    }
  }
}

extension StateFileError: CustomStringConvertible {
  /// What is wrong and what to do, in whole sentences.
  package var description: String { words.withoutTerminalControls }

  private var words: String {
    switch self {
    case .damaged(let path, _):
      "The state file \(path) is damaged: \(reason). "
        + "To mend it: connect-sso --state \(ShellWord.writing(path)) keeps the damaged file, and uses the copy of the save "
        + "before, if there is one."
    case .newer(let path, let version):
      "The state file \(path) was written by a newer connect-sso (version \(version) of the file, "
        + "and this program knows up to \(StateFileFormat.version)). It is left untouched. "
        + "Please use the newer program, or name another file with --state FILE."
    case .otherWorkshop(let path, let id):
      "The file \(path) belongs to another module of the workshop, \(id). It is left untouched. "
        + "Please name another file with --state FILE."
    case .foreign(let path, _):
      "The file \(path) is not a state file of connect-sso: \(reason). It is left untouched. "
        + "Please name another file with --state FILE."
    case .notUTF8(let path):
      "The path of the state file, \(path), is not text in UTF-8. "
        + "Please name another file with --state FILE."
    case .unreadable(let path, _):
      "The state file \(path) cannot be read: \(reason). "
        + "Please check the path and its permissions, or name another file with --state FILE."
    case .cannotWrite(let path, _):
      "The state file \(path) cannot be saved: \(reason). "
        + "Please check the free space and the permissions, or name another file with --state FILE."
    case .cannotLock(let path, let lock, _):
      "The state file \(path) cannot be locked, so nothing is saved: the lock file "
        + "\(lock) cannot be used: \(reason). Please move that file away (after a sudo, that may "
        + "need another sudo), or name another file with --state FILE."
    case .changed(let path):
      "The state file \(path) was changed by somebody else meanwhile, so it is left as it is. "
        + "Please look at it, and try again."
    case .locked(let path, let processID):
      "Another connect-sso\(processID.map { " (process \($0))" } ?? "") has the state file \(path) open. "
        + "Please close that one first, or name another file with --state FILE."
    case .roleDiffers(let path, let inFile, let asked):
      "The state file \(path) belongs to the role \(inFile.rawValue), not \(asked.rawValue). "
        + "Please ask for that role, or name another file with --state FILE."
    case .homeUnknown:
      "There is no folder for the state file: HOME is not set to an absolute path. "
        + "Please name a file with --state FILE."
    }
  }
}
