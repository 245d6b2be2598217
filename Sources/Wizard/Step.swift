/// One of the workshop's steps: what it is called in files, and what it consists of, in order.
package struct Step: Hashable, Sendable, Identifiable {
  /// The id in the state file, in answers files and of the page, such as `enable-sso`.
  package struct ID: RawRepresentable, Hashable, Sendable {
    /// The id as it is written.
    package let rawValue: String

    /// An id as it is written; it need not be one of the workshop's.
    package init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What the step is called in files.
  package let id: ID
  /// What the step consists of, in order.
  package let items: [Item]

  /// A step and its items, in order.
  package init(_ id: String, _ items: [Item]) {
    self.id = ID(rawValue: id)
    self.items = items
  }
}
