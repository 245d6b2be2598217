import Glibc

/// Guesses at the file that was meant by a path that leads to none.
enum LikelyFile {
  /// Entries of a folder that are looked at, so that a huge folder takes no time.
  private static let mostEntries = 10_000
  /// Linux knows no longer path (PATH_MAX), in bytes.
  private static let longestPath = 4096

  /// What WSL calls a path such as `C:\Users\me\file.xml`; nil for any other path.
  static func mounted(windowsPath path: String) -> String? {
    guard path.utf8.count < longestPath else { return nil }
    let characters = Array(path)
    guard characters.count > 3, characters[0].isASCII, characters[0].isLetter, characters[1] == ":",
      characters[2] == "\\" || characters[2] == "/"
    else { return nil }
    let rest = characters.dropFirst(3).map { $0 == "\\" ? "/" : $0 }
    return "/mnt/\(characters[0].lowercased())/\(String(rest))"
  }

  /// The only file of the same folder whose name has the same letters and digits, with or without `.xml`.
  static func similar(to path: String) -> String? {
    guard path.utf8.count < longestPath else { return nil }
    let (folder, name) = split(path)
    let wanted = essence(name)
    guard !wanted.isEmpty else { return nil }
    let candidates = names(in: folder.isEmpty ? "." : folder).filter { essence($0) == wanted }
    guard candidates.count == 1, let found = candidates.first, found != name else { return nil }
    return isRegular(folder + found) ? folder + found : nil
  }

  /// The newest file in a folder that is named as AWS names its metadata files (`…_ins-….xml`).
  static func newestMetadata(in folder: String) -> String? {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let candidates = names(in: folder).filter { $0.hasSuffix(".xml") && $0.contains("_ins-") }.map { prefix + $0 }
    return candidates.filter(isRegular).max { modified($0) < modified($1) }
  }

  static func exists(_ path: String) -> Bool { isRegular(path) }

  static func name(_ path: String) -> String { split(path).name }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func essence(_ name: String) -> String {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.hasSuffix("xml") ? String(letters.dropLast(3)) : letters
  }

  /// Only the names that can be shown as they are: another one would not lead to its file any more.
  private static func names(in folder: String) -> [String] {
    entries(of: folder).filter { !ShownText.hasHiddenCharacters($0) }
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < mostEntries, let entry = readdir(stream) {
      let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
        })
    }
    return names
  }

  private static func isRegular(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  private static func modified(_ path: String) -> Int { status(path)?.st_mtim.tv_sec ?? 0 }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
