/// A JSON value (RFC 8259).
package enum JSONValue: Equatable, Sendable {
  case string(String)
  case number(Int)
  case decimal(Double)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([String: JSONValue])

  package static func object(present entries: [String: JSONValue?]) -> JSONValue {
    .object(entries.compactMapValues { $0 })
  }
}
