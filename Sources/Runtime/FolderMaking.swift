import Glibc

/// Makes folders.
package enum FolderMaking {
  /// Makes a folder, and those around it, where they are missing.
  ///
  /// - Returns: nil, or the folder that cannot be made and the system's code.
  package static func make(_ path: String, mode: mode_t) -> (path: String, code: Int32)? {
    if FileStatus(ofPath: path)?.isFolder == true { return nil }
    let parent = parent(of: path)
    if !parent.isEmpty, let failure = make(parent, mode: mode) { return failure }
    if mkdir(path, mode) == 0 { return nil }
    let code = errno
    // Somebody else can have made it in between.
    return FileStatus(ofPath: path)?.isFolder == true ? nil : (path, code)
  }

  /// The folder around a folder; empty for the current one and the root, which are always there.
  private static func parent(of path: String) -> String {
    let scalars = path.unicodeScalars
    let bare = scalars.lastIndex { $0 != "/" }.map { scalars[...$0] } ?? scalars[..<scalars.startIndex]
    guard let slash = bare.lastIndex(of: "/") else { return "" }
    return String(bare[..<slash])
  }
}
