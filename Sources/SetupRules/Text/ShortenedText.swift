extension String {
  /// The text with its middle left out where it is longer.
  /// - Parameter end: How much of its end stays at least.
  package func shortened(to limit: Int, end: Int = 0) -> String {
    guard count > limit else { return self }
    let end = max(0, min(max(limit / 3, end), limit - 4))
    return "\(prefix(max(0, limit - end - 3)))...\(suffix(end))"
  }
}
