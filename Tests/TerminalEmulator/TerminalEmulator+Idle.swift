import CTerminalEmulator
import Glibc

extension TerminalEmulator {
  /// Reads until nothing more comes: for so long nothing was sent, no key waited to be taken, and every thread of the program
  /// slept. A program that waits for its turn on a busy machine does not sleep. For what must not happen.
  ///
  /// - Parameter milliseconds: longer than anything that the program may be waiting for, such as the rest of a key after Esc.
  package func waitUntilIdle(milliseconds: Int = 50, limit: Int = usualLimit) throws {
    try wait(milliseconds, limit) { ct_untaken(program.master) <= 0 && isAsleep }
  }

  /// Waits until the program leaves keys untaken and sleeps all the same, since its terminal takes no output.
  package func waitUntilHeldUp(limit: Int = usualLimit) throws {
    try wait(20, limit) { ct_untaken(program.master) > 0 && isAsleep }
  }

  private func wait(_ milliseconds: Int, _ limit: Int, while isQuiet: () -> Bool) throws {
    let end = Self.now + limit
    var since = Self.now
    while Self.now - since < milliseconds {
      guard Self.now < end else { throw Unmet(description: "the program is still busy:\n\(self.screenText)") }
      let before = self.bytesReceived
      guard step(until: Self.now + 5, wantsToWrite: false) else { return }
      if self.bytesReceived != before || !isQuiet() { since = Self.now }
    }
  }

  var isAsleep: Bool { Self.isAsleep("\(process)") }

  /// Whether all threads of a process sleep, and those of its children.
  private static func isAsleep(_ process: some StringProtocol) -> Bool {
    // One that has just ended does nothing more.
    guard let threads = opendir("/proc/\(process)/task") else { return true }
    defer { closedir(threads) }
    while let entry = readdir(threads) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // 4711 (name of the program) S 1 …
      guard Int(name) != nil, let status = read("/proc/\(process)/task/\(name)/stat") else { continue }
      guard let state = status.drop(while: { $0 != ")" }).dropFirst(2).first, "SZX".contains(state) else {
        return false
      }
      let children = read("/proc/\(process)/task/\(name)/children") ?? ""
      guard children.split(separator: " ").allSatisfy({ isAsleep($0) }) else { return false }
    }
    return true
  }

  /// nil for a thread that has just ended.
  private static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = Glibc.read(file, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
