import SetupRules
import Testing

@testable import Wizard

/// A wizard without a terminal: events go in, and what it orders is kept.
struct Sitting {
  var state: WizardState
  var effects: [Effect] = []

  static let workshopARN = "arn:aws:connect:us-east-1:257804509653:instance/9690dd9b-3de7-4097-b4d9-67829f7c8fur"
  static let workshopURL =
    "https://us-east-1.console.aws.amazon.com/connect/federate/9690dd9b-3de7-4097-b4d9-67829f7c8fur?destination=%2Fconnect%2Fccp"
  static let arn = "arn:aws:connect:us-west-2:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  static let url =
    "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp"

  init(
    _ run: SetupRun = SetupRun(role: .agents), surroundings: Surroundings = Surroundings(),
    now: Timestamp = Timestamp(seconds: 1_800_000_000)
  ) {
    state = WizardState(run: run, pages: Self.pages, surroundings: surroundings, now: now)
    take(.opened(run, isSaved: run.changedAt != nil, remarks: []))
  }

  /// Takes events in, and keeps the effects of the last one.
  mutating func take(_ events: Event...) {
    for event in events { effects = update(&state, event) }
  }

  /// Types a text, and presses Enter.
  mutating func answer(_ text: String) {
    take(.typed(text), .accepted)
  }

  /// Goes to a step, and focuses an item.
  mutating func go(to step: Step, _ item: String? = nil) {
    take(.jumped(to: .step(step.id)))
    if let item { take(.focused(item)) }
  }

  var focus: String? { state.run.currentItem }
  var codes: [String] { state.focusedField.map { state.findings(of: $0).map(\.code) } ?? [] }

  private static let pages: [String: Page] = Place.all.reduce(into: [:]) { pages, place in
    var page = Page(title: place.id, shortTitle: place.id, minutes: 1)
    page.hints = [[.paragraph([Page.Phrase("a nudge")])], [.paragraph([Page.Phrase("the answer")])]]
    for item in place.step?.items ?? [] {
      page.items[item.id] = Page.ItemWords(label: [Page.Phrase(item.id)])
    }
    page.items["console-open"]?.address = "https://console.aws.amazon.com/singlesignon"
    pages[place.id] = page
  }

  /// The agents' run with every step done, and a metadata file that is elsewhere.
  static var completeRun: SetupRun {
    var run = SetupRun(role: .agents)
    let file = AnswersFile(
      answers: [
        .identityCenterRegion: .set("us-east-1"), .applicationName: .set("Amazon Connect - Agent"),
        .metadataFile: .set("elsewhere"), .instance: .set(arn),
      ], done: Workshop.steps.map(\.id))
    _ = run.apply(file, metadata: nil, now: Timestamp(seconds: 1_800_000_000))
    return run
  }

  /// A file that was read without any finding.
  static func goodReading(typed: String, path: String = "/home/me/metadata.xml") -> MetadataReading {
    let description = MetadataDescription(
      entityID: "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x", region: "us-east-1",
      accountID: "111122223333", applicationInstance: "ins-0123456789abcdef", sha256: "00", bytes: 2575)
    return MetadataReading(typed: typed, path: path, description: description, findings: [])
  }
}
