/// Texts from outside with which careless work takes the square of their length.
package enum HostileText: String, CaseIterable, Sendable {
  /// Swift sorts a run of marks before it compares two texts.
  case marks
  /// To divide letters of flags into pairs, one counts back to the first.
  case flags
  case joiners, jamo, vowels, blanks, slashes, quotes, tags, letters

  /// About so many bytes of it.
  package func text(bytes: Int) -> String {
    switch self {
    case .marks:
      "a" + String(repeating: "\u{301}", count: bytes / 4) + String(repeating: "\u{316}", count: bytes / 4)
    case .flags: String(repeating: "\u{1F1E9}", count: bytes / 4)
    case .joiners: String(repeating: "\u{1F468}\u{200D}", count: bytes / 7)
    case .jamo: String(repeating: "\u{1100}\u{1161}\u{11A8}", count: bytes / 9)
    case .vowels: "\u{1100}" + String(repeating: "\u{1161}", count: bytes / 3)
    case .blanks: "a" + String(repeating: " ", count: bytes - 2) + "b"
    case .slashes: String(repeating: "/", count: bytes)
    case .quotes: String(repeating: "\"", count: bytes)
    case .tags: String(repeating: "<!", count: bytes / 2)
    case .letters: String(repeating: "a-", count: bytes / 2)
    }
  }
}

/// How the time of some work grows with its input.
package enum Growth {
  /// How many times longer eight times the input takes, at the best of some tries: 8 where the time grows with the length, 64
  /// where it grows with the square.
  /// - Parameter isElsewhere: Whether other programs do the work: then only the clock on the wall can tell.
  package static func factor(
    from size: Int, isElsewhere: Bool = false, _ work: (Int) throws -> Void
  ) rethrows -> Double {
    var (small, large) = (Double.infinity, Double.infinity)
    for _ in 0..<6 {
      small = min(small, try seconds(isElsewhere) { try work(size) })
      large = min(large, try seconds(isElsewhere) { try work(8 * size) })
      if large < limit * small { break }
    }
    return large / small
  }

  /// Far from both, for a busy machine.
  package static let limit = 24.0

  private static func seconds(_ isElsewhere: Bool, _ work: () throws -> Void) rethrows -> Double {
    let time = try isElsewhere ? ContinuousClock().measure(work) : ProcessorTime.measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
