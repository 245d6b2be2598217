import SetupRules

/// What `inspect --json` prints: one value judged.
struct InspectionReport: Encodable {
  var kind: String
  var input: String
  /// The value in its normal form; null exactly when there is an error.
  var value: String?
  var ok: Bool
  var findings: [FindingReport]
  var metadata: MetadataReport?

  init(kind: String, input: String, judgement: Judgement<String>, metadata: MetadataReport? = nil) {
    self.kind = kind
    self.input = input
    value = judgement.value
    ok = !judgement.findings.hasError
    findings = judgement.findings.map(FindingReport.init)
    self.metadata = metadata
  }

  private enum Key: CodingKey {
    case kind, input, value, ok, findings, metadata
  }

  /// Written out by hand because `value` is there even when it is null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(input, forKey: .input)
    try container.encode(value, forKey: .value)
    try container.encode(ok, forKey: .ok)
    try container.encode(findings, forKey: .findings)
    try container.encodeIfPresent(metadata, forKey: .metadata)
  }
}
