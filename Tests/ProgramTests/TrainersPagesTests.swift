import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The wizard with a trainer's pages")
struct TrainersPagesTests {
  private let home: TemporaryFolder
  private var pages: String { home.path + "/pages" }

  init() throws {
    home = try TemporaryFolder()
    let result = try FinishedCommand(["pages", "export", home.path + "/pages"], home: home)
    try #require(result.status == 0)
  }

  private func change(_ page: String, _ edit: (String) -> String) throws {
    let text = try home.read("pages/\(page)")
    let changed = edit(text)
    try #require(changed != text)
    try home.write(changed, to: "pages/\(page)")
  }

  @Test("house rules, an extra hint and another language are shown, and control characters are not obeyed")
  func words() throws {
    try change("enable-sso.md") { text in
      text
        .replacingOccurrences(of: "# Enable IAM Identity Center", with: "# Schalte ein: 身份中心")
        .replacingOccurrences(of: "- Short title: Enable SSO", with: "- Short title: Einschalten für 身份")
        .replacingOccurrences(
          of: "then choose **Enable**.\n", with: "then.\n\nUnsere \u{1B}[5mRegel\u{9B}: nur eu-central-1.\n"
        )
        .replacingOccurrences(of: "\n## What goes wrong", with: "\n## Hint\n\nFrag Zoë.\n\n## What goes wrong")
    }
    let participant = try Participant(home: home, arguments: ["--pages", pages], columns: 120, rows: 40)
    try participant.terminal.wait(for: "1 Einschalten für 身份")
    try participant.press(.enter, for: "Schalte ein: 身份中心")
    try participant.terminal.wait(for: "Unsere [5mRegel: nur eu-central-1.")
    let hints = try home.read("pages/enable-sso.md").components(separatedBy: "\n## Hint\n").count - 1
    for number in 1...hints { try participant.press(.hint, for: "Hint \(number) of \(hints)") }
    try participant.terminal.wait(for: "Frag Zoë.")
    try participant.press(.escape)
    try participant.accept(to: "consoleShows")
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 0)
    #expect(left.lastLine.hasPrefix("Saved at step 1 of 6. To go on: connect-sso --pages /"))

    // Without the folder the words are the program's again: the state does not know it.
    let own = try Participant(home: home)
    try own.terminal.wait(for: "[ ] Enable")
    #expect(try own.leave(.saveAndQuit).lastLine == "Saved at step 1 of 6. To go on: connect-sso")
  }

  @Test("one changed page is enough, and every place can be reached")
  func onePage() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: pages) where name != "name-application.md" {
      try FileManager.default.removeItem(atPath: "\(pages)/\(name)")
    }
    try change("name-application.md") { text in
      text.replacingOccurrences(of: "- Short title: Name it", with: "- Short title: Nom")
        .replacingOccurrences(of: "- Word: Name", with: "- Word: Nom")
    }
    let participant = try Participant(home: home, arguments: ["wizard", "--pages", pages])
    try participant.terminal.wait(for: "[ ] Nom")
    try participant.press(.enter, for: "step 1 of 6")
    for number in 2...6 { try participant.press(.nextStep, for: "step \(number) of 6") }
    try participant.press(.nextStep, for: "Here is every answer")
  }

  @Test("plain mode reads the trainer's words too, and refuses a fault")
  func plain() throws {
    try change("before-you-start.md") { "# Bevor Sie beginnen" + $0.drop { $0 != "\n" } }
    let read = try FinishedCommand(["--plain", "--pages", "pages"], input: ":quit\n", home: home)
    #expect(read.output.contains("Bevor Sie beginnen"))
    #expect(read.words.contains("connect-sso --pages pages --plain"))

    try change("review.md") { "Hello. " + $0 }
    let refused = try FinishedCommand(["--plain", "--pages", "pages"], input: ":quit\n", home: home)
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.words.hasPrefix("pages/review.md, line 1: "))
  }

  @Test("faulty pages are refused with file and line before the screen opens, and nothing is saved")
  func faulty() throws {
    try change("enable-sso.md") { $0.replacingOccurrences(of: "### enabled\n", with: "### enable\n") }
    try change("review.md") { "\n\n" + $0 + "\n![a picture](x.png)\n" }
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["--pages", "pages"], environment: ["HOME": home.path], folder: home.path,
      recordsOutput: true)
    #expect(try terminal.waitForExit() == .exited(65))
    let lines = terminal.lines.filter { !$0.isEmpty }
    #expect(lines.first?.hasPrefix("pages/enable-sso.md, line ") == true)
    #expect(lines.contains { $0.hasPrefix("pages/review.md, line ") })
    #expect(lines.last == "Please mend them first. To look at them again: connect-sso pages check pages")
    #expect(!terminal.output.contains(0x1B))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["pages"])
  }
}
