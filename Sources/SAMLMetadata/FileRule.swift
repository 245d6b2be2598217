import SetupRules

/// Says in words why the path does not lead to a file that can be read, and which file was probably meant.
enum FileRule {
  static func finding(_ fault: FileFault, path: String) -> Finding {
    switch fault {
    case .missing: missing(path)
    case .folder:
      if let newest = LikelyFile.newestMetadata(in: path) {
        Finding(.isFolderWith(newest: LikelyFile.name(newest)), repair: newest)
      } else {
        Finding(.isFolder)
      }
    case .special(let kind): Finding(.isNotAFile(kind))
    case .noPermission: Finding(.noPermission)
    case .system(let words): Finding(.notReadable(words))
    case .tooLarge: Finding(.tooLarge)
    }
  }

  private static func missing(_ path: String) -> Finding {
    let lower = path.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return Finding(.isAddress) }
    if let mounted = LikelyFile.mounted(windowsPath: path) {
      return Finding(.isWindowsPath, repair: LikelyFile.exists(mounted) ? mounted : nil)
    }
    if let similar = LikelyFile.similar(to: path) {
      return Finding(.similarFile(LikelyFile.name(similar)), repair: similar)
    }
    return Finding(.noSuchFile)
  }
}
