import JSON
import SetupRules

/// An object of a state file: each question says by its key what is wrong with the answer.
struct JSONObject {
  private let members: [String: JSONValue]
  private let path: String

  /// - Parameter path: the keys that lead here, joined by dots; empty for the file itself.
  init(_ value: JSONValue, path: String) throws(StateFileFormat.Fault) {
    guard let members = value.members else {
      throw .damaged("\(path.isEmpty ? "the file" : path) holds a value of the wrong kind")
    }
    self.members = members
    self.path = path
  }

  /// Sorted, so that of several faults always the same is told.
  var keys: [String] { members.keys.sorted() }

  // Each is nil where the key is missing or holds null, unless it is required, and a list is empty then.

  func text(_ key: String) throws(StateFileFormat.Fault) -> String? { try value(key, \.string) }

  func requiredText(_ key: String) throws(StateFileFormat.Fault) -> String { try required(key, text(key)) }

  func number(_ key: String) throws(StateFileFormat.Fault) -> Int { try required(key, value(key, \.number)) }

  func optionalNumber(_ key: String, within range: ClosedRange<Int>) throws(StateFileFormat.Fault) -> Int? {
    guard let number = try value(key, \.number) else { return nil }
    guard range.contains(number) else {
      throw .damaged("\(name(key)) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag(_ key: String) throws(StateFileFormat.Fault) -> Bool { try required(key, optionalFlag(key)) }

  func optionalFlag(_ key: String) throws(StateFileFormat.Fault) -> Bool? { try value(key, \.boolean) }

  func flags(_ key: String) throws(StateFileFormat.Fault) -> [Bool] {
    try value(key) { $0.elements(\.boolean) } ?? []
  }

  func texts(_ key: String) throws(StateFileFormat.Fault) -> [String] {
    try value(key) { $0.elements(\.string) } ?? []
  }

  func object(_ key: String) throws(StateFileFormat.Fault) -> JSONObject? {
    guard let value = try value(key, \.self) else { return nil }
    return try JSONObject(value, path: name(key))
  }

  func objects(_ key: String) throws(StateFileFormat.Fault) -> [JSONObject] {
    var objects: [JSONObject] = []
    for element in try value(key, \.elements) ?? [] { objects.append(try JSONObject(element, path: name(key))) }
    return objects
  }

  func moment(_ key: String) throws(StateFileFormat.Fault) -> Timestamp? {
    guard let text = try text(key) else { return nil }
    guard let moment = Timestamp(text) else {
      throw .damaged("\(name(key)) is not a moment like 2026-01-31T09:12:44Z")
    }
    return moment
  }

  private func value<Value>(
    _ key: String, _ read: (JSONValue) -> Value?
  ) throws(StateFileFormat.Fault) -> Value? {
    guard let found = members[key], found != .null else { return nil }
    guard let value = read(found) else { throw .damaged("\(name(key)) holds a value of the wrong kind") }
    return value
  }

  private func required<Value>(_ key: String, _ value: Value?) throws(StateFileFormat.Fault) -> Value {
    guard let value else {
      throw .damaged("\(name(key)) \(members[key] == nil ? "is missing" : "holds no value")")
    }
    return value
  }

  private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
