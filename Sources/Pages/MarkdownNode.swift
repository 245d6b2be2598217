import CCmark

/// A node of a parsed Markdown document (CommonMark 0.30). It must not leave the closure that received it.
struct MarkdownNode {
  /// What a node is, as far as pages know it.
  enum Kind {
    case heading(level: Int), paragraph, bulletList, numberedList(first: Int), listEntry, codeBlock
    case text, lineBreak, codeSpan, strong, link
    /// Anything else, in words.
    case other(String)
  }

  private let node: OpaquePointer?

  /// Parses a document and lends its root.
  static func withDocument<Value>(
    _ markdown: String, _ body: (MarkdownNode) throws(PageError) -> Value
  ) throws(PageError) -> Value {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    return try body(MarkdownNode(node: document))
  }

  var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(node) == CMARK_BULLET_LIST
        ? .bulletList : .numberedList(first: Int(cmark_node_get_list_start(node)))
    case CMARK_NODE_ITEM: .listEntry
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .other("emphasis with one * or _")
    case CMARK_NODE_IMAGE: .other("an image")
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .other("HTML")
    case CMARK_NODE_BLOCK_QUOTE: .other("a quotation")
    case CMARK_NODE_THEMATIC_BREAK: .other("a line across the page")
    default: .other("this kind of Markdown")
    }
  }

  /// The first line of a block, counted from 1.
  var line: Int { Int(cmark_node_get_start_line(node)) }
  /// The line where a block of code really begins: below its fence, unless it is set off by four blanks instead.
  var firstCodeLine: Int { cmark_node_get_start_column(node) > 4 ? line : line + 1 }
  /// The characters of a text, a code span or a block of code, as they stand in the file.
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  /// Where a link leads.
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  var children: some Sequence<MarkdownNode> {
    sequence(state: cmark_node_first_child(node)) { next in
      guard let node = next else { return nil }
      next = cmark_node_next(node)
      return MarkdownNode(node: node)
    }
  }
}
