import CNcurses
import TerminalUI

/// The sequences this terminal's own terminfo entry gives for the keys.
enum TerminfoKeys {
  /// Empty where the entry has none. Single bytes are left out: they are control keys everywhere.
  static func sequences() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    for (name, key) in named {
      guard let text = cn_string(name) else { continue }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 1, found[bytes] == nil { found[bytes] = key }
    }
    return found
  }

  /// As terminfo(5) calls them.
  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .shiftTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
