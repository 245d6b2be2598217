import ArgumentParser
import Runtime
import SetupRules

/// The options of what is shown or tried without a setup of one's own.
struct DemonstrationOptions: ParsableArguments {
  @Option(help: "The application to set up: agents or admins.")
  var role = Role.agents

  @OptionGroup var words: PagesOption

  @Option(
    help: ArgumentHelp("Record what is shown in a new file, which asciinema plays.", valueName: "file"),
    completion: .file(extensions: ["cast"]))
  var record: String?

  @Option(help: "When to use colours.")
  var color = ScreenChoice.Color.auto

  @OptionGroup var room: MaskOption

  func choice(usesMouse: Bool) -> DemonstrationChoice {
    var choice = DemonstrationChoice()
    choice.role = role
    choice.pages = words.pages
    choice.record = record
    choice.screen = ScreenChoice(color: color, usesMouse: usesMouse, isMasked: room.mask)
    return choice
  }
}
