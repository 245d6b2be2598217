import Foundation
import TerminalEmulator
import TestSupport

extension Participant {
  /// Somebody whose disk takes a while to keep what is written: strace holds up the first call of fsync.
  ///
  /// - Parameter milliseconds: how long.
  convenience init(slowedBy milliseconds: Int, home: TemporaryFolder, arguments: [String] = []) throws {
    // The tracer is a process of its own, so that the program is the terminal's own child and gets its signals.
    let slow = [
      "-D", "-f", "-qq", "-o", home.path + "/trace", "-e", "trace=fsync", "-e",
      "inject=fsync:delay_enter=\(milliseconds * 1000):when=1",
    ]
    let terminal = try TerminalEmulator(
      "/usr/bin/strace", arguments: slow + [BuiltConnectSSO.path] + arguments, environment: ["HOME": home.path],
      folder: home.path)
    try terminal.wait("the screen") { $0.modes.bracketedPaste && $0.screenText.contains { !$0.isWhitespace } }
    self.init(home: home, terminal: terminal)
  }
}

/// A small file system of its own for a folder; it goes with the value that holds it.
final class SmallDisk {
  private let folder: String
  private var filler: String { folder + "/filler" }

  /// nil where this process may not mount anything, as outside a container.
  init?(at folder: String, bytes: Int = 1 << 17) {
    self.folder = folder
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(bytes)") == 0 else { return nil }
  }

  deinit { umount2(folder, Int32(MNT_DETACH)) }

  /// Takes all the room that is left.
  func fill() {
    let file = open(filler, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let block = [UInt8](repeating: 0, count: 4096)
    while write(file, block, block.count) > 0 {}
    close(file)
  }

  /// Gives the room back.
  func free() { unlink(filler) }
}
