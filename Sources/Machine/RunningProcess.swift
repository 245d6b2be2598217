import Glibc

/// A process of this machine, told from any later one that gets the same number.
package struct RunningProcess: Equatable, Sendable {
  package let id: Int
  /// In the kernel's ticks since it booted.
  package let startedAt: Int

  package init(id: Int, startedAt: Int) {
    self.id = id
    self.startedAt = startedAt
  }

  /// This one; nil where the kernel does not tell.
  package static var this: RunningProcess? { RunningProcess(runningAs: Int(getpid())) }

  package var isRunning: Bool { RunningProcess(runningAs: id) == self }

  /// Reads `/proc/<id>/stat` (proc(5)): behind the name, which may hold anything, stands the state, and as the twentieth word
  /// the start.
  private init?(runningAs id: Int) {
    // Where it cannot be read, there is no such process.
    guard let bytes = try? RegularFile.contents(of: "/proc/\(id)/stat", atMost: 4096) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let name = text.lastIndex(of: ")") else { return nil }
    let words = text[name...].dropFirst().split(separator: " ")
    // One that has ended and is not asked for yet, is a zombie.
    guard words.count > 19, words[0] != "Z", words[0] != "X", let start = Int(words[19]) else { return nil }
    self.init(id: id, startedAt: start)
  }
}
