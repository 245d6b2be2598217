import ArgumentParser
import Glibc
import NcursesTerminal
import Pages
import StateFile

/// Where the program starts and ends.
@main
enum EntryPoint {
  static func main() {
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      if let request = Request(plainWords: words) { end(try request.run()) }
      var command = try CommandWords(words).parse()
      try command.run()
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: end(status)
    case let unknown as CommandWords.UnknownCommand:
      Output.say(unknown.description)
      end(.usage)
    case let failure as StateFileError:
      Output.say(failure.description)
      end(ExitStatus(failure))
    case let failure as ScratchFolder.Failure:
      Output.say(failure.description)
      end(.cannotCreate)
    case let failure as PresentRequest.Failure:
      Output.say(failure.description)
      if case .unreadable = failure { end(.noInput) }
      end(.badData)
    case let failure as Recording.Failure:
      Output.say(failure.description)
      end(.cannotCreate)
    case let failure as DemonstrationHome.Failure:
      Output.say(failure.description)
      end(.cannotCreate)
    case let failure as AnswersReader.Failure:
      Output.say(failure.description)
      if case .unreadable = failure { end(.noInput) }
      end(.badData)
    case let failure as PageError:
      Output.say(failure.description)
      end(.noInput)
    case let refusal as PageFaults:
      for fault in refusal.faults { Output.say(fault.description) }
      let folder = ShellWord.writing(refusal.folder, within: .none)
      Output.say("Please mend them first. To look at them again: connect-sso pages check \(folder)")
      end(.badData)
    case let failure as PageExport.Failure:
      Output.say(failure.description)
      end(failure.status)
    case let failure as TerminalError:
      Output.say("\(failure.description) Without a screen, connect-sso apply takes the answers from a file.")
      end(.usage)
    default: end(parsing: error)
    }
  }

  // The argument parser repeats words of the command line as they were; help and version hold none.
  private static func end(parsing error: any Error) -> Never {
    let code = ConnectSSO.exitCode(for: error)
    guard !code.isSuccess else { DescribedConnectSSO.exit(withError: error) }
    Output.say(ConnectSSO.fullMessage(for: error))
    exit(code.rawValue)
  }

  private static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}

extension ExitStatus {
  /// The status for a state file that cannot be used.
  init(_ error: StateFileError) {
    self =
      switch error {
      case .newer, .damaged, .otherWorkshop: .badData
      case .locked: .locked
      case .unreadable: .noInput
      case .cannotWrite: .cannotCreate
      case .roleDiffers, .homeUnknown: .usage
      }
  }
}
