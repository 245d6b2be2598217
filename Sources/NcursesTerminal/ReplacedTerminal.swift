/// A terminal whose description is missing or damaged, so that it is used like another one.
public struct ReplacedTerminal: Sendable, Hashable {
  /// The value of `TERM`.
  public let name: String
  /// Whether there is a description, which is damaged.
  public let isKnown: Bool
}
