import ArgumentParser
import Runtime
import SetupRules

/// The options of what is shown or tried without a setup of one's own.
struct DemonstrationOptions: ParsableArguments {
  @Option(help: "The application to set up: agents or admins.")
  var role = Role.agents

  @Option(help: .pages, completion: .directory)
  var pages: String?

  @Option(
    help: ArgumentHelp("Record what is shown in a new file, which asciinema plays.", valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Option(help: .color)
  var color = ScreenChoice().color

  @Flag(help: .mask)
  var mask = false

  func choice(usesMouse: Bool) -> DemonstrationChoice {
    var choice = DemonstrationChoice()
    choice.role = role
    choice.pages = pages
    choice.record = record
    choice.screen = ScreenChoice(color: color, usesMouse: usesMouse, isMasked: mask)
    return choice
  }
}
