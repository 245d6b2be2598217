import Glibc
import Machine

/// Where a state file really stands, once symbolic links are followed, with its folder open.
struct Location: ~Copyable {
  let folder: Folder
  let path: String

  var name: String { PathParts.name(of: path) }

  /// The path of another file in the same folder.
  func path(of name: String) -> String { PathParts.joined(PathParts.parent(of: path), name) }

  /// Nil where the folder is missing. The file itself need not be there.
  static func existing(_ path: String) throws(FileFailure) -> Location? { try opened(following(path).path) }

  /// Makes the folder first where it is missing, for its owner alone.
  static func making(_ path: String) throws(FileFailure) -> Location {
    let (path, isLinked) = try following(path)
    if let present = try opened(path) { return present }
    // The drive that the link leads to may be absent; a folder in its place would hide what comes back with it.
    if isLinked { throw FileFailure("it is a link to \(path), and the folder there does not exist") }
    return Location(folder: try Folder(making: PathParts.parent(of: path)), path: path)
  }

  private static func opened(_ path: String) throws(FileFailure) -> Location? {
    do {
      return Location(folder: try Folder(PathParts.parent(of: path)), path: path)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Follows the links at the end of the path.
  private static func following(_ path: String) throws(FileFailure) -> (path: String, isLinked: Bool) {
    var path = path
    // As many as Linux itself follows.
    for links in 0...40 {
      let (folder, name) = (PathParts.parent(of: path), PathParts.name(of: path))
      if ["", ".", ".."].contains(name) { throw FileFailure("it is a folder") }
      path = PathParts.joined(folder, name)
      guard let target = try target(of: path) else { return (path, links > 0) }
      path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    throw FileFailure(code: ELOOP)
  }

  private static func target(of path: String) throws(FileFailure) -> String? {
    let capacity = Int(PATH_MAX)
    var buffer = [CChar](repeating: 0, count: capacity)
    do throws(FileFailure) {
      let count = try calling { readlink(path, &buffer, capacity) }
      guard let target = String(validating: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) else {
        throw FileFailure("it is a link to a name that is not text in UTF-8")
      }
      return target
    } catch {
      // Not a link, or nothing there yet.
      if [EINVAL, ENOENT, ENOTDIR].contains(error.code) { return nil }
      throw error
    }
  }
}
