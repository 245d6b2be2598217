/// A line of a tape that cannot be played, in words.
package struct TapeFault: Error, Equatable, Sendable {
  /// From 1.
  package let line: Int
  /// A sentence or two.
  package let reason: String
}

extension TapeFault: CustomStringConvertible {
  /// Such as `Line 12: Set is not known here. …`
  package var description: String { "Line \(line): \(reason)" }
}
