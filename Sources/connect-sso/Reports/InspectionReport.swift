import JSON
import SetupRules

/// What `inspect --json` prints: one value judged.
struct InspectionReport {
  var kind: String
  var input: String
  var judgement: Judgement<String>
  var metadata: MetadataDescription?

  /// The value in its normal form is there even where it is null, which it is exactly when there is an error.
  var json: JSONValue {
    .object(present: [
      "kind": .string(kind), "input": .string(input), "value": judgement.value.map { .string($0) } ?? .null,
      "ok": .boolean(!judgement.findings.hasError), "findings": .array(judgement.findings.map(\.json)),
      "metadata": metadata.map(\.json),
    ])
  }
}
