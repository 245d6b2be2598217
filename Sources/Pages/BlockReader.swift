import Wizard

/// Reads Markdown into the blocks and phrases of a page.
struct BlockReader {
  let file: String

  /// One block; a list gives one for each entry. Numbered entries become paragraphs, which keep their numbers.
  func blocks(of node: MarkdownNode) throws(PageError) -> [Page.Block] {
    switch node.kind {
    case .paragraph:
      let phrases = try phrases(of: node)
      return phrases.isEmpty ? [] : [.paragraph(phrases)]
    case .codeBlock:
      return [.code(lines(of: node))]
    case .bulletList:
      var entries: [Page.Block] = []
      for entry in node.children { entries.append(.entry(try phrases(ofEntry: entry))) }
      return entries
    case .numberedList(let first):
      var paragraphs: [Page.Block] = []
      for entry in node.children {
        var phrases: [Page.Phrase] = []
        add("\(first + paragraphs.count). ", .plain, to: &phrases)
        for phrase in try self.phrases(ofEntry: entry) { add(phrase.text, phrase.style, to: &phrases) }
        paragraphs.append(.paragraph(phrases))
      }
      return paragraphs
    case .other(let name):
      throw PageError(.notShown(name), file: file, line: node.line)
    case .heading, .listEntry, .text, .lineBreak, .codeSpan, .strong, .link:
      throw PageError(.notShown("this kind of Markdown"), file: file, line: node.line)
    }
  }

  /// The phrases of an entry, which is one paragraph.
  func phrases(ofEntry entry: MarkdownNode) throws(PageError) -> [Page.Phrase] {
    let parts = Array(entry.children)
    guard parts.count == 1, let paragraph = parts.first, case .paragraph = paragraph.kind else {
      throw PageError(.notShown("a list entry that is not one paragraph"), file: file, line: entry.line)
    }
    return try phrases(of: paragraph)
  }

  /// The phrases of a paragraph or a heading. Lines of the file run on.
  func phrases(of block: MarkdownNode) throws(PageError) -> [Page.Phrase] {
    var phrases: [Page.Phrase] = []
    for inline in block.children {
      try append(inline, style: .plain, line: block.line, to: &phrases)
    }
    return phrases
  }

  /// The address when a paragraph consists of nothing else.
  func address(of paragraph: MarkdownNode) -> String? {
    guard case .paragraph = paragraph.kind else { return nil }
    let inlines = Array(paragraph.children)
    guard inlines.count == 1, let link = inlines.first, case .link = link.kind else { return nil }
    return PrintableText.from(link.address)
  }

  /// The lines of a block of code.
  func lines(of block: MarkdownNode) -> [String] {
    // The literal ends with a line feed, which begins no further line.
    block.literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(PrintableText.from)
  }

  private func append(
    _ inline: MarkdownNode, style: Page.Phrase.Style, line: Int, to phrases: inout [Page.Phrase]
  ) throws(PageError) {
    switch inline.kind {
    case .text:
      add(inline.literal, style, to: &phrases)
    case .lineBreak:
      add(" ", style, to: &phrases)
    case .codeSpan:
      add(inline.literal, .code, to: &phrases)
    case .strong where style == .plain:
      for part in inline.children { try append(part, style: .strong, line: line, to: &phrases) }
    case .link where style == .plain:
      try append(link: inline, line: line, to: &phrases)
    case .other(let name):
      throw PageError(.notShown(name), file: file, line: line)
    case .strong, .link, .heading, .paragraph, .bulletList, .numberedList, .listEntry, .codeBlock:
      throw PageError(.notShown("one style inside another"), file: file, line: line)
    }
  }

  /// A terminal shows where a link leads: the address follows the words, unless the address is the words.
  private func append(link: MarkdownNode, line: Int, to phrases: inout [Page.Phrase]) throws(PageError) {
    var words: [Page.Phrase] = []
    for part in link.children { try append(part, style: .strong, line: line, to: &words) }
    let address = PrintableText.from(link.address)
    if words.plainText == address || words.isEmpty {
      add(address, .address, to: &phrases)
    } else {
      add(words.plainText + " ", .plain, to: &phrases)
      add(address, .address, to: &phrases)
    }
  }

  private func add(_ text: String, _ style: Page.Phrase.Style, to phrases: inout [Page.Phrase]) {
    let text = PrintableText.from(text)
    guard !text.isEmpty else { return }
    if let last = phrases.last, last.style == style {
      phrases[phrases.count - 1].text += text
    } else {
      phrases.append(Page.Phrase(text, style))
    }
  }
}
