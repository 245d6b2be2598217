import Wizard

/// The words of every place of the wizard, written in Markdown and read into what front-ends show.
///
/// A page is one file, named by its place, such as `enable-sso.md`:
///
///     # Title
///
///     - Short title: at most 20 columns, for the step list
///     - Word: at most 12 columns, for the row of steps above the page; the short title where it is missing
///     - Minutes: the trainer's plan
///
///     What is done here and why.
///
///     ## Picture: its title          then one block of code; as many pictures as the page needs
///     ## Items                       then `### item-id` for each item of the step: the first paragraph is its
///                                    label, the rest its detail; an address alone in a paragraph is its address
///     ## Hint                        in order, from a nudge to the full answer
///     ## What goes wrong
///     ## Trainer
///
/// Text consists of paragraphs, lists with `-` or `1.`, blocks of code, `**labels of the console**`, `` `values` `` and
/// `<https://addresses>`. Whatever could not be shown is refused with its line.
package enum Pages {
  /// The pages inside the program, by the id of their place.
  package static func embedded(_ wording: Wording = .today) throws(FileFault) -> [String: Page] {
    var pages: [String: Page] = [:]
    for place in Place.all {
      pages[place.id] = try parse(embeddedText(ofFile: place.pageFile, wording), for: place)
    }
    return pages
  }

  /// A page that a wording does not have is today's.
  static func embeddedText(ofFile name: String, _ wording: Wording) throws(FileFault) -> PageText {
    if let own = try? EmbeddedResource.text(named: "pages/\(wording.rawValue)/\(name)") { return own }
    return try EmbeddedResource.text(named: "pages/\(name)")
  }

  /// The names of the files that hold the pages, in the order of the places.
  package static let fileNames = Place.all.map(\.pageFile)

  /// The Markdown of a page inside the program, by the name of its file, for a trainer to change.
  package static func markdown(ofFile name: String) throws(FileFault) -> [UInt8] {
    Array(try EmbeddedResource.bytes(named: "pages/\(name)"))
  }

  /// The place decides which items the page must have.
  static func parse(_ text: PageText, for place: Place) throws(FileFault) -> Page {
    try MarkdownNode.withDocument(text.markdown) { (blocks) throws(FileFault) in
      var reader = PageReader(blocks: blocks, items: place.items, file: text.file)
      return try reader.readPage()
    }
  }
}

extension Place {
  /// The name of the file that holds its page.
  var pageFile: String { "\(id).md" }
}
