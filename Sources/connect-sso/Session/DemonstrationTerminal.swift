import Machine
import NcursesTerminal

extension NcursesTerminal {
  /// Opens the terminal for something that needs a screen, and touches no real setup.
  ///
  /// - Parameter name: what it is, such as `rehearsal`.
  convenience init(
    for name: String, color: WizardRequest.ColorChoice, mouse: Bool, environment: Environment
  ) throws {
    do {
      try self.init(
        Options(
          color: color.terminalColor, mouse: mouse, environment: { environment[$0] },
          crashWords: "A fault ended the \(name). No real setup was touched."))
    } catch {
      Output.say("A \(name) needs a terminal with a screen. \(error.description)")
      throw ExitStatus.usage
    }
  }
}
