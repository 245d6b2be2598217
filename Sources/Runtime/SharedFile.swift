import Glibc
import JSON
import Machine
import SetupRules

/// A small file in the folder of demonstrations, by which the trainer's windows tell each other something. It is whole at every
/// moment, and any of them may come and go.
struct SharedFile {
  /// A larger one is not ours, in bytes.
  private static let greatestSize = 64 << 10

  private let folder: String
  private let name: String
  private var seen: FileStatus.Generation?

  init(_ name: String, in scratch: ScratchFolder) {
    folder = scratch.path
    self.name = name
  }

  /// What it holds, if that is something else than it was the last time; nil where it is not, or cannot be understood.
  mutating func look() -> JSONValue? {
    guard let status = FileStatus(ofPath: "\(folder)/\(name)"), status.isRegular, status.owner == getuid() else {
      return nil
    }
    guard status.generation != seen else { return nil }
    seen = status.generation
    // What cannot be read tells nothing.
    guard let bytes = try? Folder(folder).read(name, limit: Self.greatestSize + 1), bytes.count <= Self.greatestSize
    else { return nil }
    // Nor does what is no JSON.
    return try? JSONValue(reading: bytes)
  }

  /// Whoever cannot write keeps what there is to tell to itself.
  func write(_ value: JSONValue) {
    try? Folder(folder).put(Array(value.text.utf8), as: name)
  }
}
