import NcursesTerminal
import SetupRules

extension ReplacedTerminal {
  /// What is said where the terminal is used like another one.
  var words: String {
    let name = name.withoutTerminalControls.prefix(40)
    let why =
      isKnown
      ? "The description of the terminal \"\(name)\" on this machine is damaged."
      : "The terminal \"\(name)\" is not known on this machine."
    return "\(why) It is used like xterm-256color."
  }
}
