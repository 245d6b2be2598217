import NcursesTerminal
import Wizard

/// How a sitting at the wizard ends.
enum Leaving: Equatable {
  case asked(Ending)
  case signal(SignalName)
  /// The terminal is gone.
  case hangup
  /// Plain mode has read all lines of a file or a pipe, or Ctrl-D.
  case endOfInput
}
