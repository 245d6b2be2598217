import Glibc
import Machine
import Pages
import Presentation
import SetupRules

/// Plays a demonstration.
struct PresentRequest: Equatable {
  /// Why a tape cannot be played.
  enum Failure: Error, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case faulty(path: String, TapeFault)

    var description: String {
      switch self {
      case .unreadable(let path, let reason): "The tape \(path.withoutTerminalControls) cannot be read: \(reason)."
      case .faulty(let path, let fault): "\(path.withoutTerminalControls): \(fault.description.withoutTerminalControls)"
      }
    }
  }

  var role = Role.agents
  /// A trainer's own tape, in place of the program's.
  var tapePath: String?
  /// A trainer's folder of pages, in place of the program's own.
  var pages: String?
  /// The minutes that the trainer has.
  var minutes: Int?
  /// The file for a recording.
  var recording: String?
  var isAuto = false
  var usesMouse = false
  var color = WizardRequest.ColorChoice.auto

  /// The tape that is to be played.
  func tape() throws -> Tape {
    guard let tapePath else { return try Tape(Demonstration.tape(for: role)) }
    let bytes = try Self.bytes(of: tapePath)
    do throws(TapeFault) {
      return try Tape(bytes)
    } catch {
      throw Failure.faulty(path: tapePath, error)
    }
  }

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      return try RegularFile.contents(of: path, atMost: Tape.greatestSize + 1)
    } catch {
      throw .unreadable(path: path, reason: error.reasonOfAny)
    }
  }

  /// The words that show it again.
  var command: String {
    var words = ["connect-sso present"]
    if role != .agents { words.append("--role \(role.rawValue)") }
    if let tapePath { words.append("--tape \(ShellWord.writing(tapePath, within: .none))") }
    if let pages { words.append("--pages \(ShellWord.writing(pages, within: .none))") }
    if let minutes { words.append("--minutes \(minutes)") }
    return words.joined(separator: " ")
  }
}
