import Machine
import SetupRules

/// Guesses at the file that was meant by a path that leads to none.
enum LikelyFile {
  /// So that a huge folder takes no time.
  private static let milliseconds = 500
  /// Linux knows no longer path (PATH_MAX), in bytes.
  private static let longestPath = 4096

  /// The only file of the same folder whose name has the same letters and digits, with or without `.xml`.
  static func similar(to path: String) -> String? {
    guard path.utf8.count < longestPath else { return nil }
    let name = PathParts.name(of: path)
    let wanted = essence(name)
    guard !wanted.isEmpty else { return nil }
    let candidates = entries(of: PathParts.parent(of: path)).filter { essence($0.name) == wanted }
    guard candidates.count == 1, let found = candidates.first, found.name != name, found.isRegularFile else {
      return nil
    }
    return found.path
  }

  /// The newest file in a folder that is named as AWS names its metadata files (`…_ins-….xml`).
  static func newestMetadata(in folder: String) -> String? {
    entries(of: folder).filter { $0.name.hasSuffix(".xml") && $0.name.contains("_ins-") && $0.isRegularFile }
      .max { modified($0) < modified($1) }?.path
  }

  private static func essence(_ name: String) -> String {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.hasSuffix("xml") ? String(letters.dropLast(3)) : letters
  }

  /// Only the names that can be shown as they are: another one would not lead to its file any more.
  private static func entries(of folder: String) -> [FolderListing.Entry] {
    FolderListing.showable(in: folder, until: Deadline(milliseconds: milliseconds)) {
      !$0.hasUnseen
    }
  }

  private static func modified(_ entry: FolderListing.Entry) -> Int { FileStatus(ofPath: entry.path)?.modified ?? 0 }
}
