import Foundation

/// What strace wrote down of a program: the files that it named.
struct SystemCallTrace {
  /// Every path, in order.
  private(set) var paths: [String] = []
  /// The paths that were written, made, renamed or removed, or were tried to be.
  private(set) var written: [String] = []

  private static let changing = [
    "mkdir", "rmdir", "unlink", "rename", "link", "symlink", "chmod", "fchmodat", "chown", "truncate", "mknod", "creat",
    "utime",
    "setxattr",
  ]

  /// - Parameter log: with the paths of descriptors (`-y`).
  init(_ log: String) {
    for line in log.split(separator: "\n") {
      // 12345 openat(AT_FDCWD</folder>, "name", O_WRONLY|O_CREAT, 0600) = 3
      let words = line.drop { $0.isNumber }.drop { $0 == " " }
      guard let bracket = words.firstIndex(of: "(") else { continue }
      let call = words[..<bracket]
      let named = Self.paths(in: words)
      let isPath = Self.looking.contains { call.contains($0) }
      let changes = Self.changing.contains { call.hasPrefix($0) }
      let opensToWrite =
        call.hasPrefix("open") && ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { words.contains($0) }
      if isPath || changes { paths += named }
      if changes || opensToWrite { written += named }
    }
  }

  private static let looking = ["open", "stat", "access", "exec", "readlink", "chdir", "getcwd", "inotify"]

  /// Paths that are not absolute begin at the folder of the descriptor before them.
  private static func paths(in words: Substring) -> [String] {
    let parts = words.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { index in
      let path = String(parts[index])
      guard !path.hasPrefix("/"), let start = parts[index - 1].lastIndex(of: "<"), parts[index - 1].hasSuffix(">, ")
      else {
        return path
      }
      return parts[index - 1][start...].dropFirst().dropLast(3) + "/" + path
    }
  }
}
