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

/// Each is nil for a value of another kind.
extension JSONValue {
  package subscript(key: String) -> JSONValue? {
    members?[key]
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  package var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  package var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Its elements as they are read; nil also where one of them cannot be.
  package func elements<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
    guard let elements else { return nil }
    let known = elements.compactMap(read)
    return known.count == elements.count ? known : nil
  }

  package func members<Member>(_ read: (JSONValue) -> Member?) -> [String: Member]? {
    guard let members else { return nil }
    let known = members.compactMapValues(read)
    return known.count == members.count ? known : nil
  }
}
