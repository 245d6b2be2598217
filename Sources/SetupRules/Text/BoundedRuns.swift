/// What keeps the work on a text from outside in proportion to its length.
///
/// Swift compares texts by their canonical form. For a run of combining marks it sorts all of them, and for a run of the
/// letters of flags it counts back to the beginning: both take the square of the run's length.
extension String {
  /// The most marks in a row that a text keeps. A name in a file system has at most 255 bytes, so no path loses any.
  private static let longestRun = 255

  /// The text without the combining marks and letters of flags that follow 255 others without anything between them.
  package var withBoundedRuns: String {
    // Each of them has two bytes at least.
    guard utf8.count > 2 * Self.longestRun else { return self }
    var kept = String.UnicodeScalarView()
    var run = 0
    for scalar in unicodeScalars {
      run = scalar.continuesRun ? run + 1 : 0
      if run <= Self.longestRun { kept.append(scalar) }
    }
    return String(kept)
  }

  /// The beginning of the text, of at most so many bytes; no scalar is cut.
  package func beginning(bytes: Int) -> Substring {
    guard utf8.count > bytes else { return self[...] }
    // An index between the bytes of a scalar counts as the scalar's own.
    return self[..<utf8.index(startIndex, offsetBy: bytes)]
  }
}

extension Unicode.Scalar {
  /// A combining mark of a class of its own (UAX 44, Canonical_Combining_Class), or a letter of a flag.
  fileprivate var continuesRun: Bool {
    // The first combining mark.
    guard value >= 0x300 else { return false }
    return (0x1F1E6...0x1F1FF).contains(value) || properties.canonicalCombiningClass != .notReordered
  }
}
