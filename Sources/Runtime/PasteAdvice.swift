import Machine

/// How the terminal in front of the participant pastes, in words.
package enum PasteAdvice {
  package static func words(environment: Environment) -> String {
    if environment["AWS_EXECUTION_ENV"] == "CloudShell" { return "Ctrl-V or Shift-Insert pastes in CloudShell." }
    let around = words(ofTerminal: environment)
    return environment.value("TMUX") == nil
      ? around : around + " If the mouse opens a menu of tmux instead, hold Shift."
  }

  /// Variables that name a terminal are believed first; over SSH they seldom come along.
  private static func words(ofTerminal environment: Environment) -> String {
    func isSet(_ name: String) -> Bool { environment.value(name) != nil }
    if isSet("WT_SESSION") { return ofWindows }
    let program = environment["TERM_PROGRAM"] ?? ""
    if program == "Apple_Terminal" || program == "iTerm.app" || environment["LC_TERMINAL"] == "iTerm2" {
      return "Cmd-V pastes here."
    }
    if program == "vscode" { return "Ctrl-V or Ctrl-Shift-V pastes in Visual Studio Code, Cmd-V on a Mac." }
    let terminal = environment["TERM"] ?? ""
    if terminal.hasPrefix("putty") { return "The right mouse button or Shift-Insert pastes in PuTTY." }
    if terminal == "linux" { return "The Linux console cannot paste from a browser. The values can be typed." }
    if isSet("VTE_VERSION") || isSet("KONSOLE_VERSION") { return usual }
    if isSet("SSH_CONNECTION") || isSet("SSH_TTY") {
      return "Ctrl-Shift-V pastes in most terminals, Cmd-V on a Mac, the right mouse button in PuTTY and on Windows."
    }
    // The variable alone: a look into /proc would come before the first screen.
    return isSet("WSL_DISTRO_NAME") ? ofWindows : usual
  }

  private static let ofWindows = "Ctrl-V or the right mouse button pastes in the terminals of Windows."
  private static let usual =
    "Ctrl-Shift-V pastes in most terminals; in some, Shift-Insert or the middle mouse button."
}
