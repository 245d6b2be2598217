import ArgumentParser

/// The program's words on the command line.
struct ConnectSSO: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect-sso",
    abstract: "Walks beside you while you set up single sign-on for Amazon Connect.",
    discussion: """
      Without a command the wizard opens, where it was left the last time. Options can stand before a command or after it.

      Example:
      connect-sso --role admins
      """,
    version: "0.1.0" + (builtCommit.isEmpty ? "" : " (\(builtCommit))"),
    subcommands: [
      WizardCommand.self, StatusCommand.self, CheckCommand.self, ApplyCommand.self, ExportCommand.self,
      ResetCommand.self, InspectCommand.self, RelayStateCommand.self, ExplainCommand.self, PresentCommand.self,
      NotesCommand.self, BoardCommand.self, PagesCommand.self, RehearseCommand.self,
    ],
    defaultSubcommand: WizardCommand.self)
}
