import Machine

/// How the terminal in front of the participant pastes, in words.
package enum PasteAdvice {
  package static func words(environment: Environment) -> String {
    if environment["AWS_EXECUTION_ENV"] == "CloudShell" { return Words.cloudShell }
    let around = words(ofTerminal: environment)
    return isSet("TMUX", environment) ? around + " " + Words.tmux : around
  }

  /// Variables that name a terminal are believed first; over SSH they seldom come along.
  private static func words(ofTerminal environment: Environment) -> String {
    if isSet("WT_SESSION", environment) { return Words.windowsTerminal }
    let program = environment["TERM_PROGRAM"] ?? ""
    if program == "Apple_Terminal" || program == "iTerm.app" || environment["LC_TERMINAL"] == "iTerm2" {
      return Words.mac
    }
    if program == "vscode" { return Words.visualStudioCode }
    let terminal = environment["TERM"] ?? ""
    if terminal.hasPrefix("putty") { return Words.putty }
    if terminal == "linux" { return Words.linuxConsole }
    if isSet("VTE_VERSION", environment) || isSet("KONSOLE_VERSION", environment) { return Words.usual }
    if isSet("SSH_CONNECTION", environment) || isSet("SSH_TTY", environment) { return Words.ssh }
    // The variable alone: a look into /proc would come before the first screen.
    return isSet("WSL_DISTRO_NAME", environment) ? Words.windowsTerminal : Words.usual
  }

  private static func isSet(_ name: String, _ environment: Environment) -> Bool {
    environment[name]?.isEmpty == false
  }
}

private enum Words {
  package static let cloudShell = "Ctrl-V or Shift-Insert pastes in CloudShell."
  package static let windowsTerminal = "Ctrl-V or the right mouse button pastes in the terminals of Windows."
  package static let mac = "Cmd-V pastes here."
  package static let visualStudioCode = "Ctrl-V or Ctrl-Shift-V pastes in Visual Studio Code, Cmd-V on a Mac."
  package static let putty = "The right mouse button or Shift-Insert pastes in PuTTY."
  package static let linuxConsole = "The Linux console cannot paste from a browser. The values can be typed."
  package static let usual = "Ctrl-Shift-V pastes in most terminals; in some, Shift-Insert or the middle mouse button."
  package static let ssh =
    "Ctrl-Shift-V pastes in most terminals, Cmd-V on a Mac, the right mouse button in PuTTY and on Windows."
  package static let tmux = "If the mouse opens a menu of tmux instead, hold Shift."
}
