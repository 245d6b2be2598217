import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("On a terminal without Unicode signs are spelled out")
struct ASCIITerminalTests {
  private static let locale = ["LC_ALL": "de_DE.ISO-8859-1"]
  private static let words = "It\u{2019}s \u{201C}here\u{201D} \u{2013} go on\u{2026} \u{2192} \u{AB}Next\u{BB}"
  private static let spelled = "It's \"here\" - go on... -> <<Next>>"

  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try #require(try home.run("pages", "export", home.path + "/pages").status == 0)
    for (page, mark) in [("before-you-start.md", "## Picture"), ("enable-sso.md", "## Picture")] {
      let text = try home.read("pages/\(page)")
      let place = try #require(text.range(of: mark))
      try home.write(
        text.replacingCharacters(in: place, with: "\(Self.words)\n\n\(mark)"), to: "pages/\(page)")
    }
  }

  private var pages: [String] { ["--pages", home.path + "/pages"] }

  @Test("the wizard")
  func wizard() throws {
    let participant = try Participant(
      home: home, arguments: pages, environment: Self.locale, columns: 120, rows: 60, recordsOutput: true)
    try participant.terminal.wait(for: Self.spelled)
    #expect(participant.terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("the notes")
  func notes() throws {
    let text = try home.read("pages/before-you-start.md")
    let place = try #require(text.range(of: "## Trainer\n"))
    try home.write(
      text.replacingCharacters(in: place, with: "## Trainer\n\n\(Self.words)\n"), to: "pages/before-you-start.md")
    _ = try home.run("apply", "-", input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    let state = try home.read(".local/state/connect-sso/agents.json")
    try home.write(
      state.replacing("\"enable-sso\"", with: "\"before-you-start\""), to: ".local/state/connect-sso/agents.json")
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["notes"] + pages,
      environment: Self.locale.merging(["HOME": home.path]) { $1 }, folder: home.path, columns: 120, rows: 60,
      recordsOutput: true)
    try terminal.wait(for: Self.spelled)
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("plain mode, in a file as well")
  func plain() throws {
    let ascii = try FinishedCommand(["--plain"] + pages, input: ":quit\n", home: home, environment: Self.locale)
    #expect(ascii.output.contains(Self.spelled), "\(ascii.output)")
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    let unicode = try FinishedCommand(
      ["--plain"] + pages, input: ":quit\n", home: home, environment: ["LANG": "C.UTF-8"])
    #expect(unicode.output.contains(Self.words))
  }

  @Test("a value keeps its letters, and its signs are spelled in the columns they have")
  func value() throws {
    let participant = try Participant(
      at: "name-application", "applicationName", environment: Self.locale, recordsOutput: true)
    try participant.terminal.send("Agent\u{2019}s \u{2013} desk\u{2026}")
    try participant.terminal.wait(for: "Agent's - desk.")
    try participant.waitForDrafts(["applicationName": "Agent\u{2019}s \u{2013} desk\u{2026}"])
    #expect(participant.terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("the wizard's own words are ASCII already")
  func card() throws {
    let setup = try SavedSetup()
    let card = try setup.run("status", "--card")
    #expect((card.output + card.words).utf8.allSatisfy { $0 < 0x80 }, "\(card.output)\(card.words)")
    #expect((card.output + card.words).contains("instance 178c..."))
  }
}
