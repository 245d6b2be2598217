import Wizard

/// What the step list shows of a page: its title, short title and minutes, read without a look at the rest.
///
/// It is for the pages inside the program, which a test proves to be whole: nothing is refused here.
struct PageHead {
  private(set) var page = Page(title: "", shortTitle: "", minutes: 0)

  init(_ text: PageText) {
    var lines = text.markdown.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 6)
    lines.removeLast()
    for line in lines {
      if let title = Self.rest(of: line, after: "# ") { page.title = title }
      if let title = Self.rest(of: line, after: "- Short title: ") { page.shortTitle = title }
      if let minutes = Self.rest(of: line, after: "- Minutes: ") { page.minutes = Int(minutes) ?? 0 }
    }
  }

  private static func rest(of line: Substring.UTF8View, after mark: String) -> String? {
    line.starts(with: mark.utf8) ? String(Substring(line.dropFirst(mark.utf8.count))) : nil
  }
}
