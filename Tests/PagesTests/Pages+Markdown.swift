import Testing
import Wizard

@testable import Pages

extension Pages {
  /// One page from its text; `name` is the id of its place.
  static func parse(markdown: String, name: String) throws -> Page {
    try parse(PageText(markdown: markdown, file: "\(name).md"), for: #require(Place(id: name)))
  }
}
