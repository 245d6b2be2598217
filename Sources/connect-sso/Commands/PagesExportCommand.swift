import ArgumentParser
import Machine
import Runtime
import SetupRules

/// Writes the program's pages into a folder.
struct PagesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the pages of the program into a folder, as Markdown files.",
    discussion: """
      The folder is made where it is missing. A file that is there already and differs is never written over: then nothing \
      is written.

      Example:
      connect-sso pages export my-pages
      """)

  @Argument(help: "The folder to write into.", completion: .directory)
  var folder: String

  func run() throws {
    let written = try PageExport.write(to: folder)
    try Output.lines(written)
    let name = ShellWord.writing(folder)
    Output.say(
      written.isEmpty
        ? "Every page is there already, as the program has it." : "\(written.count) pages are written.")
    Output.say("After your changes: connect-sso pages check \(name)")
    Output.say("To use them: connect-sso --pages \(name)")
  }
}
