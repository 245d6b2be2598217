extension [UInt8] {
  /// Whether these bytes stand in a row somewhere.
  package func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, count >= sequence.count else { return false }
    return (0...(count - sequence.count)).contains { self[$0] == first && self[$0...].starts(with: sequence) }
  }
}
