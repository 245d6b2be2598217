import Glibc
import Machine

/// Where a state file really stands, once symbolic links are followed.
struct Location: Equatable {
  let folder: String
  let name: String
  /// Whether a symbolic link led here.
  private(set) var isLinked = false

  var path: String { path(of: name) }

  /// The path of another file in the same folder.
  func path(of name: String) -> String { PathParts.joined(folder, name) }

  /// Follows the links at the end of the path; the file itself need not be there.
  init(following path: String) throws(FileFailure) {
    try self.init(path)
    // As many as Linux itself follows.
    for _ in 0..<40 {
      guard let target = try Self.target(of: self.path) else { return }
      try self.init(target.hasPrefix("/") ? target : "\(folder)/\(target)")
      isLinked = true
    }
    throw FileFailure(code: ELOOP)
  }

  private init(_ path: String) throws(FileFailure) {
    name = PathParts.name(of: path)
    folder = PathParts.parent(of: path)
    if ["", ".", ".."].contains(name) { throw FileFailure("it is a folder") }
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

  fileprivate func existingFolder() throws(FileFailure) -> Folder? {
    do {
      return try Folder(folder)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}

/// Where a state file stands, and its folder, open.
struct OpenLocation: ~Copyable {
  let location: Location
  let folder: Folder

  var name: String { location.name }
  var path: String { location.path }

  func path(of name: String) -> String { location.path(of: name) }

  /// Opens the folder of a file; nil where there is none.
  static func existing(_ path: String) throws(FileFailure) -> OpenLocation? {
    let location = try Location(following: path)
    guard let folder = try location.existingFolder() else { return nil }
    return OpenLocation(location: location, folder: folder)
  }

  /// Opens the folder, and makes it first where it is missing, for its owner alone.
  static func making(_ path: String) throws(FileFailure) -> OpenLocation {
    let location = try Location(following: path)
    if let folder = try location.existingFolder() { return OpenLocation(location: location, folder: folder) }
    // The drive that the link leads to may be absent; a folder in its place would hide what comes back with it.
    if location.isLinked { throw FileFailure("it is a link to \(location.path), and the folder there does not exist") }
    return OpenLocation(location: location, folder: try Folder(making: location.folder))
  }
}
