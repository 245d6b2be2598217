/// A line of a tape that cannot be played, in words.
public struct TapeFault: Error, Equatable, Sendable {
  /// From 1.
  public let line: Int
  /// A sentence or two.
  public let reason: String
}

extension TapeFault: CustomStringConvertible {
  /// Such as `Line 12: Set is not known here. …`
  public var description: String { "Line \(line): \(reason)" }
}
