import Glibc
import NcursesTerminal
import TerminalUI

// Opens the terminal as the wizard does, shows the last inputs in words, and leaves with `q`: what the tests of
// NcursesTerminal drive under a terminal emulator.

/// Opens, runs and closes; returns the exit status.
func exercise() -> Int32 {
  let arguments = CommandLine.arguments
  do {
    var options = NcursesTerminal.Options(environment: { getenv($0).map { String(cString: $0) } })
    options.mouse = arguments.contains("--mouse")
    if arguments.contains("--color=never") { options.color = .never }
    if arguments.contains("--color=always") { options.color = .always }
    if arguments.contains("--benchmark") { return try Benchmark.run(options) }
    let terminal = try NcursesTerminal(options)
    let status = Exerciser(terminal: terminal).run()
    terminal.close()
    print("left with \(status)")
    return status
  } catch {
    print(error)
    return 1
  }
}

exit(exercise())
