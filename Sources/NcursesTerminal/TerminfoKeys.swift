import CNcurses
import TerminalUI

/// The sequences this terminal's own terminfo entry gives for the keys.
enum TerminfoKeys {
  /// Empty where the entry has none. Single bytes are left out: they are control keys everywhere.
  static func sequences() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    for (number, key) in named {
      guard let text = cn_key_string(Int32(number)) else { continue }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 1, found[bytes] == nil { found[bytes] = key }
    }
    return found
  }

  private static let named: [(Int, Key)] =
    [
      (CN_KEY_UP, .up), (CN_KEY_DOWN, .down), (CN_KEY_LEFT, .left), (CN_KEY_RIGHT, .right), (CN_KEY_HOME, .home),
      (CN_KEY_END, .end), (CN_KEY_PAGE_UP, .pageUp), (CN_KEY_PAGE_DOWN, .pageDown), (CN_KEY_INSERT, .insert),
      (CN_KEY_DELETE, .delete), (CN_KEY_SHIFT_TAB, .shiftTab), (CN_KEY_ENTER, .enter),
    ] + (1...12).map { (CN_KEY_F1 + $0 - 1, .function($0)) }
}
