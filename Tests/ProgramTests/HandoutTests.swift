import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The review's values and its handout")
struct HandoutTests {
  private func atReview(_ setup: SavedSetup) throws -> Participant {
    let participant = try Participant(home: setup.home)
    try participant.press(.enter)
    try participant.terminal.wait("no question") { !$0.screenText.contains("There is an earlier run.") }
    try #require(participant.terminal.line(0).contains("review"))
    return participant
  }

  private func handout(_ setup: SavedSetup, _ ending: String = "") throws -> String {
    try setup.home.read(".local/state/connect-sso/agents-handout\(ending).md")
  }

  @Test("a value is chosen with Tab, stands alone below, and is copied with one key")
  func copy() throws {
    let participant = try atReview(try SavedSetup())
    try participant.press(.tab, for: ">[x]")
    while !participant.terminal.screenText.contains("> Account") {
      let row = participant.terminal.lines.first { $0.hasPrefix("  >") } ?? ""
      try participant.press(.tab)
      try participant.terminal.wait("the next line") { !$0.lines.contains(row) }
    }
    try participant.press(.tab)
    try participant.terminal.wait("the value on a line of its own") { $0.lines.contains("AmazonConnectAgentAccess") }
    try participant.press(.copy, for: "Sent to the terminal")
    try participant.press(.escape, for: "Enter finish")
    try participant.terminal.send("\r")
    #expect(try participant.terminal.left().code == 0)
  }

  @Test("the handout is what export prints, says where it is, and replaces only an earlier one")
  func write() throws {
    let setup = try SavedSetup()
    let participant = try atReview(setup)
    try participant.highlight("Write the handout", with: .down)
    try participant.press(.enter, for: "Handout written")
    #expect(try handout(setup) == setup.run("export").output)

    let mine = "# My own notes\n"
    try setup.home.write(mine, to: ".local/state/connect-sso/agents-handout.md")
    try participant.highlight("Write the handout", with: .down)
    try participant.press(.enter, for: "agents-handout-2.md")
    #expect(try handout(setup) == mine)
    #expect(try handout(setup, "-2") == setup.run("export").output)

    let noted = try handout(setup, "-2") + "A note of mine\n"
    try setup.home.write(noted, to: ".local/state/connect-sso/agents-handout-2.md")
    try participant.highlight("Write the handout", with: .down)
    try participant.press(.enter)
    try participant.terminal.wait("the handout without the note") {
      (try? handout(setup, "-2")) == (try? setup.run("export").output)
    }
    #expect(try setup.home.read(".local/state/connect-sso/agents-handout-2.md.previous") == noted)
    #expect(!FileManager.default.fileExists(atPath: setup.home.path + "/.local/state/connect-sso/agents-handout-3.md"))
  }

  @Test("a home folder that is named with a slash at its end is the home folder all the same")
  func slashAtEndOfHome() throws {
    let setup = try SavedSetup()
    let done = try FinishedCommand(
      ["--plain"], input: "\n:handout\n:quit\n", home: setup.home, environment: ["HOME": setup.home.path + "/"])
    #expect(done.output.contains("Handout written: ~/.local/state/connect-sso/agents-handout.md"), "\(done.output)")
    #expect(!done.output.contains(setup.home.path), "\(done.output)")
  }

  @Test("plain mode writes it, too, and says why it does not")
  func plain() throws {
    let setup = try SavedSetup()
    let done = try setup.run("--plain", input: "\n:handout\n:quit\n")
    let path = "~/.local/state/connect-sso/agents-handout.md"
    #expect(done.output.contains("Handout written: \(path)"), "\(done.output)")
    #expect(try handout(setup) == setup.run("export").output)
    try FileManager.default.removeItem(atPath: setup.metadataFile)
    let refused = try setup.run("--plain", input: "\n:handout\n:quit\n")
    #expect(
      refused.output.contains("The handout is written when every step is done. Now: 1 to mend."), "\(refused.output)")
  }
}
