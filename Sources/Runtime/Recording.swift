import Glibc
import Machine
import NcursesTerminal
import Presentation
import SetupRules
import TerminalUI

/// A recording of what is shown, as an asciicast file. Every line reaches the file at once and whole, so that whatever
/// ends the program leaves a recording that plays.
package final class Recording {
  /// Why the recording ends early, in the system's words; nil while it does not.
  private(set) var failure: String?
  package let path: String
  private let descriptor: Int32
  private let start = Clock.milliseconds
  private var cast: Asciicast
  /// The bytes of whole lines.
  private var length = 0

  /// Makes the file.
  ///
  /// - Parameter colors: How many colours whoever plays it is to see; 0 for none.
  package init(_ path: String, title: String, colors: Int) throws(Refusal) {
    self.path = path
    cast = Asciicast(title: title) { $0.sequence(colors: colors) }
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
    write(cast.lines(for: frame, after: Clock.milliseconds - start, at: Clock.now.seconds))
  }

  /// Ends the recording; what was recorded until here is whole also without it.
  package func end() {
    write(cast.ending(after: Clock.milliseconds - start))
  }

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
