import SetupRules
import TestSupport
import Testing

@testable import Exports
@testable import Pages

@Suite("Values in Markdown")
struct MarkdownTextTests {
  private static let pieces = [
    "`", "``", "```", "~~~", "|", "*", "_", "<b>", "&amp;", "[a](b)", "\\", "\\`", "#", "$", " ", "\n", "\n\n", "- ",
    "1. ",
    "> ", "é", "a", "a ", "\u{1B}[2J", "\u{202E}",
  ]

  private static let texts: [String] = {
    var numbers = SeededNumbers(seed: 11)
    return (0..<400).map { _ in
      (0..<Int.random(in: 1...8, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    }
  }()

  /// The literals of all nodes that a choice takes, in order.
  private func literals(_ markdown: String, _ isTaken: (MarkdownNode.Kind) -> Bool) throws -> [String] {
    func text(of node: MarkdownNode) -> String {
      if case .codeBlock = node.kind { node.lines.joined(separator: "\n") } else { node.literal }
    }
    func collect(_ node: MarkdownNode, _ isTaken: (MarkdownNode.Kind) -> Bool) -> [String] {
      (isTaken(node.kind) ? [text(of: node)] : []) + node.children.flatMap { collect($0, isTaken) }
    }
    return try MarkdownNode.withDocument(markdown) { blocks in blocks.flatMap { collect($0, isTaken) } }
  }

  @Test("a value is one piece of code, and says what it said")
  func value() throws {
    for text in Self.texts {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let shown = lines.map(\.withoutTerminalControls)
      let document = "- A label (checked): \(MarkdownText.value(text, indent: "  "))\n- The next one\n"
      let codes = try literals(document) { kind in
        switch kind {
        case .codeSpan, .codeBlock: true
        default: false
        }
      }
      let isEmpty = shown == [""]
      #expect(codes.count == (isEmpty ? 0 : 1), "\(document)")
      if !isEmpty { #expect(codes == [shown.joined(separator: "\n")], "\(document)") }
      #expect(try literals(document) { if case .text = $0 { true } else { false } }.contains("The next one"))
    }
  }

  @Test("a value inside a sentence is one piece of code in one line, and the sentence goes on")
  func inline() throws {
    for text in Self.texts {
      let document = "Before \(MarkdownText.inline(text)). After\n\n- The next one\n"
      #expect(document.split(separator: "\n").count == 2, "\(document)")
      let codes = try literals(document) { kind in
        switch kind {
        case .codeSpan, .codeBlock: true
        default: false
        }
      }
      let isEmpty = text.allSatisfy { $0 != " " && !$0.isNewline } && text.withoutTerminalControls.isEmpty
      #expect(codes.count == (isEmpty ? 0 : 1), "\(document)")
      let words = try literals(document) { if case .text = $0 { true } else { false } }
      #expect(words.contains { $0.hasSuffix(". After") } && words.contains("The next one"), "\(document)")
    }
  }

  @Test("words stay words")
  func words() throws {
    for text in Self.texts {
      let document = "x \(MarkdownText.words(text)) x"
      let others = try literals(document) { kind in
        switch kind {
        case .codeSpan, .codeBlock, .link, .strong, .heading, .other: true
        default: false
        }
      }
      #expect(others.isEmpty, "\(document)")
    }
  }
}
