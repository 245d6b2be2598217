import Glibc
import StateFile
import TestSupport
import Testing

extension TemporaryFolder {
  /// The names in it without the lock files, which stay when the lock is given back.
  var states: [String] {
    get throws { try names.filter { !$0.hasSuffix(".lock") } }
  }

  func file(_ name: String = "agents.json") -> StateFile { StateFile(path: "\(path)/\(name)") }

  func bytes() throws -> [UInt8] { try bytes("agents.json") }

  func write(_ bytes: some Sequence<UInt8>) throws { try write(bytes, to: "agents.json") }

  /// What the system says of a name, links not followed.
  func status(_ name: String = "agents.json") throws -> stat {
    var status = stat()
    try #require(lstat("\(path)/\(name)", &status) == 0, "\(name) is there")
    return status
  }
}
