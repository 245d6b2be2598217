import ArgumentParser
import Machine
import Runtime
import SetupRules
import Wizard

/// The words of `inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Judges one value, as the wizard does.",
    discussion: """
      Exit code 0 when it has no error, 1 when it has.

      Example:
      connect-sso inspect region us-east-1 --json
      """)

  /// What a value is to be.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case region, instance, name, account, metadata
    case relayState = "relay-state"
  }

  @Argument(help: "What the value is to be.")
  var kind: Kind

  @Argument(help: "The value; for metadata the path of the file, or its address.", completion: .file())
  var value: String

  @Option(help: "The instance that a relay state leads to: its ARN or its id.")
  var instance: String?

  @Option(
    help: "The Region of the instance, where the instance is given by its id alone.",
    completion: .connectRegions)
  var region: String?

  @Option(help: "The role: agents or admins.")
  var role = Role.agents

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let (judgement, metadata, status) = try inspect()
    if json {
      let report = InspectionReport(kind: kind.rawValue, input: value, judgement: judgement, metadata: metadata)
      try Output.json(report.json)
    } else {
      try FindingWords.print(judgement)
    }
    throw status
  }

  private typealias Inspected = (judgement: Judgement<String>, metadata: MetadataDescription?, status: ExitStatus)

  private func inspect() throws -> Inspected {
    if kind == .metadata { return try inspectMetadata() }
    let rule = try judge()
    let judgement = Judgement(rule.value, rule.findings.map(\.namingItsPlace))
    return (judgement, nil, judgement.findings.hasError ? .notGood : .good)
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

  private func inspectMetadata() throws -> Inspected {
    let environment = Environment.current
    let reading = try MetadataFile.reading(of: value, environment: environment)
    let other = UsualRun(of: role.other, environment: environment)?.application
    let across = reading.description?.record.findings(identityCenterRegion: nil, instance: nil, other: other) ?? []
    let path = reading.description == nil ? nil : MetadataAddress.judge(reading.path)?.value?.url ?? reading.path
    let judgement = Judgement(path, (reading.findings + across).map(\.namingItsPlace))
    let status: ExitStatus = reading.isUnreadable ? .noInput : judgement.findings.hasError ? .notGood : .good
    return (judgement, reading.description, status)
  }
}
