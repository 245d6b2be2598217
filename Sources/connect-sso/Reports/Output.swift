import FoundationEssentials
import Glibc

/// Data for standard output, words for standard error.
enum Output {
  /// Prints JSON with sorted keys and plain slashes.
  static func json(_ report: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(report), as: UTF8.self)
    line(escapingControls(in: text))
  }

  /// Prints one line of data.
  static func line(_ text: String) {
    write(text + "\n", to: 1)
  }

  /// Says something to people, without control characters.
  static func say(_ text: String) {
    write(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).withoutControlCharacters }.joined(separator: "\n")
        + "\n", to: 2)
  }

  /// JSON leaves DEL, the C1 controls and bidirectional controls as they are; a terminal would obey them.
  private static func escapingControls(in json: String) -> String {
    var text = ""
    for scalar in json.unicodeScalars {
      if scalar != "\n", scalar.steersTheTerminal {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
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
