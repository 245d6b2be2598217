import Glibc
import Machine
import Pages

/// Writes the program's pages into a trainer's folder, and never over what the trainer has changed.
package enum PageExport {
  /// Why nothing, or not everything, is written.
  package enum Failure: EndingFailure, Equatable {
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
    let place: Folder
    do throws(FileFailure) {
      place = try Folder(making: folder, mode: 0o777)
    } catch {
      throw Failure.notCreated(error.path ?? folder, reason: error.reason)
    }
    for file in missing {
      do throws(FileFailure) {
        try place.write(file.markdown, to: PathParts.name(of: file.path), mode: 0o666)
      } catch {
        let isThere = [EFBIG, ENOSPC, EDQUOT, EIO].contains(error.code)
        throw isThere
          ? Failure.notWritten(file.path, reason: error.reason) : .notCreated(file.path, reason: error.reason)
      }
    }
    return missing.map(\.path)
  }

  private enum FileState { case missing, same, different }

  private static func state(of path: String, comparedWith markdown: [UInt8]) -> FileState {
    // A link that leads nowhere is something too; what cannot be read differs.
    if (try? FileStatus(at: path, followingLinks: false)) == nil { return .missing }
    return (try? RegularFile.contents(of: path, atMost: markdown.count + 1)) == markdown ? .same : .different
  }
}
