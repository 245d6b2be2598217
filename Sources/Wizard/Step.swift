/// One of the workshop's steps: what it is called in files, and what it consists of, in order.
public struct Step: Hashable, Sendable, Identifiable {
  /// The id in the state file, in answers files and of the page, such as `enable-sso`.
  public struct ID: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  public let id: ID
  public let items: [Item]

  public init(_ id: String, _ items: [Item]) {
    self.id = ID(rawValue: id)
    self.items = items
  }
}
