import Pages
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import PlainPrompt

@Suite("What is read aloud")
struct SpokenWordsTests {
  /// Everything that plain mode says of a place: its page, its items, its hints.
  private func lines(of place: Place, role: Role) throws -> [String] {
    var run = SetupRun(role: role, place: place)
    // With the bare id the items are as many as there can be.
    run.answers[.instance] = Sample.instanceID
    run.answers[.instanceRegion] = "us-west-2"
    var dialogue = try Dialogue(run: run)
    var lines = dialogue.type(":page")
    for _ in 0...dialogue.state.items.count { lines += dialogue.type(":read") + dialogue.type(":down") }
    for _ in 0..<(dialogue.state.page?.hints.count ?? 0) { lines += dialogue.type(":hint") }
    return lines
  }

  @Test("No word of pictures or eyes, and no sign in place of a word", arguments: Role.allCases)
  func words(_ role: Role) throws {
    let commands = PlainCommand.allCases.filter { $0 != .quit }.map(\.name)
    var lines: [String] = []
    for place in Place.all { lines += try self.lines(of: place, role: role) }
    var dialogue = try Dialogue(role: role)
    for command in commands + [":go 6"] + commands { lines += dialogue.type(command) }
    for question in [
      Question.comparedByHand, .goOnOrStartNew, .continueHere, .resetStep, .leaveUnsaved(.saved), .changedElsewhere,
    ] {
      lines += [question.title, question.text] + question.choices
    }
    for view in ConsoleView.allCases { lines.append(view.label) }
    #expect(lines.count > 300)
    for line in lines {
      let found = line.lowercased().firstMatch(of: /\b(pictures?|eyes?|look(s|ed|ing)?|drawn?|draws|glance|arrows?)\b/)
      #expect(found == nil, "\(line)")
      for sign in ["[ ]", "[x]", "( )", "(o)", "->", "=>", "|", "+--", "\u{2192}", "\u{2713}", "\u{2022}", "**", "`"] {
        #expect(!line.contains(sign), "\(line)")
      }
    }
  }

  @Test(
    "Every label of the console stands in quotes, and so does what is typed within a sentence", arguments: Role.allCases
  )
  func quotes(_ role: Role) throws {
    var count = 0
    for place in Place.all {
      let page = try #require(try Pages.embedded()[place.id])
      let said = try lines(of: place, role: role).joined(separator: "\n")
      let items = page.items.filter { $0.key != "instanceRegion" || place != .review }.map(\.value)
      let blocks = page.text + page.pitfalls + page.hints.flatMap(\.self) + items.flatMap(\.detail)
      var sentences = items.map(\.label)
      for block in blocks {
        switch block {
        // The entries of the list of choices are read as choices.
        case .entry where place == .step(Step.enableSSO.id), .code: continue
        case .paragraph(let phrases), .entry(let phrases): sentences.append(phrases)
        }
      }
      for phrases in sentences where phrases.count > 1 {
        for phrase in phrases where phrase.style == .strong && !phrase.text.contains("\"") {
          count += 1
          #expect(said.contains("\"\(phrase.text)\""), "\(place.id): \(phrase.text)")
        }
      }
    }
    #expect(count > 60)
  }

  @Test(
    "A key has its command, and a word of the console stays as it is",
    arguments: [
      ("Type the path, and Tab completes it.", "Type the path, and :complete completes it."),
      ("Type it and press Tab.", "Type it and type :complete."), ("F3 shows the steps.", ":steps shows the steps."),
      ("Copy it, with Ctrl-Y or by hand.", "Copy it, with :copy or by hand."),
      ("Tab \"Customer managed\", then \"Add application\".", nil), ("Open the Tab Customer managed.", nil),
      ("Press \"Permissions Tab\" there.", nil), ("Choose \"the Tab of users\".", nil),
    ])
  func keys(words: String, said: String?) {
    #expect(words.withCommandsForKeys == said ?? words)
  }

  @Test("What is alone on its line has no quotes: it is there to be copied")
  func alone() throws {
    let said = try lines(of: .step(Step.setRelayState.id), role: .agents)
    #expect(said.contains("arn:aws:connect:us-east-1:210987654321:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"))
    #expect(said.contains("For the box \"Relay state\":"))
    #expect(said.contains { $0.contains("Paste it in the section \"Application properties\"") })
  }
}
