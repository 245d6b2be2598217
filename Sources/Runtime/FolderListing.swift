import Glibc

/// The wanted names of one folder, read within limits, so that a huge or slow folder never holds the wizard up.
package struct FolderListing {
  package struct Entry {
    let name: String
    let path: String
    /// What the folder itself says of the entry: one of `DT_…`.
    fileprivate let type: Int

    /// Looks through symbolic links.
    var isFolder: Bool { isSaid(DT_DIR) ?? FileStatus(ofPath: path)?.isFolder ?? false }
    var isRegularFile: Bool { isSaid(DT_REG) ?? FileStatus(ofPath: path)?.isRegular ?? false }

    /// nil where only the system knows: for links, and on file systems that do not say.
    private func isSaid(_ wanted: Int) -> Bool? {
      type == DT_LNK || type == DT_UNKNOWN ? nil : type == wanted
    }
  }

  package static let mostNames = 200_000

  private(set) var entries: [Entry] = []
  /// false where the limits ended the reading, so that names can be missing.
  private(set) var isComplete = true

  /// Reads the folder; nil where there is none, or it cannot be read. Names that no screen can show (control
  /// characters, bytes that are no UTF-8) are left out: they could be neither displayed nor typed.
  package init?(of folder: String, until deadline: Deadline, where isWanted: (String) -> Bool) {
    guard !folder.utf8.contains(0), let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    let start = folder.hasSuffix("/") ? folder : folder + "/"

    var names = 0
    while let entry = readdir(stream) {
      names += 1
      if names > FolderListing.mostNames || (names % 1000 == 0 && deadline.hasPassed) {
        isComplete = false
        return
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", isWanted(name), name.isShowable else { continue }
      entries.append(Entry(name: name, path: start + name, type: Int(entry.pointee.d_type)))
    }
  }
}
