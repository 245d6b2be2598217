/// The parts of a path's text. Slashes are looked for among bytes, as Linux does: with an accent after it, one is another
/// Character.
package enum PathParts {
  private static let slash = UInt8(ascii: "/")

  /// What stands after the last slash.
  package static func name(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The folder around a file or a folder; `.` for a name alone.
  package static func parent(of path: String) -> String {
    let path = withoutSlashes(atEndOf: path)
    guard let last = path.utf8.lastIndex(of: slash) else { return "." }
    let parent = withoutSlashes(atEndOf: String(path[..<last]))
    return parent.isEmpty ? "/" : parent
  }

  package static func joined(_ folder: String, _ name: String) -> String {
    folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
  }

  static func withoutSlashes(atEndOf path: String) -> String {
    guard let end = path.utf8.lastIndex(where: { $0 != slash }) else { return path.isEmpty ? path : "/" }
    return String(path[...end])
  }
}
