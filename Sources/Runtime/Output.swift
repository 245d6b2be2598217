import Glibc
import JSON
import Machine
import SetupRules
import TerminalUI

/// Data for standard output, words for standard error. Data comes whole, or the command fails.
///
/// A line is one line, whatever stands in it: a path may hold line breaks, and would say what the program does not say.
package enum Output {
  /// Why data has not come whole.
  package struct Failure: EndingFailure, Equatable, CustomStringConvertible {
    package let cause: FileFailure

    package var status: ExitStatus { .inputOutput }
    package var description: String { "The output is not whole: \(cause.reason)." }
  }

  /// Prints JSON with sorted keys and plain slashes.
  package static func json(_ value: JSONValue) throws(Failure) {
    try text(value.text)
  }

  /// Prints data as it is; it ends its own last line.
  package static func text(_ text: String) throws(Failure) {
    do throws(FileFailure) {
      try Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      throw Failure(cause: error)
    }
  }

  /// Prints one line.
  package static func line(_ text: String) throws(Failure) {
    try lines([text])
  }

  /// Prints lines in one piece.
  package static func lines(_ lines: [String]) throws(Failure) {
    try text(joined(lines))
  }

  /// Texts in lines of so many columns. A longer word stays whole, so that it can be copied.
  package static func folded(_ texts: [String], to width: Int) -> [String] { texts.flatMap { $0.folded(to: width) } }

  /// Says something to people, in one line. Where nobody can be told, nothing is left to do.
  ///
  /// - Parameter milliseconds: how long to wait for somebody who takes nothing; nil for as long as it takes.
  package static func say(_ line: String, within milliseconds: Int? = nil) {
    var output = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    if let milliseconds, poll(&output, 1, Int32(milliseconds)) <= 0 { return }
    say(lines: [line])
  }

  /// Says several lines in one piece.
  package static func say(lines: [String]) {
    // There is nobody else to tell.
    try? Descriptor.write(Array(joined(lines).utf8), to: STDERR_FILENO)
  }

  private static func joined(_ lines: [String]) -> String {
    lines.reduce(into: "") { $0 += $1.withoutTerminalControls + "\n" }
  }
}
