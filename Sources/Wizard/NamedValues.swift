/// A few values by their names, in the order in which they were given.
///
/// It stands where a dictionary would on the way to the first screen: the first dictionary of a kind makes the Swift runtime
/// search all that the program declares for `Hashable`, which takes a noticeable part of that time.
package struct NamedValues<Value: Sendable>: Sendable {
  /// The names, in order.
  package private(set) var names: [String] = []
  /// The values, in the order of their names.
  package private(set) var values: [Value] = []

  package init() {}

  /// The value of this name; nil takes it away.
  package subscript(name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      switch (names.firstIndex(of: name), newValue) {
      case (let index?, let value?): values[index] = value
      case (let index?, nil):
        names.remove(at: index)
        values.remove(at: index)
      case (nil, let value?): append(value, named: name)
      case (nil, nil): break
      }
    }
  }

  /// The values with their names, in the order of the names' bytes.
  package var sorted: [(name: String, value: Value)] {
    zip(names, values).map { (name: $0, value: $1) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Adds a value under a name that is not there yet.
  package mutating func append(_ value: Value, named name: String) {
    names.append(name)
    values.append(value)
  }
}

extension NamedValues: Equatable where Value: Equatable {}
extension NamedValues: Hashable where Value: Hashable {}

extension NamedValues: ExpressibleByDictionaryLiteral {
  /// The values of a literal, in its order; of a name that stands there twice, the last counts.
  package init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }
}
