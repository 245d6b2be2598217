import FoundationEssentials
import Glibc

/// A folder of its own for one test; it goes with the value that holds it.
final class TemporaryFolder: Sendable {
  /// Absolute, without symbolic links.
  let path: String

  /// - Parameter inMemory: where the system offers it, for tests of many thousand files.
  init(inMemory: Bool = false) throws {
    let place = inMemory && access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    let made = (place + "/connect-sso-test.XXXXXX").withCString { template -> String? in
      let template = strdup(template)
      defer { free(template) }
      guard let template, let path = mkdtemp(template) else { return nil }
      return String(cString: path)
    }
    guard let made else { throw CocoaError(.fileWriteUnknown) }
    path = made
  }

  deinit {
    // What cannot be removed is left to the system's own cleaning of /tmp.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes a file with its folders, and answers with its path.
  @discardableResult
  func write(_ content: some Sequence<UInt8>, to name: String, modified: Int? = nil) throws -> String {
    let file = path + "/" + name
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(content).write(to: URL(fileURLWithPath: file))
    if let modified {
      let times = [timespec(tv_sec: modified, tv_nsec: 0), timespec(tv_sec: modified, tv_nsec: 0)]
      utimensat(AT_FDCWD, file, times, 0)
    }
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String, modified: Int? = nil) throws -> String {
    try write(text.utf8, to: name, modified: modified)
  }

  @discardableResult
  func makeFolder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }
}
