import NcursesTerminal
import Wizard

/// How a sitting at the wizard ends.
enum Leaving: Equatable {
  case asked(Ending)
  case signal(EndingSignal)
  /// The terminal is gone.
  case hangup
  /// Plain mode has read all lines of a file or a pipe, or Ctrl-D.
  case endOfInput
  /// Plain mode cannot print any more.
  case outputLost(Output.Failure)

  /// How long the last words wait for a terminal that takes nothing, in milliseconds; nil for as long as it likes.
  var patience: Int? {
    switch self {
    case .signal, .hangup: 1000
    case .asked, .endOfInput, .outputLost: nil
    }
  }
}
