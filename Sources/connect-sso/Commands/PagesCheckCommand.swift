import ArgumentParser
import Pages
import Runtime
import SetupRules
import Wizard

/// Reads every page of a folder, and names the faults.
struct PagesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the pages of a folder, and names the first fault of each file with its line.",
    discussion: """
      A page begins with "# Title" and a list with "Short title:" and "Minutes:". Its text follows, then sections: \
      "## Picture: Title" with one block of code, "## Items" with "### id" for each item of the step, "## Hint" as often as you \
      like, "## What goes wrong", "## Trainer". Text is paragraphs, lists, blocks of code, **labels**, `values` and \
      <https://addresses>.

      Exit code 0 when there is no fault, 1 when there is one.

      Example:
      connect-sso pages check my-pages
      """)

  @Argument(help: "The folder with the pages.", completion: .directory)
  var folder: String

  func run() throws {
    let pages = try PageFolder(reading: folder)
    try Output.lines(pages.faults.map(\.description))
    for name in pages.otherFiles { Output.say("\(name) is no page, and is not used.") }
    let missing = Pages.fileNames.filter { !pages.ownPages.contains($0) }
    if !missing.isEmpty, !pages.ownPages.isEmpty {
      Output.say("Not in the folder, so the program's own serve: \(missing.joined(separator: ", "))")
    }
    let count = pages.ownPages.count
    if pages.faults.isEmpty { try Output.line("\(count) \(count == 1 ? "page" : "pages") read, without a fault.") }
    throw pages.faults.isEmpty ? ExitStatus.good : .notGood
  }
}
