/// A terminal whose description is missing or damaged, so that it is used like another one.
package struct ReplacedTerminal: Sendable, Hashable {
  /// The value of `TERM`.
  package let name: String
  /// Whether there is a description, which is damaged.
  package let isKnown: Bool
}
