import CNcurses
import TerminalUI

/// The sequences this terminal's own terminfo entry gives for the keys.
enum TerminfoKeys {
  /// Empty where the entry has none. Single bytes are left out: they are control keys everywhere.
  static func sequences() -> [(sequence: [UInt8], key: Key)] {
    named.compactMap { name, key in
      guard let text = cn_string(name) else { return nil }
      let bytes = Array(String(cString: text).utf8)
      return bytes.count > 1 ? (bytes, key) : nil
    }
  }

  /// As terminfo(5) calls them.
  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .shiftTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
