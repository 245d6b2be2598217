import Glibc
import JSON
import Machine
import SetupRules

/// A small file in the folder of demonstrations, by which the trainer's windows tell each other something. It is whole at every
/// moment, and any of them may come and go.
struct SharedFile {
  /// What tells one writing from the next.
  private struct Generation: Equatable {
    let identity: FileStatus.Identity
    /// Nanoseconds since 1970.
    let modified: Int
  }

  /// A larger one is not ours, in bytes.
  private static let greatestSize = 64 << 10

  private let folder: String
  private let name: String
  private var seen: Generation?

  init(_ name: String, in scratch: ScratchFolder) {
    folder = scratch.path
    self.name = name
  }

  /// What it holds, if that is something else than it was the last time; nil where it is not, or cannot be understood.
  mutating func look() -> JSONValue? {
    guard let status = FileStatus(ofPath: "\(folder)/\(name)"), status.isRegular, status.owner == getuid() else {
      return nil
    }
    let generation = Generation(identity: status.identity, modified: status.modified)
    guard generation != seen else { return nil }
    seen = generation
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

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A text from outside, fit for a screen.
  var words: String? {
    if case .string(let text) = self { text.withoutTerminalControls } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
