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

extension ExitStatus {
  /// The status of a sitting that saves nothing.
  init(_ leaving: Leaving) {
    self =
      switch leaving {
      case .asked(.interrupted), .signal(.interrupt): .interrupted
      case .signal(.terminate): .terminated
      case .signal(.hangup), .hangup: .hangup
      case .signal(.quit): .quit
      case .asked, .endOfInput: .good
      }
  }
}
