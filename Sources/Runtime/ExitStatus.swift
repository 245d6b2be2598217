import NcursesTerminal

/// How the program ends, as a shell sees it (sysexits.h where it has a number). A command throws it to end.
package struct ExitStatus: RawRepresentable, Equatable, Error {
  package let rawValue: Int32

  package static let good = ExitStatus(rawValue: 0)
  /// Not good, or not complete.
  package static let notGood = ExitStatus(rawValue: 1)
  /// Wrong words on the command line, or an unknown code.
  package static let usage = ExitStatus(rawValue: 64)
  /// A damaged or newer state file, an answers file of the wrong shape, or a trainer's page with a fault.
  package static let badData = ExitStatus(rawValue: 65)
  /// An input file that cannot be read.
  package static let noInput = ExitStatus(rawValue: 66)
  /// A file that cannot be created.
  package static let cannotCreate = ExitStatus(rawValue: 73)
  /// The last save failed, or what was printed is not whole.
  package static let inputOutput = ExitStatus(rawValue: 74)
  /// Another wizard holds the run.
  package static let locked = ExitStatus(rawValue: 75)

  package init(rawValue: Int32) { self.rawValue = rawValue }

  package init(_ signal: EndingSignal) { rawValue = 128 + signal.number }
}
