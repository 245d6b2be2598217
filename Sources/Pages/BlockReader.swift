import Wizard

/// Reads Markdown into the blocks and phrases of a page.
struct BlockReader {
  let file: String

  /// Adds what a block says; a list gives one block for each entry. Numbered entries become paragraphs, which keep
  /// their numbers.
  func append(_ node: MarkdownNode, to blocks: inout [Page.Block]) throws(FileFault) {
    switch node.kind {
    case .paragraph:
      let phrases = try phrases(of: node)
      if !phrases.isEmpty { blocks.append(.paragraph(phrases)) }
    case .codeBlock:
      blocks.append(.code(node.lines))
    case .bulletList:
      for entry in node.children { blocks.append(.entry(try phrases(ofEntry: entry))) }
    case .numberedList(var number):
      for entry in node.children {
        blocks.append(.paragraph(try phrases(ofEntry: entry, after: "\(number). ")))
        number += 1
      }
    case .heading, .listEntry, .text, .lineBreak, .codeSpan, .strong, .link, .other:
      throw refusal(of: node.kind.description, line: node.line)
    }
  }

  func refusal(of words: String, line: Int) -> FileFault {
    FileFault("\(words) cannot be shown in a page.", file: file, line: line)
  }

  /// The phrases of an entry, which is one paragraph, after its number.
  func phrases(ofEntry entry: MarkdownNode, after number: String = "") throws(FileFault) -> [Page.Phrase] {
    guard let paragraph = entry.onlyChild, case .paragraph = paragraph.kind else {
      throw refusal(of: "a list entry that is not one paragraph", line: entry.line)
    }
    return try phrases(of: paragraph, after: number)
  }

  /// The phrases of a paragraph or a heading. Lines of the file run on.
  func phrases(of block: MarkdownNode, after number: String = "") throws(FileFault) -> [Page.Phrase] {
    var phrases: [Page.Phrase] = []
    add(number, .plain, to: &phrases)
    for inline in block.children {
      try append(inline, style: .plain, line: block.line, to: &phrases)
    }
    return phrases
  }

  /// The address when a paragraph consists of nothing else.
  func address(of block: MarkdownNode) -> String? {
    guard case .paragraph = block.kind, let link = block.onlyChild, case .link = link.kind else { return nil }
    return link.address
  }

  private func append(
    _ inline: MarkdownNode, style: Page.Phrase.Style, line: Int, to phrases: inout [Page.Phrase]
  ) throws(FileFault) {
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
    case .heading, .paragraph, .bulletList, .numberedList, .listEntry, .codeBlock, .strong, .link, .other:
      throw refusal(of: inline.kind.description, line: line)
    }
  }

  /// A terminal shows where a link leads: the address follows the words, unless the address is the words.
  private func append(link: MarkdownNode, line: Int, to phrases: inout [Page.Phrase]) throws(FileFault) {
    var words: [Page.Phrase] = []
    for part in link.children { try append(part, style: .address, line: line, to: &words) }
    let address = link.address
    if !words.isEmpty, words.plainText != address {
      add(words.plainText + " ", .plain, to: &phrases)
    }
    add(address, .address, to: &phrases)
  }

  private func add(_ text: String, _ style: Page.Phrase.Style, to phrases: inout [Page.Phrase]) {
    if text.isEmpty { return }
    if phrases.last?.style == style {
      phrases[phrases.count - 1].text += text
    } else {
      phrases.append(Page.Phrase(text, style))
    }
  }
}
