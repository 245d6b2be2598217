import ArgumentParser

/// What trainers do who change the words of the steps.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "For trainers who change the words of the steps.",
    discussion: """
      Export the pages into a folder, change them with an editor, check them, and open the wizard with --pages and the folder. \
      A page that is not in the folder is the program's own.

      Example:
      connect-sso pages export my-pages
      """,
    subcommands: [PagesExportCommand.self, PagesCheckCommand.self])
}
