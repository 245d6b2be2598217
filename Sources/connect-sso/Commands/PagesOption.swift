import ArgumentParser

/// Whose words are shown.
struct PagesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with the words of the steps; pages export makes one.", valueName: "folder"),
    completion: .directory)
  var pages: String?
}
