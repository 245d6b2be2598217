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
      With --account, AWS is asked as well, through the aws command of this machine. It is only asked what reads: \
      whose the account is, its organization, IAM Identity Center and its applications, the instances of Amazon Connect, \
      and the next module's identity provider.

      Exit code 0 when no saved answer has an error and AWS contradicts nothing; 1 when not, and where --account could \
      ask nothing.

      Example:
      connect-sso check --json
      """)

  @OptionGroup var options: StateOptions

  @Flag(help: "Ask AWS as well. It is only asked what reads.")
  var account = false

  @Option(help: ArgumentHelp("With --account, the profile whose credentials are used.", valueName: "profile"))
  var profile: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if profile != nil, !account { throw ValidationError("--profile is for --account.") }
  }

  func run() throws {
    let environment = Environment.current
    var output = try StatusOutput(options.choice, environment: environment)
    var seen: AccountWords?
    if account {
      let survey = try AccountSurvey.survey(of: output.saved.run, environment: environment, profile: profile)
      output.saved.run = survey.run
      seen = AccountWords(survey.inquiry)
    }
    let run = output.saved.run
    let findings = run.recheck(
      run.metadataPath.map { MetadataFile.read(typed: $0, environment: environment) },
      beside: UsualRun(of: run.role.other, environment: environment)?.application)
    let isGood = output.saved.saved != nil && !findings.hasError && seen?.isGood != false
    try output.print(asJSON: json, rechecked: findings, isGood: isGood, seen: seen)
    throw isGood ? ExitStatus.good : .notGood
  }
}
