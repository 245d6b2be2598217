import JSON
import SetupRules

/// An object of a state file: each question says by its key what is wrong with the answer.
struct JSONObject {
  private let members: [String: JSONValue]
  private let path: String

  /// - Parameter path: the keys that lead here, joined by dots; empty for the file itself.
  init(_ value: JSONValue, path: String) throws(StateFileFormat.Fault) {
    guard case .object(let members) = value else {
      throw .damaged("\(path.isEmpty ? "the file" : path) holds a value of the wrong kind")
    }
    self.members = members
    self.path = path
  }

  /// Sorted, so that of several faults always the same is told.
  var keys: [String] { members.keys.sorted() }

  /// nil where the key is missing or holds null.
  func text(_ key: String) throws(StateFileFormat.Fault) -> String? {
    switch members[key] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw wrongKind(key)
    }
  }

  func requiredText(_ key: String) throws(StateFileFormat.Fault) -> String {
    guard let text = try text(key) else { throw missing(key) }
    return text
  }

  func number(_ key: String) throws(StateFileFormat.Fault) -> Int {
    switch members[key] {
    case nil, .null: throw missing(key)
    case .number(let number): return number
    default: throw wrongKind(key)
    }
  }

  /// nil where the key is missing or holds null.
  func optionalNumber(_ key: String, within range: ClosedRange<Int>) throws(StateFileFormat.Fault) -> Int? {
    guard let value = members[key], value != .null else { return nil }
    let number = try number(key)
    guard range.contains(number) else {
      throw .damaged("\(name(key)) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag(_ key: String) throws(StateFileFormat.Fault) -> Bool {
    guard let flag = try optionalFlag(key) else { throw missing(key) }
    return flag
  }

  /// nil where the key is missing or holds null.
  func optionalFlag(_ key: String) throws(StateFileFormat.Fault) -> Bool? {
    switch members[key] {
    case nil, .null: return nil
    case .boolean(let flag): return flag
    default: throw wrongKind(key)
    }
  }

  /// Empty where the key is missing.
  func flags(_ key: String) throws(StateFileFormat.Fault) -> [Bool] {
    try elements(key) { if case .boolean(let flag) = $0 { flag } else { nil } }
  }

  /// Empty where the key is missing.
  func texts(_ key: String) throws(StateFileFormat.Fault) -> [String] {
    try elements(key) { if case .string(let text) = $0 { text } else { nil } }
  }

  private func elements<Element>(
    _ key: String, _ element: (JSONValue) -> Element?
  ) throws(StateFileFormat.Fault) -> [Element] {
    switch members[key] {
    case nil, .null: return []
    case .array(let values):
      let elements = values.compactMap(element)
      guard elements.count == values.count else { throw wrongKind(key) }
      return elements
    default: throw wrongKind(key)
    }
  }

  func object(_ key: String) throws(StateFileFormat.Fault) -> JSONObject? {
    switch members[key] {
    case nil, .null: nil
    case .some(let value): try JSONObject(value, path: name(key))
    }
  }

  /// Empty where the key is missing.
  func objects(_ key: String) throws(StateFileFormat.Fault) -> [JSONObject] {
    switch members[key] {
    case nil, .null: return []
    case .array(let elements):
      var objects: [JSONObject] = []
      for element in elements { objects.append(try JSONObject(element, path: name(key))) }
      return objects
    default: throw wrongKind(key)
    }
  }

  func moment(_ key: String) throws(StateFileFormat.Fault) -> Timestamp? {
    guard let text = try text(key) else { return nil }
    guard let moment = Timestamp(text) else {
      throw .damaged("\(name(key)) is not a moment like 2026-01-31T09:12:44Z")
    }
    return moment
  }

  private func missing(_ key: String) -> StateFileFormat.Fault {
    .damaged("\(name(key)) \(members[key] == nil ? "is missing" : "holds no value")")
  }

  private func wrongKind(_ key: String) -> StateFileFormat.Fault {
    .damaged("\(name(key)) holds a value of the wrong kind")
  }

  private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
