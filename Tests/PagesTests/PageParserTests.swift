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
    let fault: PageError.Fault
    let line: Int

    var testDescription: String { "\(fault)" }

    init(_ old: String, _ new: String, _ fault: PageError.Fault, line: Int) {
      self.old = old
      self.new = new
      self.fault = fault
      self.line = line
    }

    /// What stands below the page.
    init(below new: String, _ fault: PageError.Fault, line: Int) {
      self.init("singlesignon>", "singlesignon>\n\n\(new)", fault, line: line)
    }
  }

  static let spoilt = [
    Spoilt("# Name the application\n", "", .titleMissing, line: 1),
    Spoilt("# Name", "## Name", .titleMissing, line: 1),
    Spoilt("# Name the application", "#", .titleMissing, line: 1),
    Spoilt("- Short title: Name it\n", "", .shortTitleMissing, line: 3),
    Spoilt(": Name it", ":", .shortTitleMissing, line: 3),
    Spoilt("- Short title: Name it\n- Minutes: 2", "", .shortTitleMissing, line: 1),
    Spoilt(": Name it", ": Name the application!", .shortTitleTooLong("Name the application!"), line: 3),
    Spoilt("- Minutes: 2", "", .minutesMissing, line: 3),
    Spoilt(": 2", ": two", .minutesNotANumber("two"), line: 4),
    Spoilt(": 2", ": 0", .minutesNotANumber("0"), line: 4),
    Spoilt(": 2", ": 601", .minutesNotANumber("601"), line: 4),
    Spoilt(": 2", ": 99999999999999999999", .minutesNotANumber("99999999999999999999"), line: 4),
    Spoilt(": 2", ": 2\n- Author: me", .unknownHeadEntry("Author: me"), line: 5),
    Spoilt("People see this name.\n", "", .textMissing, line: 3),
    Spoilt("People", "![People](a.png)", .notShown("an image"), line: 6),
    Spoilt("People", "*People*", .notShown("emphasis with one * or _"), line: 6),
    Spoilt("People", "<b>People</b>", .notShown("HTML"), line: 6),
    Spoilt("People", "> People", .notShown("a quotation"), line: 6),
    Spoilt("People", "**`People`** [**see**](https://a.example)", .notShown("one style inside another"), line: 6),
    Spoilt("name.", "name.\n\n***", .notShown("a line across the page"), line: 8),
    Spoilt("name.", "name.\n\n- one\n\n  two", .notShown("a list entry that is not one paragraph"), line: 8),
    Spoilt("name.", "name.\n\n# Another", .headingOutOfPlace("Another"), line: 8),
    Spoilt("name.", "name.\n\n### name-typed", .headingOutOfPlace("name-typed"), line: 8),
    Spoilt("## Picture: The form", "## Pictures", .unknownSection("Pictures"), line: 8),
    Spoilt(": The form", ":", .pictureTitleMissing, line: 8),
    Spoilt("```\n> [ Amazon Connect - Agent ]\n```", "", .drawingMissing, line: 8),
    Spoilt("```\n> [ Amazon Connect - Agent ]\n```", "```\n```", .drawingMissing, line: 8),
    Spoilt("Agent ]\n```", "Agent ]\n```\n\nText", .drawingMissing, line: 8),
    Spoilt("```\n>", "```\n\n\(wide)\n>", .drawingTooWide, line: 12),
    Spoilt("```\n> [ Amazon Connect - Agent ]\n```", "    fits\n    \(wide)", .drawingTooWide, line: 11),
    Spoilt("## Items", "## Items\n\nText", .notShown("text before the first item"), line: 16),
    Spoilt("### applicationName", "### applicationname", .unknownItem("applicationname"), line: 16),
    Spoilt("### name-typed", "### applicationName", .repeatedItem("applicationName"), line: 20),
    Spoilt("### applicationName\n\nApplication name\n\n", "", .missingItem("applicationName"), line: 14),
    Spoilt("Application name\n\n", "", .labelMissing("applicationName"), line: 16),
    Spoilt("Display name holds it.\n\n", "", .labelMissing("name-typed"), line: 20),
    Spoilt("Display name", "- Display name", .labelMissing("name-typed"), line: 20),
    Spoilt("singlesignon>", "singlesignon>\n\n<https://a.example>", .secondAddress("name-typed"), line: 26),
    Spoilt("<https:", "<http:", .addressNotSecure("http://console.aws.amazon.com/singlesignon"), line: 24),
    Spoilt("<https:", "<file:", .addressNotSecure("file://console.aws.amazon.com/singlesignon"), line: 24),
    Spoilt(below: "## Hint", .emptySection("Hint"), line: 26),
    Spoilt(below: "## Trainer\n\n## Hint", .emptySection("Trainer"), line: 26),
    Spoilt(below: "## What goes wrong\n", .emptySection("What goes wrong"), line: 26),
    Spoilt(below: "## Trainer\n\nA\n\n## Trainer\n\nB", .repeatedSection("Trainer"), line: 30),
    Spoilt(below: "## Items\n\n### name-typed", .repeatedSection("Items"), line: 26),
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

    let error = #expect(throws: PageError.self) {
      try Pages.parse(markdown: lines.joined(separator: spoilt.new), name: "name-application")
    }

    #expect(error == PageError(spoilt.fault, file: "name-application.md", line: spoilt.line))
    #expect(error?.description == "name-application.md, line \(spoilt.line): \(spoilt.fault)")
  }
}
