import Pages
import Testing
import Wizard

@testable import TerminalUI

@Suite("The notes on paper")
struct PrintedNotesTests {
  @Test("every line fits the paper, no word is cut or lost, and lists hang", arguments: [20, 40, 72, 100])
  func folded(_ width: Int) throws {
    let pages = try Pages.embedded()
    let lines = PrintedNotes.lines(pages, minutes: nil, width: width)
    let whole = PrintedNotes.lines(pages, minutes: nil, width: 100_000)
    func words(_ lines: [String]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }
    #expect(words(lines) == words(whole))
    for line in lines where line.count > width {
      #expect(!line.hasPrefix("    ") && line.split(separator: " ").count <= 2, "\(line)")
    }
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    let list = lines.filter { $0.hasPrefix("- ") || $0.hasPrefix("  ") }
    #expect(list.count > whole.count { $0.hasPrefix("- ") })
  }

  @Test("code stays in its lines, and wide letters are broken between each other")
  func special() {
    var page = Page(title: "T", shortTitle: "T", minutes: 1)
    page.notes = [
      .code(["aws sso-admin list-instances --region us-east-1"]),
      .entry([Page.Phrase("コネクトの画面を開いてください。")]), .paragraph([Page.Phrase("a https://docs.aws.amazon.com/x b")]),
    ]
    let lines = PrintedNotes.lines(["review": page], minutes: nil, width: 20)
    #expect(lines.contains("    aws sso-admin list-instances --region us-east-1"))
    #expect(lines.contains("- コネクトの画面を開"))
    #expect(lines.contains("  いてください。"))
    #expect(lines.suffix(4).dropLast() == ["a", "https://docs.aws.amazon.com/x", "b"])
  }

  @Test(
    "the paper is 72 columns wide, or as COLUMNS says",
    arguments: [(nil, 72), ("60", 60), ("wide", 72), ("3", 72), ("132", 132)] as [(String?, Int)])
  func width(_ wished: String?, _ width: Int) { #expect(PrintedNotes.width(wished) == width) }
}
