import Glibc
import Machine
import Pages
import Presentation
import SetupRules

/// A trainer's own tape.
package enum TapeFile {
  /// Why a tape cannot be played.
  package enum Failure: EndingFailure, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case faulty(path: String, TapeFault)

    package var status: ExitStatus {
      switch self {
      case .unreadable: .noInput
      case .faulty: .badData
      }
    }

    package var description: String {
      switch self {
      case .unreadable(let path, let reason): "The tape \(path.withoutTerminalControls) cannot be read: \(reason)."
      case .faulty(let path, let fault): "\(path.withoutTerminalControls): \(fault.description.withoutTerminalControls)"
      }
    }
  }

  /// The tape of a path; the program's own where none is named.
  static func tape(_ path: String?, for role: Role) throws -> Tape {
    guard let path else { return try Tape(Demonstration.tape(for: role)) }
    let bytes = try bytes(of: path)
    do throws(TapeFault) {
      return try Tape(bytes)
    } catch {
      throw Failure.faulty(path: path, error)
    }
  }

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      return try RegularFile.contents(of: path, atMost: Tape.greatestSize + 1)
    } catch {
      throw .unreadable(path: path, reason: error.reasonOfAny)
    }
  }
}
