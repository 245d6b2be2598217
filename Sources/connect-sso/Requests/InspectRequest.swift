import Machine
import SAMLMetadata
import SetupRules
import Wizard

/// Judges one value.
struct InspectRequest: Equatable {
  /// What a value is to be.
  enum Kind: String, CaseIterable {
    case region, instance, name, account, metadata
    case relayState = "relay-state"
  }

  var kind: Kind
  var value: String
  var target = InstanceArguments()
  var role = Role.agents
  var isJSON = false

  /// Prints the judgement.
  func run() throws -> ExitStatus {
    let (judgement, metadata, status) = try inspect()
    if isJSON {
      let report = InspectionReport(kind: kind.rawValue, input: value, judgement: judgement, metadata: metadata)
      try Output.json(report.json)
    } else {
      try FindingWords.print(judgement)
    }
    return status
  }

  private typealias Inspected = (judgement: Judgement<String>, metadata: MetadataDescription?, status: ExitStatus)

  private func inspect() throws -> Inspected {
    if kind == .metadata { return inspectMetadata() }
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
      let target = try target.optionalTarget()
      return RelayState.judge(value, instance: target.instance, region: target.region, role: role).map(\.url)
    case .metadata: return Judgement(value)
    }
  }

  private func inspectMetadata() -> Inspected {
    let environment = Environment.current
    let path = MetadataFile.path(typed: value, environment: environment)
    let inspection = MetadataInspection.inspectFile(path, now: Clock.now)
    let other = UsualRun(of: role.other, environment: environment)?.application
    let across = inspection.description?.findings(identityCenterRegion: nil, instance: nil, other: other) ?? []
    let findings = MetadataFile.findings(of: inspection, typed: value) + across
    let judgement = Judgement(inspection.description == nil ? nil : path, findings.map(\.namingItsPlace))
    let status: ExitStatus = inspection.isUnreadable ? .noInput : judgement.findings.hasError ? .notGood : .good
    return (judgement, inspection.description, status)
  }
}
