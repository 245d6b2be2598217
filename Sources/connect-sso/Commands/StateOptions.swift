import ArgumentParser
import Runtime
import SetupRules

/// The options of every command that reads or writes a state.
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The state file to use instead of the role's own.", valueName: "file"), completion: .file())
  var state: String?

  @Option(help: "The application to set up: agents or admins.")
  var role: Role?

  @Option(
    help: ArgumentHelp("A folder with the words of the steps; pages export makes one.", valueName: "folder"),
    completion: .directory)
  var pages: String?

  var choice: RunChoice { RunChoice(state: state, role: role, pages: pages) }
}

extension Role: ExpressibleByArgument {}
