import Exports
import Machine
import NcursesTerminal
import Pages
import SetupRules
import StateFile
import Wizard

/// Why the program ends without having done what was asked.
package protocol EndingFailure: Error {
  var status: ExitStatus { get }
  /// What is said of it, a line each.
  var lines: [String] { get }
}

extension EndingFailure where Self: CustomStringConvertible {
  package var lines: [String] { [description] }
}

/// What nobody looks into, but for the words and the exit code.
package struct Refusal: EndingFailure {
  package let status: ExitStatus
  package let lines: [String]

  package init(_ status: ExitStatus, _ lines: [String]) {
    self.status = status
    self.lines = lines
  }
}

extension StateFileError: EndingFailure {
  package var status: ExitStatus {
    switch self {
    case .newer, .damaged, .otherWorkshop, .foreign: .badData
    case .locked, .changed: .locked
    case .unreadable: .noInput
    case .cannotWrite, .cannotLock: .cannotCreate
    case .roleDiffers, .homeUnknown, .notUTF8: .usage
    }
  }
}

extension TerminalError: EndingFailure {
  package var status: ExitStatus { .usage }
  package var lines: [String] {
    ["\(description) Without a screen, connect-sso apply takes the answers from a file."]
  }
}

extension PageFaults: EndingFailure {
  package var status: ExitStatus { .badData }
  package var lines: [String] {
    let it = faults.count == 1 ? "it" : "them"
    return faults.map(\.description)
      + ["Please mend \(it) first. To look at \(it) again: connect-sso pages check \(ShellWord.writing(folder))"]
  }
}

extension FileFault: EndingFailure {
  package var status: ExitStatus { .noInput }
}

extension ScratchFolder.Failure: EndingFailure {
  package var status: ExitStatus { .cannotCreate }
}

extension ExportFailure: EndingFailure {
  package var status: ExitStatus { .notGood }
}
