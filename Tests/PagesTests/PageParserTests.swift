import Pages
import Testing
import Wizard

@Suite("Page parser")
struct PageParserTests {
  /// A page of the step `name-application` in the fewest lines, to be spoilt in one place.
  static let good = """
    # Name the application

    - Short title: Name it
    - Minutes: 2

    People see this name.

    ## Picture: The form

    ```
    > [ Amazon Connect - Agent ]
    ```

    ## Items

    ### applicationName

    Application name

    ### name-typed

    Display name holds it.

    <https://console.aws.amazon.com/singlesignon>
    """

  /// One spoilt place, and what must be said of it.
  struct Spoilt: CustomTestStringConvertible {
    let old: String
    let new: String
    let words: String
    let line: Int

    var testDescription: String { words }

    init(_ old: String, _ new: String, _ words: String, line: Int) {
      self.old = old
      self.new = new
      self.words = words
      self.line = line
    }

    /// What stands below the page.
    init(below new: String, _ words: String, line: Int) {
      self.init("singlesignon>", "singlesignon>\n\n\(new)", words, line: line)
    }
  }

  static let spoilt = [
    Spoilt("# Name the application\n", "", "a page begins with its title: # Title", line: 1),
    Spoilt("# Name", "## Name", "a page begins with its title: # Title", line: 1),
    Spoilt("# Name the application", "#", "a page begins with its title: # Title", line: 1),
    Spoilt("- Short title: Name it\n", "", "the list under the title needs an entry: - Short title: Name it", line: 3),
    Spoilt(": Name it", ":", "the list under the title needs an entry: - Short title: Name it", line: 3),
    Spoilt(
      "- Short title: Name it\n- Minutes: 2", "", "the list under the title needs an entry: - Short title: Name it",
      line: 1),
    Spoilt(
      ": Name it", ": Name the application!", "the short title \"Name the application!\" is longer than 20 characters.",
      line: 3),
    Spoilt("- Minutes: 2", "", "the list under the title needs an entry: - Minutes: 5", line: 3),
    Spoilt(": 2", ": two", "\"two\" is not a number of minutes from 1 to 600.", line: 4),
    Spoilt(": 2", ": 0", "\"0\" is not a number of minutes from 1 to 600.", line: 4),
    Spoilt(": 2", ": 601", "\"601\" is not a number of minutes from 1 to 600.", line: 4),
    Spoilt(
      ": 2", ": 99999999999999999999", "\"99999999999999999999\" is not a number of minutes from 1 to 600.", line: 4),
    Spoilt(": 2", ": 2\n- Author: me", "\"Author: me\" is neither a Short title, nor a Word, nor Minutes.", line: 5),
    Spoilt(
      "People see this name.\n", "", "the page has no text between the list under its title and its first section.",
      line: 3),
    Spoilt("People", "![People](a.png)", "an image cannot be shown in a page.", line: 6),
    Spoilt("People", "*People*", "emphasis with one * or _ cannot be shown in a page.", line: 6),
    Spoilt("People", "<b>People</b>", "HTML cannot be shown in a page.", line: 6),
    Spoilt("People", "> People", "a quotation cannot be shown in a page.", line: 6),
    Spoilt(
      "People", "**`People`** [**see**](https://a.example)", "one style inside another cannot be shown in a page.",
      line: 6),
    Spoilt("name.", "name.\n\n***", "a line across the page cannot be shown in a page.", line: 8),
    Spoilt(
      "name.", "name.\n\n- one\n\n  two", "a list entry that is not one paragraph cannot be shown in a page.", line: 8),
    Spoilt("name.", "name.\n\n# Another", "the heading \"Another\" is not expected here.", line: 8),
    Spoilt("name.", "name.\n\n### name-typed", "the heading \"name-typed\" is not expected here.", line: 8),
    Spoilt(
      "## Picture: The form", "## Pictures",
      "there is no section \"Pictures\". The sections are: Picture, Items, Hint, What goes wrong, Trainer.", line: 8),
    Spoilt(": The form", ":", "a picture has a title: ## Picture: Title", line: 8),
    Spoilt(
      "```\n> [ Amazon Connect - Agent ]\n```", "", "a picture consists of one block of code, and nothing else.",
      line: 8),
    Spoilt(
      "```\n> [ Amazon Connect - Agent ]\n```", "```\n```",
      "a picture consists of one block of code, and nothing else.", line: 8),
    Spoilt(
      "Agent ]\n```", "Agent ]\n```\n\nText", "a picture consists of one block of code, and nothing else.", line: 8),
    Spoilt("```\n>", "```\n\n\(wide)\n>", "this line of the picture is longer than 52 characters.", line: 12),
    Spoilt(
      "```\n> [ Amazon Connect - Agent ]\n```", "    fits\n    \(wide)",
      "this line of the picture is longer than 52 characters.", line: 11),
    Spoilt("## Items", "## Items\n\nText", "text before the first item cannot be shown in a page.", line: 16),
    Spoilt("### applicationName", "### applicationname", "this step has no item \"applicationname\".", line: 16),
    Spoilt("### name-typed", "### applicationName", "the item \"applicationName\" stands twice.", line: 20),
    Spoilt(
      "### applicationName\n\nApplication name\n\n", "", "the item \"applicationName\" of this step is missing.",
      line: 14),
    Spoilt("Application name\n\n", "", "the item \"applicationName\" begins with its label, a paragraph.", line: 16),
    Spoilt("Display name holds it.\n\n", "", "the item \"name-typed\" begins with its label, a paragraph.", line: 20),
    Spoilt("Display name", "- Display name", "the item \"name-typed\" begins with its label, a paragraph.", line: 20),
    Spoilt(
      "singlesignon>", "singlesignon>\n\n<https://a.example>", "the item \"name-typed\" has an address already.",
      line: 26),
    Spoilt(
      "<https:", "<http:", "the address \"http://console.aws.amazon.com/singlesignon\" does not begin with https://",
      line: 24),
    Spoilt(
      "<https:", "<file:", "the address \"file://console.aws.amazon.com/singlesignon\" does not begin with https://",
      line: 24),
    Spoilt(below: "## Hint", "the section \"Hint\" is empty.", line: 26),
    Spoilt(below: "## Trainer\n\n## Hint", "the section \"Trainer\" is empty.", line: 26),
    Spoilt(below: "## What goes wrong\n", "the section \"What goes wrong\" is empty.", line: 26),
    Spoilt(below: "## Trainer\n\nA\n\n## Trainer\n\nB", "the section \"Trainer\" stands twice.", line: 30),
    Spoilt(below: "## Items\n\n### name-typed", "the section \"Items\" stands twice.", line: 26),
  ]

  static let wide = String(repeating: "-", count: 53)
}

extension PageParserTests {
  @Test("the page to be spoilt is good")
  func goodPage() throws {
    let page = try Pages.parse(markdown: Self.good, name: "name-application")

    #expect(page.title == "Name the application")
    #expect(page.shortTitle == "Name it")
    #expect(page.minutes == 2)
    #expect(page.text == [.paragraph([.init("People see this name.")])])
    #expect(page.pictures == [.init(title: "The form", lines: ["> [ Amazon Connect - Agent ]"])])
    #expect(page.items["applicationName"] == .init(label: [.init("Application name")]))
    #expect(page.items["name-typed"]?.address == "https://console.aws.amazon.com/singlesignon")
    #expect(page.items["name-typed"]?.detail == [])
  }

  @Test("a fault is refused with its line", arguments: spoilt)
  func fault(spoilt: Spoilt) throws {
    let lines = Self.good.split(separator: spoilt.old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(lines.count == 2, "the page holds the place to be spoilt")

    let error = #expect(throws: FileFault.self) {
      try Pages.parse(markdown: lines.joined(separator: spoilt.new), name: "name-application")
    }

    #expect(error == FileFault(spoilt.words, file: "name-application.md", line: spoilt.line))
    #expect(error?.description == "name-application.md, line \(spoilt.line): \(spoilt.words)")
  }
}
