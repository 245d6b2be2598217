import CTerminalEmulator
import Glibc

/// The line settings of a terminal, to be compared before and after a program.
package struct LineSettings: Equatable, Sendable, CustomStringConvertible {
  /// `c_iflag`.
  package let input: UInt32
  /// `c_oflag`.
  package let output: UInt32
  /// `c_cflag`.
  package let control: UInt32
  /// `c_lflag`.
  package let local: UInt32
  /// `c_cc`.
  package let characters: [UInt8]

  init(of terminal: Int32) {
    var settings = termios()
    tcgetattr(terminal, &settings)
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// For the report of a failed test.
  package var description: String {
    "input \(String(input, radix: 8)), output \(String(output, radix: 8)), control \(String(control, radix: 8)), "
      + "local \(String(local, radix: 8)), characters \(characters)"
  }
}
