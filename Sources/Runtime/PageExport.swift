import Glibc
import Pages

/// Writes the program's pages into a trainer's folder, and never over what the trainer has changed.
package enum PageExport {
  /// Why nothing, or not everything, is written.
  package enum Failure: Error, Equatable {
    /// The files that are there and differ.
    case wouldOverwrite([String])
    case notCreated(String, reason: String)
    case notWritten(String, reason: String)

    package var lines: [String] {
      switch self {
      case .wouldOverwrite(let files):
        ["Nothing is written, because these files are there already and differ:"] + files.map { "  \($0)" }
          + ["Please name another folder, or move them away first."]
      case .notCreated(let path, let reason): ["\(path) cannot be made: \(reason)."]
      case .notWritten(let path, let reason): ["\(path) cannot be written: \(reason)."]
      }
    }

    package var status: ExitStatus {
      switch self {
      case .wouldOverwrite, .notCreated: .cannotCreate
      case .notWritten: .inputOutput
      }
    }
  }

  /// Writes every page that is not there yet, and answers with the paths of the new files.
  package static func write(to folder: String) throws -> [String] {
    var missing: [(path: String, markdown: [UInt8])] = []
    var different: [String] = []
    for name in Pages.fileNames {
      let path = Pages.path(ofFile: name, in: folder)
      let markdown = try Pages.markdown(ofFile: name)
      switch state(of: path, comparedWith: markdown) {
      case .missing: missing.append((path, markdown))
      case .different: different.append(path)
      case .same: break
      }
    }
    guard different.isEmpty else { throw Failure.wouldOverwrite(different) }
    if let failure = FolderMaking.make(folder, mode: 0o777) {
      throw Failure.notCreated(failure.path, reason: reason(failure.code))
    }
    for file in missing { try create(file.path, file.markdown) }
    return missing.map(\.path)
  }

  private enum FileState { case missing, same, different }

  private static func state(of path: String, comparedWith markdown: [UInt8]) -> FileState {
    var status = stat()
    // A link that leads nowhere is something too.
    guard lstat(path, &status) == 0 else { return .missing }
    let bytes = FileStatus.beginning(ofFile: path, atMost: markdown.count + 1)
    return bytes == markdown ? .same : .different
  }

  /// Makes a file that is not there; where the disk has no room for it, nothing of it stays.
  private static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .notCreated(path, reason: reason(errno)) }
    let failure = OpenFile.write(bytes, to: file)
    // Some network file systems tell only here that they could not keep what was written.
    let closing = close(file) == 0 || errno == EINTR ? nil : errno
    guard let code = failure ?? closing else { return }
    unlink(path)
    throw .notWritten(path, reason: reason(code))
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
