import Wizard

/// What stands behind the code of a finding: its section of `Resources/findings.md`.
///
/// In that file `# kind` begins what belongs together, with a paragraph about it, and `## kind/what-is-wrong` the
/// section of a code, in paragraphs.
package struct Explanation: Equatable, Sendable {
  /// The code, such as `relay-state/region-differs`.
  package var code: String
  /// What it means, what is seen later if nothing changes, and how to mend it, without marks of Markdown.
  package var paragraphs: [String]

  /// Every section of the file inside the program, in its order.
  package static func embedded() throws(PageError) -> [Explanation] {
    let text = try EmbeddedResource.text(named: "findings.md")
    return try MarkdownNode.withDocument(text.markdown) { (document) throws(PageError) in
      var sections: [Explanation] = []
      for block in MarkdownNode.Siblings(from: document?.firstChild) {
        try append(block, BlockReader(file: text.file), to: &sections)
      }
      return sections.filter { !$0.code.isEmpty }
    }
  }

  private static func append(
    _ block: MarkdownNode, _ reader: BlockReader, to sections: inout [Explanation]
  ) throws(PageError) {
    switch block.kind {
    case .heading(let level):
      // The words under the heading of a kind belong to no code.
      let code = level == 1 ? "" : try reader.phrases(of: block).plainText
      sections.append(Explanation(code: code, paragraphs: []))
    case .paragraph where !sections.isEmpty:
      sections[sections.count - 1].paragraphs.append(try reader.phrases(of: block).plainText)
    case let kind:
      throw PageError(.notShown("\(kind)"), file: reader.file, line: block.line)
    }
  }
}
