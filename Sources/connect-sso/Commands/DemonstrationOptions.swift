import ArgumentParser
import Runtime
import SetupRules

/// The options of what is shown or tried without a setup of one's own.
struct DemonstrationOptions: ParsableArguments {
  @Option(help: "The application to set up: agents or admins.")
  var role = Role.agents

  @Option(
    help: ArgumentHelp("A folder with the words of the steps; pages export makes one.", valueName: "folder"),
    completion: .directory)
  var pages: String?

  @Option(
    help: ArgumentHelp("Record what is shown in a new file, which asciinema plays.", valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Option(help: "When to use colours.")
  var color = ScreenChoice.Color.auto

  @OptionGroup var room: MaskOption
}
