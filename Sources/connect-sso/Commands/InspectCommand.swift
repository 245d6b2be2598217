import ArgumentParser
import SAMLMetadata
import SetupRules
import Wizard

/// Judges one value.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Judges one value, as the wizard does.",
    discussion: "Exit code 0 when it has no error, 1 when it has. Example: connect-sso inspect region us-east-1 --json")

  /// What a value is to be.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case region, instance, name, account, metadata
    case relayState = "relay-state"
  }

  @Argument(help: "What the value is to be.")
  var kind: Kind

  @Argument(help: "The value; for metadata the path of the file.")
  var value: String

  @Option(help: "The instance that a relay state leads to: its ARN or its id.")
  var instance: String?

  @Option(help: "The Region of the instance, where the instance is given by its id alone.")
  var region: String?

  @Option(help: "The role: agents or admins.")
  var role = Role.agents

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let inspected = try inspect()
    if json { Output.json(inspected.report.json) } else { FindingWords.print(inspected.judgement) }
    throw inspected.status.exitCode
  }

  private func inspect() throws -> (report: InspectionReport, judgement: Judgement<String>, status: ExitStatus) {
    if kind == .metadata { return inspectMetadata() }
    let rule = try judge()
    let judgement = Judgement(rule.value, rule.findings.map(\.namingItsPlace))
    return (
      InspectionReport(kind: kind.rawValue, input: value, judgement: judgement), judgement,
      judgement.findings.hasError ? .notGood : .good
    )
  }

  private func judge() throws -> Judgement<String> {
    switch kind {
    case .region: return Region.judge(value).map(\.id)
    case .instance: return Instance.judge(value).map(\.description)
    case .name: return ApplicationName.judge(value, for: role).map(\.text)
    case .account: return AccountID.judge(value).map(\.digits)
    case .relayState:
      let target = try InstanceArguments(instance: instance, region: region).optionalTarget()
      return RelayState.judge(value, instance: target.instance, region: target.region, role: role).map(\.url)
    case .metadata: return Judgement(value)
    }
  }

  private func inspectMetadata() -> (report: InspectionReport, judgement: Judgement<String>, status: ExitStatus) {
    let path = MetadataFile.path(typed: value, environment: Environment.current)
    let inspection = MetadataInspection.inspectFile(path, now: Clock.now)
    let findings = MetadataFile.findings(of: inspection, typed: value).map(\.namingItsPlace)
    let judgement = Judgement(inspection.description == nil ? nil : path, findings)
    let report = InspectionReport(
      kind: kind.rawValue, input: value, judgement: judgement, metadata: inspection.description
    )
    let status: ExitStatus = inspection.isUnreadable ? .noInput : judgement.findings.hasError ? .notGood : .good
    return (report, judgement, status)
  }
}

/// Findings in words, one after the other.
enum FindingWords {
  static func print(_ judgement: Judgement<String>) {
    if let value = judgement.value { Output.line(value.withoutTerminalControls) }
    say(judgement.findings)
  }

  /// A finding with its advice and its code.
  static func line(_ finding: Finding) -> String {
    finding.severity.rawValue + ": " + finding.message + " " + finding.advice + " (" + finding.code + ")"
  }

  /// Says each finding with its advice and its repair.
  static func say(_ findings: [Finding]) {
    for finding in findings { Output.say(line(finding)) }
    if let repair = findings.repair { Output.say("probably meant: \(repair)") }
    if let first = findings.first { Output.say("More about it: connect-sso explain \(first.code)") }
  }
}
