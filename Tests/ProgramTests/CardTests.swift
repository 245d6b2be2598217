import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Asking for help: the card")
struct CardTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @Test("status --card prints five lines, and exits as status does")
  func command() throws {
    let empty = try home.run("status", "--card")
    #expect(empty.status == 1)
    #expect(empty.words == "")
    #expect(empty.output.hasPrefix("Agents, before step 1: Before you start\nDone: none. Open: 1, 2, 3, 4, 5, 6.\n"))
    #expect(empty.output.split(separator: "\n", omittingEmptySubsequences: false).count == 6)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)

    let answers = """
      {"role": "agents", "done": "all", "answers": {"identityCenterRegion": "us-east-1", "instance": "\(Sample.arn)",
       "applicationName": "Amazon Connect \u{2013} Agent", "metadataFile": "\(Sample.metadataFile)"}}
      """
    _ = try home.run("apply", "-", input: answers)
    let complete = try home.run("status", "--card")
    #expect(complete.status == 0)
    let lines = complete.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1] == "Done: all 6 steps.")
    #expect(
      lines[3]
        == "Values: Identity Center in us-east-1, name Amazon Connect \u{2013} Agent, instance 178c... in us-west-2, account 1111..., metadata file of 2573 bytes, application ins-0123..., relay state not checked."
    )
    #expect(lines[4].hasPrefix("To say: warning name/en-dash in step 4. The dash is an en dash"))
    #expect(try home.run("status", "--card", "--json").status == 64)
    #expect(try home.run("status", "--card", "--role", "admins").output.hasPrefix("Admins, before step 1"))
  }

  @Test(
    "the menu shows the card, with the cursor at the line that is read; Esc closes it",
    arguments: [(80, 24), (40, 12), (40, 9), (120, 40)])
  func onTheScreen(_ columns: Int, _ rows: Int) throws {
    let participant = try Participant(home: home, columns: columns, rows: rows)
    try participant.press(.enter)
    try participant.waitForStep(1)
    try participant.press(.nextStep)
    try participant.waitForStep(2)
    try participant.highlight("Ask for help", with: .down)
    try participant.press(.enter, for: "Read this out")
    try participant.terminal.wait("the first line under the cursor") {
      $0.cursorLine.contains("Agents, step 2 of 6: Create the")
    }

    // Every line of the card comes to the cursor, down to the last.
    var read = participant.terminal.cursorLine
    for _ in 0..<30 where !read.contains("finding is open") {
      let line = participant.terminal.cursorLine
      try participant.terminal.send(Participant.Press.down.rawValue)
      try participant.terminal.wait("the next line") { $0.cursorLine != line }
      read += " " + participant.terminal.cursorLine
    }
    for words in ["Done: none.", "Values: none yet.", "To say: no finding is open."] { #expect(read.contains(words)) }
    try participant.press(.escape)
    try participant.terminal.wait("the card to close") { !$0.screenText.contains("Read this out") }
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 0)
  }
}
