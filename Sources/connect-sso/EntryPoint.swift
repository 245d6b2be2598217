import ArgumentParser
import Glibc
import Machine
import NcursesTerminal
import Pages
import Runtime
import SetupRules
import StateFile

/// Where the program starts and ends.
@main
enum EntryPoint {
  static func main() {
    StandardStreams.prepare()
    // What is made here, its owner can use: a mask that takes away even that leaves folders that nobody can enter.
    umask(umask(0o077) & 0o077)
    do {
      let words = CommandLine.arguments.dropFirst().map(\.withBoundedRuns)
      // The start that everybody sees needs no parser.
      if words.isEmpty { end(try WizardSitting.run(RunChoice())) }
      var command = try CommandWords(words).parse()
      try command.run()
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: end(status)
    case let failure as Output.Failure:
      Output.say(failure.description)
      end(.inputOutput)
    case let unknown as CommandWords.UnknownCommand:
      Output.say(unknown.description)
      end(.usage)
    case let failure as StateFileError:
      Output.say(failure.description)
      end(ExitStatus(failure))
    case let failure as ScratchFolder.Failure:
      Output.say(failure.description)
      end(.cannotCreate)
    case let failure as TapeFile.Failure:
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
      Output.say(lines: refusal.faults.map(\.description))
      let folder = ShellWord.writing(refusal.folder, within: .none)
      Output.say("Please mend them first. To look at them again: connect-sso pages check \(folder)")
      end(.badData)
    case let failure as PageExport.Failure:
      Output.say(lines: failure.lines)
      end(failure.status)
    case let failure as TerminalError:
      Output.say("\(failure.description) Without a screen, connect-sso apply takes the answers from a file.")
      end(.usage)
    default: end(parsing: error)
    }
  }

  // Help, the version and completions are data.
  private static func end(parsing error: any Error) -> Never {
    let code = ConnectSSO.exitCode(for: error)
    guard code.isSuccess else {
      Output.say(lines: words(for: error).split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      exit(code.rawValue)
    }
    do {
      try Output.text(DescribedConnectSSO.fullMessage(for: error) + "\n")
    } catch {
      end(error)
    }
    exit(code.rawValue)
  }

  // The argument parser repeats words of the command line as they were: with a line break in one of them, it would say
  // lines that are not its own. So it is asked again, about words without any.
  private static func words(for error: any Error) -> String {
    let words = CommandLine.arguments.dropFirst()
    let harmless = words.map(\.withoutTerminalControls)
    guard harmless != Array(words) else { return ConnectSSO.fullMessage(for: error) }
    do {
      _ = try CommandWords(harmless).parse()
      return ConnectSSO.fullMessage(for: error)
    } catch {
      return ConnectSSO.fullMessage(for: error)
    }
  }

  private static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }
}
