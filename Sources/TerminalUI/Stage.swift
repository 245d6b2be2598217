/// What a demonstration shows beside the wizard's own screen: a row of its own below it, and over it a menu of its own.
package struct Stage: Equatable, Sendable {
  /// Something that the presenter can do.
  package struct Entry: Equatable, Sendable {
    /// The keys that do it, the first of which is its name.
    package var keys: [String]
    /// What it does, in words.
    package var words: String
    /// The words in the row; nil for what only the menu shows.
    package var footer: String?

    var keyNames: String { keys.joined(separator: ", ") }

    /// An entry of the menu; with `footer` also of the row.
    package init(_ keys: [String], _ words: String, footer: String? = nil) {
      self.keys = keys
      self.words = words
      self.footer = footer
    }
  }

  /// What is said at the left end of the row, such as the key that was pressed last.
  package var remark: String
  /// Everything that can be done. The first ones keep their place in a narrow row.
  package var entries: [Entry]
  /// The highlighted entry while the menu is open.
  package var menuSelection: Int?

  /// A row with a remark, and with keys as far as they fit.
  package init(remark: String, entries: [Entry], menuSelection: Int? = nil) {
    self.remark = remark
    self.entries = entries
    self.menuSelection = menuSelection
  }

  /// The lowest screen that has room for the row.
  private static let leastRows = 6

  /// What is left of a screen for the wizard.
  package static func wizardSize(in size: Size) -> Size {
    Size(columns: size.columns, rows: size.rows >= leastRows ? size.rows - 1 : size.rows)
  }
}
