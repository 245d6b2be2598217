import Glibc
import NcursesTerminal
import TerminalUI

// Opens the terminal as the wizard does, shows the last inputs in words, and leaves with `q`: what the tests of
// NcursesTerminal drive under a terminal emulator.

/// The environment as the terminal wants it.
func environment() -> [String: String] {
  var values: [String: String] = [:]
  for name in ["TERM", "NO_COLOR", "COLUMNS", "LINES"] {
    if let value = getenv(name) { values[name] = String(cString: value) }
  }
  return values
}

/// Opens, runs and closes; returns the exit status.
func exercise() -> Int32 {
  let arguments = CommandLine.arguments
  do {
    var options = NcursesTerminal.Options(environment: environment())
    options.mouse = arguments.contains("--mouse")
    if arguments.contains("--color=never") { options.color = .never }
    if arguments.contains("--color=always") { options.color = .always }
    let terminal = try NcursesTerminal(options)
    if arguments.contains("--benchmark") { return Benchmark.run(terminal) }
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
