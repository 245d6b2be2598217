/// One of the workshop's steps: what it is called in files, and what it consists of, in order.
public struct Step: Hashable, Sendable, Identifiable {
  /// The id in the state file, in answers files and of the page, such as `enable-sso`.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The id as it is written.
    public let rawValue: String

    /// An id as it is written; it need not be one of the workshop's.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What the step is called in files.
  public let id: ID
  /// What the step consists of, in order.
  public let items: [Item]

  /// A step and its items, in order.
  public init(_ id: String, _ items: [Item]) {
    self.id = ID(rawValue: id)
    self.items = items
  }
}
