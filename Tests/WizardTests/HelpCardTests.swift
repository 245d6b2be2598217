import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The card to read out")
struct HelpCardTests {
  @Test("an empty run")
  func empty() {
    let sitting = Sitting()
    #expect(
      sitting.state.helpCard.lines == [
        "Agents, before step 1: before-you-start", "Done: none. Open: 1, 2, 3, 4, 5, 6.", "Now: nothing is asked here.",
        "Values: none yet.", "To say: no finding is open. Missing: 18, first \"console-open\"",
      ])
  }

  @Test("the question before the first step")
  func beforeFirstStep() {
    let run = SetupRun(role: .agents, currentItem: Field.askAccount.rawValue)
    #expect(HelpCard(run, pages: [:]).lines[2] == "Now: askAccount. It is empty.")
  }

  @Test("what is typed and not accepted, with its finding")
  func typed() {
    var sitting = Sitting(SetupRun(role: .agents, answers: [.instance: Sample.arn]))
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer("Amazon Connect \u{2013} Agent")
    let lines = sitting.state.helpCard.lines
    #expect(lines[0] == "Agents, step 4 of 6: name-application")
    #expect(lines[2] == "Now: applicationName. It holds (not accepted): Amazon Connect \u{2013} Agent")
    #expect(lines[3] == "Values: instance 178c... in us-west-2, account 1111....")
    #expect(lines[4].hasPrefix("To say: warning name/en-dash. The dash is an en dash"))
    #expect(HelpCard(sitting.state.run, pages: sitting.state.pages).lines == sitting.state.helpCard.lines)
  }

  @Test("what there is to say of another step names it")
  func elsewhere() {
    var run = Sample.completeRun
    run.drafts[.applicationName] = "Amazon Connect \u{2013} Agent"
    #expect(HelpCard(run, pages: [:]).lines[4].hasPrefix("To say: warning name/en-dash in step 4. The dash is"))
  }

  @Test("a tick that is asked for, and one that is there")
  func action() {
    var sitting = Sitting()
    sitting.go(to: .addApplication)
    #expect(sitting.state.helpCard.lines[2] == "Now: to tick \"applications-open\" It is not ticked yet.")
    sitting.take(.toggled)
    #expect(sitting.state.helpCard.lines[2].hasSuffix("It is ticked."))
  }

  @Test("a saved answer with an error is a problem, and an error comes before a warning")
  func problem() {
    var run = Sample.completeRun
    run.answers[.relayState] = Sample.workshopURL
    run.answers[.applicationName] = "Amazon Connect \u{2013} Agent"
    let lines = HelpCard(run, pages: [:]).lines
    #expect(lines[1] == "Done: 1, 2, 3, 4, 5. Problem: 6.")
    #expect(lines[4].hasPrefix("To say: error relay-state/"))
    #expect(lines[4].contains("name/en-dash"))
  }

  @Test("a complete run, and where it stands in the review")
  func completeRun() {
    var run = Sample.completeRun
    run.place = .review
    let lines = HelpCard(run, pages: [:]).lines
    #expect(lines[0] == "Agents, after step 6: review")
    #expect(lines[1] == "Done: all 6 steps.")
    #expect(lines[4] == "To say: no finding is open. Everything is answered.")
  }

  @Test(
    "always five lines, without an id of more than four characters, whatever a field holds",
    arguments: [
      Sample.arn, Sample.url, Sample.workshopARN, "178C75E4-B3DE-4839-A6AA-E321AB3F3770", "1111 2222 3333 4444",
      "arn:aws:connect:us-west-2:111122223333\ninstance/178c75e4-b3de-4839-a6aa-e321ab3f3770",
      "a\u{2028}b\u{1B}[31m\r\nc",
      "/home/me/Amazon Connect_ins-0123456789abcdef.xml", "1111-2222-3333", String(repeating: "9", count: 3000),
    ])
  func noIDs(_ text: String) {
    for role in Role.allCases {
      for field in Field.allCases {
        var run = Sample.completeRun
        run.role = role
        run.drafts[field] = text
        if let step = Workshop.step(asking: field) { run.place = .step(step.id) }
        run.currentItem = field.rawValue
        let lines = HelpCard(run, pages: [:]).lines
        #expect(lines.count == 5)
        for line in lines {
          #expect(!line.isEmpty && line.count < 300, "\(line)")
          #expect(line.unicodeScalars.allSatisfy { !$0.steersTheTerminal })
          #expect(!line.contains("178c7") && !line.contains("178C7") && !line.contains("11112"), "\(line)")
          #expect(!line.contains("01234") && !line.contains("99999"), "\(line)")
        }
      }
    }
  }

  @Test(
    "ids are cut, and what is none stays",
    arguments: [
      ("178c75e4-b3de-4839-a6aa-e321ab3f3770", "178c..."), ("111122223333", "1111..."),
      ("ins-0123456789abcdef", "ins-0123..."), ("us-gov-west-1", "us-gov-west-1"),
      ("ap-southeast-2", "ap-southeast-2"), ("relay-state/region-differs", "relay-state/region-differs"),
      ("Amazon Connect - Agent", "Amazon Connect - Agent"), ("2575 bytes", "2575 bytes"),
      ("9690dd9b-3de7-4097-b4d9-67829f7c8fur", "9690..."), ("", ""),
    ])
  func cutting(_ text: String, _ cut: String) { #expect(text.cuttingIDs == cut) }

  @Test("the card is opened from the menu, read line by line, and closed")
  func overlay() {
    var sitting = Sitting()
    sitting.take(.askedForMenu, .chose(.askedForCard))
    #expect(sitting.state.overlay == .card(line: 0))
    sitting.take(.movedDown, .highlighted(3), .movedUp)
    #expect(sitting.state.overlay == .card(line: 2))
    sitting.take(.typed("x"), .pasted("y"))
    #expect(sitting.state.run.drafts.isEmpty)
    sitting.take(.wentBack)
    #expect(sitting.state.overlay == nil)
  }
}
