import Glibc
import SetupRules

/// The wanted names of one folder, read within limits, so that a huge or slow folder never holds the wizard up.
package struct FolderListing {
  package struct Entry {
    package let name: String
    package let path: String

    /// Looks through symbolic links.
    package var isRegularFile: Bool { FileStatus(ofPath: path)?.isRegular ?? false }
  }

  static let mostNames = 200_000

  package private(set) var entries: [Entry] = []
  /// false where the limits ended the reading, so that names can be missing.
  package private(set) var isComplete = true

  /// Names whose bytes are no UTF-8 are left out: they could be neither displayed nor typed.
  package init(
    of folder: String, until deadline: Deadline? = nil, where isWanted: (String) -> Bool = { _ in true }
  ) throws(FileFailure) {
    guard !folder.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    guard let stream = opendir(folder) else { throw FileFailure(code: errno) }
    defer { closedir(stream) }

    var names = 0
    while let entry = readdir(stream) {
      names += 1
      if names > FolderListing.mostNames || (names % 1000 == 0 && deadline?.hasPassed == true) {
        isComplete = false
        return
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", isWanted(name) else { continue }
      entries.append(Entry(name: name, path: PathParts.joined(folder, name)))
    }
  }

  /// The wanted entries that a screen can show as they are; none where the folder cannot be read.
  package static func showable(
    in folder: String, until deadline: Deadline, where isWanted: (String) -> Bool
  ) -> [Entry] {
    (try? FolderListing(of: folder, until: deadline) { isWanted($0) && $0.isShowable })?.entries ?? []
  }
}
