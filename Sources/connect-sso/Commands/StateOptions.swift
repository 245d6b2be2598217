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

  @Option(help: .pages, completion: .directory)
  var pages: String?

  func validate() throws {
    if state == "" { throw ValidationError("--state names no file. Please name one, or leave it away.") }
  }

  var choice: RunChoice { RunChoice(state: state, role: role, pages: pages) }
}

extension Role: OneOfWords {}
