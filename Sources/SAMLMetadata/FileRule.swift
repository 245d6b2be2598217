import Glibc
import Machine
import SetupRules

/// Says in words why the path does not lead to a file that can be read, and which file was probably meant.
enum FileRule {
  static func finding(_ failure: FileFailure, path: String) -> Finding {
    switch failure.cause {
    case .kind(.folder), .system(EISDIR):
      if let newest = LikelyFile.newestMetadata(in: path) {
        Finding(.isFolderWith(newest: PathParts.name(of: newest)), repair: newest)
      } else {
        Finding(.isFolder)
      }
    case .kind(.pipe): Finding(.isNotAFile("a pipe"))
    case .kind(.socket): Finding(.isNotAFile("a socket"))
    case .kind: Finding(.isNotAFile("a device"))
    case .system(ENXIO): Finding(.isNotAFile("a socket or a device"))
    case .system(ENOENT), .system(ENOTDIR), .system(ENAMETOOLONG): missing(path)
    case .system(EACCES), .system(EPERM): Finding(.noPermission)
    case .system, .refusal: Finding(.notReadable(failure.reason))
    }
  }

  private static func missing(_ path: String) -> Finding {
    let lower = path.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return Finding(.isAddress) }
    if let mounted = WindowsPath.path(inWSL: path) {
      return Finding(.isWindowsPath, repair: FileStatus(ofPath: mounted)?.isRegular == true ? mounted : nil)
    }
    if let similar = LikelyFile.similar(to: path) {
      return Finding(.similarFile(PathParts.name(of: similar)), repair: similar)
    }
    return Finding(.noSuchFile)
  }
}
