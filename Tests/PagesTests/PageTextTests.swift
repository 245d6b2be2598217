import TestSupport
import Testing
import Wizard

@testable import Pages

@Suite("Text of a page")
struct PageTextTests {
  private static let head = "# Review\n\n- Short title: Review\n- Minutes: 4\n\n"

  private func review(_ text: String) throws -> Page {
    try Pages.parse(markdown: Self.head + text, name: "review")
  }

  @Test("styles become phrases, and lines of the file run on")
  func styles() throws {
    let text = try review(
      "Choose **Add\napplication**, type\n`a  b`; see <https://a.example/x?y=%2F> or [this](https://b.example)."
    ).text

    #expect(
      text == [
        .paragraph([
          .init("Choose "), .init("Add application", .strong), .init(", type "), .init("a  b", .code), .init("; see "),
          .init("https://a.example/x?y=%2F", .address), .init(" or this "), .init("https://b.example", .address),
          .init("."),
        ])
      ])
  }

  @Test("lists become entries, numbered lists keep their numbers, blocks of code their blanks")
  func blocks() throws {
    let text = try review("zero\n\n- one\n- **two**\n\n3. three\n4. `four`\n\n```\n  five\n\n six \n```").text

    #expect(
      text == [
        .paragraph([.init("zero")]), .entry([.init("one")]), .entry([.init("two", .strong)]),
        .paragraph([.init("3. three")]), .paragraph([.init("4. "), .init("four", .code)]),
        .code(["  five", "", " six "]),
      ])
  }

  @Test("sections stay in their order and apart")
  func sections() throws {
    let page = try review(
      "Text\n\n## Hint\n\nOne\n\n## Hint\n\nTwo\n\n- more\n\n## What goes wrong\n\n- A\n\n## Trainer\n\nB")

    #expect(page.hints == [[.paragraph([.init("One")])], [.paragraph([.init("Two")]), .entry([.init("more")])]])
    #expect(page.pitfalls == [.entry([.init("A")])])
    #expect(page.notes == [.paragraph([.init("B")])])
  }

  @Test("files of other systems are read: a byte order mark, CR LF, no last line feed, other languages")
  func files() throws {
    let lines = (Self.head + "Grüße, 日本語 – 👩‍🏫").split(separator: "\n", omittingEmptySubsequences: false)
    let markdown = "\u{FEFF}" + lines.joined(separator: "\r\n")

    let page = try Pages.parse(markdown: markdown, name: "review")

    #expect(page.title == "Review")
    #expect(page.text == [.paragraph([.init("Grüße, 日本語 – 👩‍🏫")])])
  }

  @Test(
    "what steers a terminal never reaches a page, written as it is or as an entity",
    arguments: [
      "\u{1B}", "\u{1B}[2J", "\u{07}", "\u{7F}", "\u{9B}", "\u{90}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}",
      "&#27;", "&#x1b;", "&#155;", "&#x202E;", "&rlm;", "\u{0}", "&#0;",
    ])
  func controlCharacters(hostile: String) throws {
    let markdown = """
      # Na\(hostile)me

      - Short title: It\(hostile)
      - Minutes: 2

      Te\(hostile)xt **st\(hostile)rong** `co\(hostile)de` [wo\(hostile)rds](https://a.example/\(hostile))

      ## Picture: Ti\(hostile)tle

      ```
      dr\(hostile)\taw
      ```

      ## Items

      ### applicationName

      La\(hostile)bel

      <https://a.example/\(hostile)>

      - de\(hostile)tail

      ### name-typed

      Label
      """

    let page = try Pages.parse(markdown: markdown, name: "name-application")

    // A dump of the value shows every string in it; escapes would show as \u{…}.
    var everything = ""
    dump(page, to: &everything)
    let lines = everything.split(separator: "\n").joined()
    #expect(lines.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(lines.unicodeScalars.allSatisfy { !$0.properties.isBidiControl })
    #expect(!lines.contains("\u{2028}"))
    #expect(!lines.contains("\\u{"))
  }

  @Test("a fault never carries what steers a terminal into its words")
  func hostileFault() throws {
    let error = #expect(throws: FileFault.self) {
      let text = PageText(markdown: Self.head + "Text\n\n## \u{1B}]0;x\u{07}Name", file: "review\u{1B}[1m.md")
      _ = try Pages.parse(text, for: .review)
    }

    #expect(error?.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } == true)
  }

  @Test("a page of a step without its items, or with those of another, is refused")
  func places() {
    #expect(
      throws: FileFault("the item \"downloaded\" of this step is missing.", file: "download-metadata.md", line: 1)
    ) {
      try Pages.parse(markdown: Self.head + "Text", name: "download-metadata")
    }
    #expect(throws: FileFault("this step has no item \"instance\".", file: "review.md", line: 10)) {
      try Pages.parse(markdown: Self.head + "Text\n\n## Items\n\n### instance\n\nLabel", name: "review")
    }
  }

  @Test(
    "empty, blank and hostile files are refused, not read for long",
    arguments: [
      "", "\n\n\n", " ", "\u{0}", String(repeating: "> ", count: 50_000), String(repeating: "[", count: 50_000),
      String(repeating: "- ", count: 50_000), "# " + String(repeating: "**a", count: 30_000),
    ])
  func hostileFiles(markdown: String) {
    let elapsed = ProcessorTime.measure {
      #expect(throws: FileFault.self) { try Pages.parse(markdown: markdown, name: "review") }
    }
    #expect(elapsed < .seconds(5))
  }
}
