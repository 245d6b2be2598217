import SetupRules
import TerminalUI

/// The lines of a recording in the format asciicast v2 (docs.asciinema.org), which asciinema plays.
///
/// The first line is the header; every other one an event with its seconds since the start.
package struct Asciicast: Sendable {
  private var writer: FrameWriter
  private var size: Size?
  private let title: String

  /// - Parameters:
  ///   - title: What the recording shows.
  ///   - sequence: What switches a terminal to a style.
  package init(title: String, sequence: (Style) -> String) {
    self.title = title
    writer = FrameWriter(sequence: sequence)
  }

  /// The lines that a frame adds, each with its line break; none where nothing has changed.
  ///
  /// - Parameters:
  ///   - milliseconds: Since the start of the recording.
  ///   - seconds: The time of day, since 1970; it stands in the header.
  package mutating func lines(for frame: Frame, after milliseconds: Int, at seconds: Int) -> String {
    var lines = ""
    if size == nil { lines += header(frame.size, at: seconds) }
    let time = Self.seconds(milliseconds)
    if let size, size != frame.size {
      lines += "[\(time), \"r\", \"\(frame.size.columns)x\(frame.size.rows)\"]\n"
    }
    size = frame.size
    let text = writer.text(for: frame)
    if !text.isEmpty { lines += "[\(time), \"o\", \(Self.quoted(text))]\n" }
    return lines
  }

  /// The last line: whoever plays it in a terminal finds the cursor below the screen, and plain letters.
  package func ending(after milliseconds: Int) -> String {
    guard let size else { return "" }
    let text = "\u{1B}[0m\u{1B}[?25h\u{1B}[\(size.rows);1H\r\n"
    return "[\(Self.seconds(milliseconds)), \"o\", \(Self.quoted(text))]\n"
  }

  private static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1000).\((milliseconds % 1000).digits(atLeast: 3))"
  }

  private func header(_ size: Size, at seconds: Int) -> String {
    "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows), \"timestamp\": \(seconds), "
      + "\"title\": \(Self.quoted(title)), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
  }

  /// A string of JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        quoted += "\\u" + scalar.value.digits(atLeast: 4, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
