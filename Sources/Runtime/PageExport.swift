import Glibc
import Machine
import Pages

/// Writes the program's pages into a trainer's folder, and never over what the trainer has changed.
package enum PageExport {
  /// Writes every page that is not there yet, and answers with the paths of the new files.
  package static func write(to folder: String) throws -> [String] {
    var missing: [(path: String, markdown: [UInt8])] = []
    var different: [String] = []
    for name in Pages.fileNames {
      let path = PathParts.joined(folder, name)
      let markdown = try Pages.markdown(ofFile: name)
      switch state(of: path, comparedWith: markdown) {
      case .missing: missing.append((path, markdown))
      case .different: different.append(path)
      case .same: break
      }
    }
    guard different.isEmpty else {
      throw Refusal(
        .cannotCreate,
        ["Nothing is written, because these files are there already and differ:"] + different.map { "  \($0)" }
          + ["Please name another folder, or move them away first."])
    }
    let place: Folder
    do throws(FileFailure) {
      place = try Folder(making: folder, mode: 0o777)
    } catch {
      throw Refusal(.cannotCreate, ["\(error.path ?? folder) cannot be made: \(error.reason)."])
    }
    for file in missing {
      do throws(FileFailure) {
        try place.write(file.markdown, to: PathParts.name(of: file.path), mode: 0o666)
      } catch {
        let isThere = [EFBIG, ENOSPC, EDQUOT, EIO].contains(error.code)
        throw isThere
          ? Refusal(.inputOutput, ["\(file.path) cannot be written: \(error.reason)."])
          : Refusal(.cannotCreate, ["\(file.path) cannot be made: \(error.reason)."])
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
