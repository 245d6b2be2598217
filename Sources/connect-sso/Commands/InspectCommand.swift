import ArgumentParser
import JSON
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
      Exit code 0 when it has no error, 1 when it has, 66 when it names a metadata file that cannot be read.

      Example:
      connect-sso inspect region us-east-1 --json
      """)

  /// What a value is to be.
  enum Kind: String, OneOfWords {
    case region, instance, name, account, metadata
    case relayState = "relay-state"
  }

  @Argument(help: "What the value is to be.")
  var kind: Kind

  @Argument(help: "The value; for metadata the path of the file, or its address.", completion: .file())
  var value: String

  @Option(help: "The instance that a relay state leads to: its ARN or its id.")
  var instance: String?

  @OptionGroup var place: InstanceRegionOption

  @Option(help: "The role: agents or admins.")
  var role = Role.agents

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let (judged, reading) = try judge()
    let judgement = Judgement(judged.value, judged.findings.map(\.namingItsPlace))
    if json {
      // The value in its normal form is there even where it is null, which it is exactly when there is an error.
      try Output.json(
        .object(present: [
          "kind": .string(kind.rawValue), "input": .string(value),
          "value": judgement.value.map { .string($0) } ?? .null,
          "ok": .boolean(!judgement.findings.hasError), "findings": .array(judgement.findings.map(\.json)),
          "metadata": reading?.description.map(\.json),
        ]))
    } else {
      if let value = judgement.value { try Output.line(value) }
      FindingWords.say(judgement.findings)
    }
    throw reading?.isUnreadable == true ? ExitStatus.noInput : judgement.findings.hasError ? .notGood : .good
  }

  private func judge() throws -> (Judgement<String>, MetadataReading?) {
    switch kind {
    case .region: return (Region.judge(value).map(\.id), nil)
    case .instance: return (Instance.judge(value).map(\.description), nil)
    case .name: return (ApplicationName.judge(value, for: role).map(\.text), nil)
    case .account: return (AccountID.judge(value).map(\.digits), nil)
    case .relayState:
      let instance = try instance.map {
        try InstanceRegionOption.value(of: Instance.judge($0), givenAs: "--instance")
      }?.value
      let region = try place.judged(for: instance)?.value
      return (RelayState.judge(value, instance: instance, region: region, role: role).map(\.url), nil)
    case .metadata:
      if SetupRun.isElsewhere(value) { return (Judgement(SetupRun.metadataElsewhere), nil) }
      let typed = SetupRun(role: role).judge(.metadataFile, value)
      guard typed.value != nil else { return (typed, nil) }
      let environment = Environment.current
      let reading = try MetadataFile.reading(of: value, environment: environment).reading
      let other = UsualRun(of: role.other, environment: environment)?.application
      let across = reading.description?.record.findings(identityCenterRegion: nil, instance: nil, other: other) ?? []
      let path = reading.description == nil ? nil : MetadataAddress.judge(reading.path)?.value?.url ?? reading.path
      return (Judgement(path, reading.findings + across), reading)
    }
  }
}
