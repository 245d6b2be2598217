import FoundationEssentials
import Glibc
import StateFile
import Testing

/// A folder of a test's own, removed with everything in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/connect-sso-state-XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    try #require(made)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What stays in /tmp harms nobody.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The names in the folder, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The same without the lock files, which stay when the lock is given back.
  var states: [String] {
    get throws { try names.filter { !$0.hasSuffix(".lock") } }
  }

  func file(_ name: String = "agents.json") -> StateFile { StateFile(path: "\(path)/\(name)") }

  func bytes(_ name: String = "agents.json") throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: "\(path)/\(name)"), "\(name) is there"))
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String = "agents.json") throws {
    try #require(FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes)))
  }

  /// Changes what is in a file without making it another file.
  func overwrite(_ name: String, with text: String) {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_TRUNC)
    Glibc.write(descriptor, text, text.utf8.count)
    close(descriptor)
  }

  /// What the system says of a name, links not followed.
  func status(_ name: String = "agents.json") throws -> stat {
    var status = stat()
    try #require(lstat("\(path)/\(name)", &status) == 0, "\(name) is there")
    return status
  }
}
