import CCmark
import Wizard

/// A node of a parsed Markdown document (CommonMark 0.30). It must not leave the closure that received it.
struct MarkdownNode {
  enum Kind {
    case heading(level: Int), paragraph, bulletList, numberedList(first: Int), listEntry, codeBlock
    case text, lineBreak, codeSpan, strong, link
    /// What no page shows, in words.
    case other(String)
  }

  private let node: OpaquePointer

  /// Parses a document and lends its blocks; none where there is no memory for one.
  static func withDocument<Value>(
    _ markdown: String, _ body: ([MarkdownNode]) throws(FileFault) -> Value
  ) throws(FileFault) -> Value {
    var markdown = markdown
    let document = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    defer { cmark_node_free(document) }
    return try body(document.map { Array(MarkdownNode(node: $0).children) } ?? [])
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
  /// The words of a text or a code span.
  var literal: String { Self.text(cmark_node_get_literal(node)).printable }
  /// The lines of a block of code.
  var lines: [String] {
    // The literal ends with a line feed, which begins no further line.
    Self.text(cmark_node_get_literal(node)).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast().map { String(Substring($0)).printable }
  }
  /// Where a link leads.
  var address: String { Self.text(cmark_node_get_url(node)).printable }

  var children: some Sequence<MarkdownNode> {
    sequence(state: cmark_node_first_child(node)) { next in
      defer { next = next.flatMap(cmark_node_next) }
      return next.map(MarkdownNode.init)
    }
  }
  /// The child where there is exactly one.
  var onlyChild: MarkdownNode? {
    guard let first = cmark_node_first_child(node), cmark_node_next(first) == nil else { return nil }
    return MarkdownNode(node: first)
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}

extension MarkdownNode.Kind: CustomStringConvertible {
  /// The kind in words, for what a page cannot show.
  var description: String {
    switch self {
    case .other(let words): words
    case .strong, .link: "one style inside another"
    case .bulletList, .numberedList, .listEntry: "a list inside another"
    case .heading, .paragraph, .codeBlock, .text, .lineBreak, .codeSpan: "this kind of Markdown"
    }
  }
}
