import Foundation
import Pages
import SetupRules
import TerminalEmulator
import TestSupport
import Testing
import Wizard

@Suite("A value in the wrong field, at the real program")
struct WrongFieldTests {
  @Test("the field is named as its page names it", arguments: Field.allCases)
  func titles(_ field: Field) throws {
    let place = try #require(Place.all.first { $0.items.contains { $0.field == field } })
    #expect(try Pages.embedded().label(ofItem: field.rawValue, in: place.id) == field.title)
  }

  @Test(
    "the ARN given as a name waits in step 6 after one key, and is accepted there",
    arguments: [(80, 24), (40, 12), (40, 9)])
  func arnAsName(_ columns: Int, _ rows: Int) throws {
    let participant = try Participant(columns: columns, rows: rows)
    try participant.press(.enter)
    try participant.waitForStep(1)
    for number in 2...4 {
      try participant.press(.nextStep)
      try participant.waitForStep(number)
    }
    try participant.terminal.paste(Sample.arn + "\n")
    try participant.terminal.wait(for: "3f3770")
    try participant.press(.enter, for: "This is the ARN")
    try participant.press(.repair, for: "It waits in step 6")
    try participant.press(.repair, for: "This is what was typed")
    try participant.press(.repair, for: "It waits in step 6")
    for number in 5...6 {
      try participant.press(.nextStep)
      try participant.waitForStep(number)
    }
    try participant.press(.tab, for: ">[ ] Instance ARN")
    try participant.terminal.wait(for: "3f3770")
    try participant.press(.enter, for: ">[ ] The URL is in")
    #expect(try participant.leave(.saveAndQuit).code == 0)
    #expect(participant.savedAnswers == ["instance": Sample.arn])
    #expect(participant.savedDrafts.isEmpty)
  }

  @Test("metadata pasted as a relay state becomes the metadata file of step 5")
  func metadataAsRelayState() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 6)
    for label in ["Instance ARN", "The URL is in", "Relay state"] {
      try participant.press(.tab, for: "  >[ ] \(label)")
    }
    try participant.terminal.paste(try Sample.metadata)
    try participant.terminal.wait(for: "EntityDescriptor>")
    try participant.press(.enter, for: "This is SAML metadata")
    try participant.press(.repair, for: "accepted in step 5")
    let file = participant.home.path + "/.local/state/connect-sso/agents-metadata.xml"
    #expect(try participant.leave(.saveAndQuit).code == 0)
    #expect(participant.savedAnswers == ["metadataFile": file])
    #expect(participant.savedDrafts.isEmpty)
    #expect(participant.savedItem == "relayState")
  }

  @Test("the list of steps says how each stands, and what the highlighted one needs", arguments: [(80, 24), (40, 9)])
  func steps(_ columns: Int, _ rows: Int) throws {
    let home = try TemporaryFolder()
    let started = try FinishedCommand(
      ["apply", "-"], input: #"{"done": ["create-organization"], "answers": {"applicationName": "X"}}"#, home: home)
    try #require(started.status == 0)
    let participant = try Participant(home: home, columns: columns, rows: rows)
    try participant.press(.steps, for: "Steps")
    try participant.terminal.send("\u{1B}[H")
    try participant.terminal.wait("the first entry", evenIfAlready: "the list opens there") {
      $0.cursorLine.contains("Before you start")
    }
    var seen: [String] = []
    for title in ["1 Enable SSO", "2 Create organization", "3 Add application", "4 Name it"] {
      let before = participant.terminal.cursorLine
      try participant.press(.down)
      // The list of steps beside the overlay has the same words.
      try participant.terminal.wait("the entry \(title)") { $0.cursorLine != before && $0.cursorLine.contains(title) }
      seen.append(participant.terminal.cursorLine)
    }
    for (line, word) in zip(seen, ["open", "done", "open", "open"]) { #expect(line.contains(word), "\(line)") }
    try participant.terminal.wait(for: "needs: Display name holds exactly")
    try participant.press(.enter)
    try participant.waitForStep(4)
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }

  @Test("hints are there after the step is done, too")
  func hints() throws {
    let setup = try SavedSetup()
    let participant = try Participant(home: setup.home)
    try participant.press(.enter)
    try participant.terminal.wait("no question") { !$0.screenText.contains("There is an earlier run.") }
    try participant.jump(toStep: 4)
    try participant.press(.hint, for: "Hint 1 of")
    try participant.press(.hint, for: "Hint 2 of")
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }
}
