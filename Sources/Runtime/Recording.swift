import Glibc
import JSON
import Machine
import NcursesTerminal
import Presentation
import SetupRules
import TerminalUI

/// A recording of what is shown, as a file in the format asciicast v2 (docs.asciinema.org): the first line is the header,
/// every other one an event with its seconds since the start. Every line reaches the file at once and whole, so that
/// whatever ends the program leaves a recording that plays.
package final class Recording {
  /// Why the recording ends early, in the system's words; nil while it does not.
  private(set) var failure: String?
  package let path: String
  private let descriptor: Int32
  private let start = Clock.milliseconds
  private let title: String
  private var writer: FrameWriter
  /// That of the last frame; nil before the first one.
  private var size: Size?
  /// The bytes of whole lines.
  private var length = 0

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - colors: How many colours whoever plays it is to see; 0 for none.
  package init(_ path: String, title: String, colors: Int) throws(Refusal) {
    self.path = path
    self.title = title
    writer = FrameWriter { $0.sequence(colors: colors) }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor < 0 else { return }
    let failure = FileFailure(code: errno)
    let words =
      failure.code == EEXIST
      ? "There is a file \(path) already, and it is left as it is. "
        + "Please name another one for the recording, or move that one away."
      : "The recording \(path) cannot be made: \(failure.reason)."
    throw Refusal(.cannotCreate, [words])
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds what has changed since the frame before.
  package func show(_ frame: Frame) {
    var lines = size == nil ? header(frame.size) : ""
    if let size, size != frame.size { lines += event("r", "\(frame.size.columns)x\(frame.size.rows)") }
    size = frame.size
    let text = writer.text(for: frame)
    if !text.isEmpty { lines += event("o", text) }
    write(lines)
  }

  /// Ends the recording; what was recorded until here is whole also without it. Whoever plays it in a terminal finds the
  /// cursor below the screen, and plain letters.
  package func end() {
    if let size { write(event("o", "\u{1B}[0m\u{1B}[?25h\u{1B}[\(size.rows);1H\r\n")) }
  }

  private func header(_ size: Size) -> String {
    "{\"version\": 2, \"width\": \(size.columns), \"height\": \(size.rows), \"timestamp\": \(Clock.now.seconds), "
      + "\"title\": \(Self.quoted(title)), \"env\": {\"TERM\": \"xterm-256color\"}}\n"
  }

  private func event(_ kind: String, _ data: String) -> String {
    let milliseconds = Clock.milliseconds - start
    let seconds = "\(milliseconds / 1000).\((milliseconds % 1000).digits(atLeast: 3))"
    return "[\(seconds), \"\(kind)\", \(Self.quoted(data))]\n"
  }

  private static func quoted(_ text: String) -> String { String(JSONValue.string(text).text.dropLast()) }

  private func write(_ text: String) {
    guard failure == nil, !text.isEmpty else { return }
    let lines = Array(text.utf8)
    do throws(FileFailure) {
      try Descriptor.write(lines, to: descriptor)
      length += lines.count
    } catch {
      failure = error.reason
      // Half a line would keep players from the whole ones before it.
      ftruncate(descriptor, off_t(length))
    }
  }

  /// What there is to say at the end.
  package var words: String {
    if let failure { return "The recording \(path) ends early: \(failure)." }
    return "Recorded in \(path). To play it: asciinema play \(ShellWord.writing(path))"
  }
}
