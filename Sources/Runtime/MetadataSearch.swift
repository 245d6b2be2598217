import Machine
import SAMLMetadata

/// Finds the files that look like SAML metadata where a browser probably left them.
package enum MetadataSearch {
  /// The sizes of a file worth looking into, in bytes.
  package static let fittingSizes = 500...MetadataInspection.mostBytes
  /// Of a folder full of XML, only the most promising files are opened.
  package static let mostOpenedPerFolder = 300
  /// For listing a folder, and again for looking into what is listed.
  package static let mostMilliseconds = 1_000

  private struct Found {
    let path: String
    let hasExpectedName: Bool
    let status: FileStatus
  }

  /// The absolute paths of fitting files: those with the name that AWS gives first, and then the newest first.
  ///
  /// A file fits when it is a regular `*.xml` file of a fitting size that has `EntityDescriptor` in its first 4 KB.
  /// Subfolders are not searched.
  package static func paths(in folders: [String]) -> [String] {
    var seen: Set<FileStatus.Identity> = []
    return ordered(folders.flatMap(fittingFiles(in:))).filter { seen.insert($0.status.identity).inserted }.map(\.path)
  }

  private static func fittingFiles(in folder: String) -> [Found] {
    let entries = FolderListing.showable(in: folder, until: Deadline(milliseconds: mostMilliseconds)) {
      $0.lowercased().hasSuffix(".xml")
    }
    // A listing that took all its time is no reason to look at nothing.
    let deadline = Deadline(milliseconds: mostMilliseconds)
    let files = entries.compactMap { entry -> Found? in
      guard !deadline.hasPassed, let status = FileStatus(ofPath: entry.path), status.isRegular,
        fittingSizes.contains(status.bytes)
      else { return nil }
      return Found(path: entry.path, hasExpectedName: isExpected(entry.name), status: status)
    }
    return ordered(files).prefix(mostOpenedPerFolder).filter { !deadline.hasPassed && describesEntity($0.path) }
  }

  private static func ordered(_ files: [Found]) -> [Found] {
    files.sorted { a, b in
      if a.hasExpectedName != b.hasExpectedName { return a.hasExpectedName }
      return a.status.modified != b.status.modified ? a.status.modified > b.status.modified : a.path < b.path
    }
  }

  /// `Amazon Connect_ins-0123456789abcdef.xml`, also with ` (1)` of a second download or with other signs for the blank.
  private static func isExpected(_ name: String) -> Bool {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.hasPrefix("amazonconnectins")
  }

  /// Looks for the element's name as UTF-8 and as UTF-16 of either byte order.
  private static func describesEntity(_ path: String) -> Bool {
    // What cannot be read is not offered.
    guard let bytes = try? RegularFile.contents(of: path, atMost: 4096) else { return false }
    let name = Array("EntityDescriptor".utf8)
    // The zero bytes between the letters are the same in both orders.
    let wideName = Array(name.map { [$0, 0] }.joined().dropLast())
    return bytes.contains(name) || bytes.contains(wideName)
  }
}
