import Glibc
import SetupRules
import StateFile

/// Data for standard output, words for standard error.
enum Output {
  /// Prints JSON with sorted keys and plain slashes.
  static func json(_ value: JSONText) {
    write(value.text, to: 1)
  }

  /// Prints data that ends its own last line.
  static func text(_ text: String) {
    write(text, to: 1)
  }

  /// Prints one line of data.
  static func line(_ text: String) {
    write(text + "\n", to: 1)
  }

  /// Prints lines of data in one piece.
  static func lines(_ lines: [String]) {
    write(lines.reduce(into: "") { $0 += $1 + "\n" }, to: 1)
  }

  /// Says something to people, without control characters.
  static func say(_ text: String) {
    write(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutTerminalControls }.joined(
        separator: "\n")
        + "\n", to: 2)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      // A reader that has gone needs no more.
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
