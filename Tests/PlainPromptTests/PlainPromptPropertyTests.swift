import SetupRules
import TestSupport
import Testing
import Wizard

@testable import PlainPrompt

@Suite("Whatever is typed")
struct PlainPromptPropertyTests {
  private static let pieces =
    PlainCommand.allCases.map(\.name) + [
      "", "", "", "", "1", "2", "3", "yes", "no", "us-east-1", "us", "elsewhere", "<a>", "</a>", "<", ":done", ":go 2",
      ":go review", ":complete x", "\u{1B}[31mred", "\u{0}", "a\u{202E}b", "Amazon Connect \u{2013} Agent", Sample.arn,
      Sample.administratorsURL, Sample.url, "e\u{301}\u{1F469}\u{200D}\u{1F4BB}", String(repeating: "x", count: 5000),
      " : ",
      "9999999999999999999999", "-1", "\u{FFFD}", "\r", Sample.instanceID,
    ]

  @Test("It never traps, never prints what steers a terminal, and always ends with what to do", arguments: 1...24)
  func randomLines(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var dialogue = try Dialogue()
    for _ in 0..<150 {
      let count = Int.random(in: 1...2, using: &numbers)
      let line = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let printed = dialogue.type(line)
      if dialogue.ending != nil {
        dialogue = try Dialogue(run: dialogue.state.run)
        continue
      }
      for text in printed { try Self.requireHarmless(text) }
      if dialogue.prompt.pasted == nil {
        #expect(printed.last?.hasPrefix("T") == true || printed.last?.hasPrefix("When") == true)
      }
    }
  }

  @Test("A hostile state is read without what steers a terminal")
  func hostileState() throws {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{0}\n\r\u{2028}b"
    var run = SetupRun(role: .agents)
    for field in Field.allCases { run.answers[field] = hostile }
    for field in Field.allCases where field != .relayState { run.drafts[field] = hostile }
    run.currentItem = hostile
    for place in Place.all {
      run.place = place
      let dialogue = try Dialogue(run: run, opening: .opened(run, isSaved: true, remarks: [hostile]))
      for text in dialogue.transcript { try Self.requireHarmless(text) }
      var walking = dialogue
      for line in ["1", "", ":read", ":page", ":copy", ":steps", ":down", ":fix", ":go review"] {
        for text in walking.type(line) { try Self.requireHarmless(text) }
      }
    }
  }

  private static func requireHarmless(_ text: String) throws {
    try #require(!text.unicodeScalars.contains { $0.steersTheTerminal }, "\(text.debugDescription)")
  }
}
