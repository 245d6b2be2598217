import ArgumentParser
import Machine
import Runtime
import SetupRules
import StateFile
import Wizard

/// Merges answers from a file: all of them, or none.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Takes answers from a JSON file instead of asking.",
    discussion: """
      All answers are judged, then all are kept or none. The file holds JSON such as \
      {"role": "agents", "answers": {"identityCenterRegion": "us-east-1"}, "done": ["enable-sso"]}

      Example:
      connect-sso apply answers.json
      """)

  @OptionGroup var options: StateOptions

  @Argument(help: "The answers file, or - for standard input.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let environment = Environment.current
    let answers = try AnswersReader.read(file)
    var choice = options.choice
    if let role = answers.role {
      if let chosen = choice.role, chosen != role {
        throw ValidationError("The answers file is for the role \(role.rawValue), not \(chosen.rawValue).")
      }
      choice.role = role
    }
    // A folder of pages with a fault is refused before anything is saved.
    let pages = try choice.allPages()
    let now = Clock.now
    let locked = try LockedRun(choice, environment: environment, now: now)
    defer { locked.open.release() }
    var run = locked.saved ?? choice.newRun(environment: environment, now: now)
    let before = run
    let metadata = try Self.metadata(for: answers, environment)
    var findings = run.apply(
      answers, metadata: metadata?.reading, beside: UsualRun(of: run.role.other, environment: environment)?.application,
      now: now)
    if let fetched = metadata?.fetched, !findings.hasError {
      // What was fetched is kept only when all is.
      let kept = MetadataFile.keep(fetched, beside: locked.open.file, role: run.role, environment: environment)
      run.answers[.metadataFile] = kept.path
      findings += kept.path.isEmpty ? kept.findings : []
    }
    let isGood = !findings.hasError
    if isGood { try locked.open.save(run) }
    try report(isGood ? run : before, findings, locked.open.file, pages, isGood, environment)
    throw isGood ? ExitStatus.good : .notGood
  }

  private func report(
    _ run: SetupRun, _ findings: [Finding], _ file: StateFile, _ pages: [String: Page], _ isGood: Bool,
    _ environment: Environment
  ) throws {
    guard json else {
      FindingWords.sayByAnswer(findings)
      Output.say(isGood ? "Saved in \(file.path)." : "Nothing is saved. Please mend the answers above and try again.")
      // Another answer may have become wrong by these.
      let verdict = run.verdict
      let status = options.choice.completing("connect-sso status")
      if isGood, verdict.toMend > 0 { Output.say("Now: \(verdict.words). To see what: \(status)") }
      return
    }
    var report = StatusReport(
      run: run, stateFile: file.path, pages: pages, environment: environment, reported: findings)
    report.isGood = isGood
    report.isSaved = isGood
    try Output.json(report.json)
  }

  private static func metadata(
    for answers: AnswersFile, _ environment: Environment
  ) throws -> (reading: MetadataReading, fetched: [UInt8]?)? {
    guard case .set(let typed) = answers.answers[.metadataFile], !SetupRun.isElsewhere(typed) else { return nil }
    return try MetadataFile.reading(of: typed, environment: environment)
  }
}
