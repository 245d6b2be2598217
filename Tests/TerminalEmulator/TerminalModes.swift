/// The modes of a terminal that a program switches, followed by reading its output (DEC private modes, DECKPAM).
package struct TerminalModes: Equatable, Sendable {
  /// Private modes 47, 1047 and 1049.
  package var alternateScreen = false
  /// Private mode 25.
  package var cursorShown = true
  /// Private mode 2004.
  package var bracketedPaste = false
  /// Private modes 1000, 1002 and 1003.
  package var mouseClicks = false
  /// Private mode 1006.
  package var mouseInNumbers = false
  /// Private mode 1004.
  package var focusReports = false
  /// Private mode 1.
  package var applicationCursor = false
  /// `ESC =`.
  package var applicationKeypad = false

  /// As a terminal is before any program runs.
  package init() {}

  mutating func set(_ number: Int, _ on: Bool) {
    switch number {
    case 1: applicationCursor = on
    case 25: cursorShown = on
    case 47, 1047, 1049: alternateScreen = on
    case 1000, 1002, 1003: mouseClicks = on
    case 1004: focusReports = on
    case 1006: mouseInNumbers = on
    case 2004: bracketedPaste = on
    default: break
    }
  }
}

/// Finds the switching of modes in a stream of output, however it is cut.
struct ModeScanner {
  private(set) var modes = TerminalModes()
  /// Whether a character was ever repeated (ECMA-48, REP), which not every terminal that calls itself xterm can.
  private(set) var hasRepeated = false
  private var sequence: [UInt8] = []

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x1B {
        sequence = [byte]
      } else if !sequence.isEmpty {
        sequence.append(byte)
        follow()
      }
    }
  }

  private mutating func follow() {
    switch sequence.count {
    case 2:
      if sequence[1] == UInt8(ascii: "=") { modes.applicationKeypad = true }
      if sequence[1] == UInt8(ascii: ">") { modes.applicationKeypad = false }
      if sequence[1] != UInt8(ascii: "[") { sequence = [] }
    case 3:
      let isPrivate = sequence[2] == UInt8(ascii: "?")
      if !isPrivate, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sequence[2]) { sequence = [] }
    default:
      guard let last = sequence.last, last >= 0x40 else { return }
      if sequence[2] != UInt8(ascii: "?") {
        if last == UInt8(ascii: "b") { hasRepeated = true }
      } else if last == UInt8(ascii: "h") || last == UInt8(ascii: "l") {
        let numbers = String(decoding: sequence[3..<(sequence.count - 1)], as: UTF8.self).split(separator: ";")
        for number in numbers.compactMap({ Int($0) }) { modes.set(number, last == UInt8(ascii: "h")) }
      }
      sequence = []
    }
  }
}
