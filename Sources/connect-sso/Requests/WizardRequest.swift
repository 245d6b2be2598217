import NcursesTerminal

/// Opens the wizard.
struct WizardRequest: Equatable {
  /// When to use colours.
  enum ColorChoice: String, CaseIterable {
    case auto, always, never

    var terminalColor: NcursesTerminal.Options.Color {
      switch self {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    }
  }

  var choice = RunChoice()
  /// Asks line by line, without a screen.
  var isPlain = false
  var usesMouse = false
  var color = ColorChoice.auto

  /// Runs the wizard until it is left.
  func run() throws -> ExitStatus {
    try isPlain ? PlainSession.run(choice: choice) : Session.run(self)
  }
}
