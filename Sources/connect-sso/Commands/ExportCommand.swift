import ArgumentParser
import Exports
import Machine
import Runtime
import SetupRules
import StateFile
import Wizard

/// Prints what the workshop's next module needs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints what the next module needs, in one of five formats.",
    discussion: """
      markdown is a handout for people; json an answers file for connect-sso apply; env holds variables for a shell to \
      source; aws-cli is a script and cloudformation a template that make the provider, the policy and the role in IAM. \
      Exit code 1 when something is missing or wrong; nothing is printed then.

      Example:
      connect-sso export --format aws-cli
      """)

  @OptionGroup var options: StateOptions

  @Option(help: "What to print.")
  var format = Export.Format.markdown

  func run() throws {
    let environment = Environment.current
    let saved = try SavedRun(options.choice, environment: environment)
    let preparation = ExportPreparation(
      saved.run, stateFile: saved.file.path, pages: try options.choice.allPages(), environment: environment)
    guard let export = preparation.export else {
      Output.say(lines: preparation.words(command: options.choice.command))
      throw ExitStatus.notGood
    }
    let text = try export.text(in: format)
    // The handout tells them itself.
    let warnings = format == .markdown ? [] : preparation.findings.filter { $0.severity == .warning }
    for finding in warnings { Output.say(FindingWords.line(finding)) }
    if format == .cloudFormation, text.utf8.count > Export.mostBytesOfTemplate.sent { Output.say(Self.needsBucket) }
    try Output.text(text)
  }

  private static let needsBucket =
    "The template has more than \(Export.mostBytesOfTemplate.sent) bytes. CloudFormation takes it from a bucket alone: "
    + "aws cloudformation deploy --s3-bucket BUCKET"
}

extension Export.Format: OneOfWords {}

extension ExportPreparation {
  /// What stands in the way, and how to go on: a line each.
  fileprivate func words(command: String) -> [String] {
    let missing = missing.map { "Step \($0.step) needs: \($0.label)" }
    let faults = faults.map(FindingWords.line)
    return ["Nothing is exported: the setup is not complete and right yet."] + missing + faults
      + ["To go on: \(command)"]
  }
}
