/// How many letters must be dropped, added, changed or swapped with their neighbour to make one text of another.
package enum EditDistance {
  /// The distance of two texts (optimal string alignment); nil when it is above the limit.
  static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }

  /// The one value whose name is nearest; nil when none is near enough or two are equally near.
  static func nearest<Value>(
    to text: String, in values: [Value], atMost limit: Int, by name: (Value) -> String
  ) -> Value? {
    let nearest = allNearest(to: text, in: values, atMost: limit, by: name)
    return nearest.count == 1 ? nearest[0] : nil
  }

  /// The values whose names are nearest, equally near; none when none is near enough.
  package static func allNearest<Value>(
    to text: String, in values: [Value], atMost limit: Int, by name: (Value) -> String
  ) -> [Value] {
    let near = values.compactMap { value in between(text, name(value), atMost: limit).map { (value, $0) } }
    let least = near.map(\.1).min()
    return near.filter { $0.1 == least }.map(\.0)
  }

  /// The names that somebody may mean who types a word: those that begin with it, else the nearest ones.
  package static func meant(by word: String, in names: [String], atMost limit: Int) -> [String] {
    let begun = names.filter { !word.isEmpty && $0.hasPrefix(word) }
    return begun.isEmpty ? allNearest(to: word, in: names, atMost: limit, by: \.self) : begun
  }
}
