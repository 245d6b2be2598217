import SetupRules
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

  /// The message of a login that is explained, letter by letter; nil where a finding of the program is.
  package var message: String? {
    guard let words = paragraphs.first, let lead = words.firstRange(ofASCII: " says: \"") else { return nil }
    return String(words[lead.upperBound...].prefix { $0 != "\"" })
  }

  /// Every section of the file inside the program, in its order.
  package static func embedded() throws(FileFault) -> [Explanation] {
    let text = try EmbeddedResource.text(named: "findings.md")
    let reader = BlockReader(file: text.file)
    return try MarkdownNode.withDocument(text.markdown) { (blocks) throws(FileFault) in
      var sections: [Explanation] = []
      for block in blocks {
        switch block.kind {
        case .heading(let level):
          // The words under the heading of a kind belong to no code.
          let code = level == 1 ? "" : try reader.phrases(of: block).plainText
          sections.append(Explanation(code: code, paragraphs: []))
        case .paragraph where !sections.isEmpty:
          sections[sections.count - 1].paragraphs.append(try reader.phrases(of: block).plainText)
        case .paragraph, .bulletList, .numberedList, .listEntry, .codeBlock, .text, .lineBreak, .codeSpan, .strong,
          .link, .other:
          throw reader.refusal(of: block.kind.description, line: block.line)
        }
      }
      return sections.filter { !$0.code.isEmpty }
    }
  }
}
