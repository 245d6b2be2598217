/// Why no screen can be opened here, in words for the person who started the program.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or standard output is a file or a pipe.
  case notATerminal
  /// The terminal cannot place its cursor, such as `dumb`; the name is that of TERM, perhaps empty.
  case tooSimple(name: String)
  /// The system gives no more pipes.
  case noPipe

  /// One sentence, without advice: the caller knows what works instead.
  package var description: String {
    switch self {
    case .notATerminal: "The screen needs a terminal for its input and its output."
    case .tooSimple(""): "The variable TERM is empty, so nothing is known about this terminal."
    case .tooSimple(let name): "The terminal \"\(name)\" cannot show a screen: it cannot place its cursor."
    case .noPipe: "The system has no free file descriptors for the screen."
    }
  }
}
