import Pages
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("The review on the screen")
struct ReviewScreenTests {
  private static let small = Size(columns: 80, rows: 24)

  /// A complete run with the most that is told about one: every field, and notes on what is not as usual.
  private static func complete(_ role: Role, byID: Bool) throws -> WizardState {
    var run = SetupRun(role: role)
    let application = role == .agents ? "Amazon Connect - Agent" : "Amazon Connect - Admin"
    let relayState = role == .agents ? Sample.url : Sample.administratorsURL
    let given: [Field: String] = [
      .consoleShows: "enable-button", .identityCenterRegion: "us-east-1", .applicationName: application,
      .metadataFile: reading.typed, .instance: byID ? Sample.instanceID : Sample.arn, .relayState: relayState,
    ]
    let byIDAlone: [Field: String] = [.instanceRegion: "us-west-2", .instanceAccount: "111122223333"]
    let answers = byID ? given.merging(byIDAlone) { $1 } : given
    let file = AnswersFile(answers: answers.mapValues { .set($0) }, done: Workshop.steps.map(\.id))
    _ = run.apply(file, metadata: reading, now: Sample.now)
    var sitting = Sitting(run, pages: try Pages.embedded(), surroundings: SampleStates.surroundings)
    if sitting.state.overlay != nil { sitting.take(.accepted) }
    sitting.take(.jumped(to: .review), .saved, .metadataRead(reading))
    try #require(sitting.state.verdict.isComplete)
    return sitting.state
  }

  private static let reading = MetadataReading(
    typed: "/home/me/Downloads/\(Sample.metadataName)", path: "/home/me/Downloads/\(Sample.metadataName)",
    description: MetadataDescription(
      MetadataRecord(
        entityID: "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x", region: "us-east-1",
        accountID: "111122223333", applicationInstance: "ins-0123456789abcdef", sha256: "00", bytes: 2573,
        certificateNotAfter: Timestamp(seconds: 1_950_000_000)),
      certificates: [
        MetadataDescription.Certificate(
          subject: "CN=amazonaws.com", notBefore: Sample.now, notAfter: Timestamp(seconds: 1_950_000_000), sha256: "00")
      ]),
    findings: [])

  @Test("of a complete run it is at most three screens, from the verdict on", arguments: Role.allCases, [false, true])
  func threeScreens(role: Role, byID: Bool) throws {
    let state = try Self.complete(role, byID: byID)
    let view = PageView(Scene(state), size: Self.small)
    let all = Screen.frame(of: state, size: Size(columns: 80, rows: 120)).rows
    #expect(view.column.lines.count <= 3 * view.rows.count, "\(all.joined(separator: "\n"))")

    let words = all.joined(separator: " ").split(separator: " ").joined(separator: " ")
    var rest = words[...]
    for wanted in [
      "Done everything is set up", "Your answers", "What the console shows", "Region of Identity Center us-east-1",
      "IAM Identity Center in us-east-1, application ins-0123456789abcdef, valid until 2031-10-17", "Instance ARN",
      "Relay state", "At the first login", "see the", ", if:", "Capital letters count.", "For the next module",
      "Policy as JSON", "Attribute mapping", "Write handout", "Where it is kept ~/.local/state/connect-sso/",
      "connect-sso --role \(role.other.rawValue)", "Enter finishes. Everything is saved.",
    ] {
      let place = try #require(rest.firstRange(of: wanted), "\(wanted) in \(rest)")
      rest = rest[place.upperBound...]
    }
  }

  @Test("whatever is read there, nothing touches the edge, and Tab and Down choose what is in the window")
  func reading() throws {
    var state = try Self.complete(.agents, byID: true)
    var pages = 0
    while true {
      let frame = Screen.frame(of: state, size: Self.small)
      for row in frame.rows[3..<22] { #expect(row.isEmpty || row.hasPrefix("  ") && row.count <= 78, "\(frame.text)") }
      let tab = try #require(KeyMap.event(for: .tab, in: state, size: Self.small))
      var chosen = state
      _ = update(&chosen, tab)
      let label = try #require(chosen.valueToCopy?.label.dropLast())
      #expect(frame.words.contains(label), "\(label) in\n\(frame.text)")
      let down = KeyMap.event(for: .down, in: state, size: Self.small)
      guard down == .pagedDown else {
        #expect(down == tab)
        break
      }
      _ = update(&state, .pagedDown)
      pages += 1
    }
    #expect(pages > 2)
  }

  @Test("the handout's name stands once, where it is whole")
  func handout() throws {
    var state = try Self.complete(.agents, byID: false)
    _ = update(&state, .highlighted(state.reviewChoices.count - 1))
    let words = Screen.frame(of: state, size: Self.small).words
    #expect(words.ranges(of: "agents-handout.md, beside the answers").count == 1, "\(words)")
  }

  @Test(
    "every answer and every value can be opened, and is whole then", arguments: Role.allCases,
    [small, Size(columns: 60, rows: 20), Size(columns: 40, rows: 12)])
  func whole(role: Role, size: Size) throws {
    var state = try Self.complete(role, byID: false)
    var opened = 0
    for index in state.reviewChoices.indices.dropLast() {
      _ = update(&state, .highlighted(index))
      let value = try #require(state.valueToCopy)
      let frame = Screen.frame(of: state, size: size)
      // Where it needs no rows of its own, a path is whole as it is shown.
      let wanted = size.columns < 60 ? state.shownPath(value.value) : value.value
      #expect(frame.withoutBlanks.contains(wanted.filter { !" |[]".contains($0) }), "\(wanted) in\n\(frame.text)")
      let row = try #require(frame.cursor).row
      #expect(frame.rows[row].contains(">"), "\(frame.text)")
      #expect(frame.rows[row].contains(value.label.prefix(12).split(separator: ":")[0]), "\(frame.text)")
      opened += 1
    }
    #expect(opened == 18)
  }
}
