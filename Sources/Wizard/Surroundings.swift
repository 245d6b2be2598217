/// What the wizard is told of the machine it runs on; it changes advice and suggestions, never rules.
package struct Surroundings: Equatable, Sendable {
  /// Where the browser that downloads the metadata file probably runs.
  package enum Whereabouts: Equatable, Sendable {
    case here
    /// Over SSH; the address at which this machine was reached, and the name logged in with, where they are known.
    case ssh(address: String?, user: String?)
    case cloudShell
  }

  /// `AWS_REGION` or `AWS_DEFAULT_REGION`, unjudged.
  package var awsRegion: String?
  package var whereabouts: Whereabouts
  /// Whether a browser can be opened from here (`DISPLAY` or `WAYLAND_DISPLAY`).
  package var hasDisplay: Bool
  /// Whether the `aws` command is here, which looks into the account.
  package var canAskAccount: Bool
  /// The state file's path, for people; empty where it is nothing to them.
  package var stateFile: String
  /// The home folder, for `~`.
  package var home: String
  package var pasteAdvice: String

  package init(
    awsRegion: String? = nil, whereabouts: Whereabouts = .here, hasDisplay: Bool = false,
    canAskAccount: Bool = false, stateFile: String = "", home: String = "",
    pasteAdvice: String = "Ctrl-Shift-V, or the right mouse button, pastes in most terminals."
  ) {
    self.awsRegion = awsRegion
    self.whereabouts = whereabouts
    self.hasDisplay = hasDisplay
    self.canAskAccount = canAskAccount
    self.stateFile = stateFile
    self.home = home
    self.pasteAdvice = pasteAdvice
  }
}
