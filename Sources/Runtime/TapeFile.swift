import Machine
import Pages
import Presentation
import SetupRules

/// A trainer's own tape.
enum TapeFile {
  /// The tape of a path; the program's own where none is named.
  static func tape(_ path: String?, for role: Role) throws -> Tape {
    guard let path else { return try Tape(Demonstration.tape(for: role)) }
    do {
      return try Tape(RegularFile.contents(of: path, atMost: Tape.greatestSize + 1))
    } catch let failure as FileFailure {
      throw Refusal(.noInput, ["The tape \(path) cannot be read: \(failure.reasonOfAny)."])
    } catch let fault as TapeFault {
      throw Refusal(.badData, ["\(path): \(fault.description)"])
    }
  }
}
