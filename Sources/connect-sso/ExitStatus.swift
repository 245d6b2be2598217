/// How the program ends, as a shell sees it (sysexits.h where it has a number). A command throws it to end.
enum ExitStatus: Int32, Error {
  case good = 0
  /// Not good, or not complete.
  case notGood = 1
  /// Wrong words on the command line, or an unknown code.
  case usage = 64
  /// A damaged or newer state file, an answers file of the wrong shape, or a trainer's page with a fault.
  case badData = 65
  /// An input file that cannot be read.
  case noInput = 66
  /// A file that cannot be created.
  case cannotCreate = 73
  /// The last save failed.
  case inputOutput = 74
  /// Another wizard holds the run.
  case locked = 75
  case hangup = 129
  case interrupted = 130
  case quit = 131
  case terminated = 143
}
