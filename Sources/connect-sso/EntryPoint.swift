import ArgumentParser
import Glibc
import Runtime
import SetupRules

/// Where the program starts and ends.
@main
enum EntryPoint {
  static func main() {
    StandardStreams.prepare()
    // What is made here, its owner can use: a mask that takes away even that leaves folders that nobody can enter.
    umask(umask(0o077) & 0o077)
    do {
      // The start that everybody sees needs no parser.
      if CommandLine.argc < 2 { throw try WizardSitting.run() }
      var command = try CommandWords(CommandLine.arguments.dropFirst().map(\.withBoundedRuns)).parse()
      try command.run()
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: exit(status.rawValue)
    case let failure as any EndingFailure:
      Output.say(lines: failure.lines)
      exit(failure.status.rawValue)
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
}
