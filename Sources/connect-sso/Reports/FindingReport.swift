import JSON
import SetupRules

extension Finding {
  /// The finding in the JSON outputs.
  var json: JSONValue {
    .object(present: [
      "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
      "advice": .string(advice), "repair": repair.map { .string($0) }, "field": field.map { .string($0.rawValue) },
      "item": item.map { .string($0) },
      "span": span.map { .object(present: ["start": .number($0.lowerBound), "length": .number($0.count)]) },
      "line": line.map { .number($0) }, "column": column.map { .number($0) },
    ])
  }
}
