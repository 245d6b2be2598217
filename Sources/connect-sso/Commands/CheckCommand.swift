import ArgumentParser
import Machine
import Runtime
import SetupRules
import StateFile
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
    let saved = try SavedRun(options.choice, environment: environment)
    let pages = try options.choice.allPages()
    var run = saved.run
    var seen: AccountWords?
    if account {
      let survey = try AccountSurvey.survey(of: run, environment: environment, profile: profile)
      run = survey.run
      seen = AccountWords(survey.inquiry)
    }
    let findings = run.recheck(
      run.metadataPath.map { MetadataFile.read(typed: $0, environment: environment) },
      beside: UsualRun(of: run.role.other, environment: environment)?.application)
    let isSaved = saved.saved != nil
    let isGood = isSaved && !findings.hasError && seen?.isGood != false
    var report = StatusReport(
      run: run, stateFile: saved.file.path, pages: pages, environment: environment, rechecked: findings)
    report.isGood = isGood
    report.seen = seen
    if json {
      try Output.json(report.json)
    } else {
      try Output.lines(
        StatusWords.lines(of: report, pages, isSaved: isSaved, command: options.choice.command) + (seen?.lines ?? [])
          + Self.verdict(findings, seen, isSaved: isSaved))
    }
    throw isGood ? ExitStatus.good : .notGood
  }

  private static func verdict(_ findings: [Finding], _ seen: AccountWords?, isSaved: Bool) -> [String] {
    var lines: [String] = []
    if let seen, !seen.isGood {
      lines.append(seen.hasAnswer ? "AWS contradicts something." : "AWS could be asked nothing.")
    }
    let words = findings.hasError ? "at least one saved answer has an error." : "no saved answer has an error."
    return lines + [isSaved ? "Checked: \(words)" : "Nothing is saved yet, so there is nothing to check."]
  }
}
