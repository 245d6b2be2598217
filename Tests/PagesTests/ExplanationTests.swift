import Pages
import Testing

@Suite("Explanations of findings")
struct ExplanationTests {
  private let sections: [Explanation]

  init() throws { sections = try Explanation.embedded() }

  @Test("a section says what the code means, what is seen if it stays, and how to mend it")
  func parts() {
    #expect(sections.count > 100)
    let labels = ["What it means: ", "If it stays: ", "How to mend it: "]
    for section in sections {
      #expect(section.paragraphs.count == labels.count, "\(section.code)")
      for (paragraph, label) in zip(section.paragraphs, labels) {
        #expect(paragraph.hasPrefix(label), "\(section.code): \(paragraph)")
        #expect(paragraph.count > label.count + 10 && paragraph.hasSuffix("."), "\(section.code): \(paragraph)")
      }
      let words = section.paragraphs.joined(separator: " ").split(separator: " ").count
      #expect((30...100).contains(words), "\(section.code) has \(words) words")
    }
  }

  @Test("a section is plain text of printable ASCII, without marks of Markdown")
  func plain() {
    for section in sections {
      let text = section.paragraphs.joined()
      #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(section.code)")
      #expect(!text.contains("**") && !text.contains("`"), "\(section.code)")
    }
  }
}
