/// One of the workshop's steps: what it is called in files, and its items in order.
package struct Step: Hashable, Sendable, Identifiable {
  /// As it stands in the state file, in answers files and in the name of the page, such as `enable-sso`.
  package struct ID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// An id as it is written; it need not be one of the workshop's.
    package init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  package let id: ID
  package let items: [Item]

  init(_ id: String, _ items: [Item]) {
    self.id = ID(rawValue: id)
    self.items = items
  }
}
