import ArgumentParser
import Machine
import Runtime
import SetupRules
import Wizard

/// Judges every saved answer again, and reads the metadata file again.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges every saved answer again, and reads the metadata file again.",
    discussion: """
      Exit code 0 when no saved answer has an error, 1 when one has.

      Example:
      connect-sso check --json
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let environment = Environment.current
    let output = try StatusOutput(options.choice, environment: environment)
    let findings = output.saved.run.recheck(
      Self.reading(for: output.saved.run, environment),
      beside: UsualRun(of: output.saved.run.role.other, environment: environment)?.application)
    let isGood = output.saved.saved != nil && !findings.hasError
    try output.print(asJSON: json, rechecked: findings, isGood: isGood)
    throw isGood ? ExitStatus.good : .notGood
  }

  private static func reading(for run: SetupRun, _ environment: Environment) -> MetadataReading? {
    guard let path = run.answers[.metadataFile], path != SetupRun.metadataElsewhere else { return nil }
    return MetadataFile.read(typed: path, environment: environment, now: Clock.now)
  }
}
