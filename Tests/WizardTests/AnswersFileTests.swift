import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("An answers file is merged as the wizard would take it")
struct AnswersFileTests {
  private let now = Sample.now

  @Test("the relay state is built when it is not given")
  func built() {
    var run = SetupRun(role: .agents)
    let findings = run.apply(AnswersFile(answers: [.instance: .set(Sample.arn)]), metadata: nil, beside: nil, now: now)
    #expect(!findings.hasError)
    #expect(run.answers[.relayState] == Sample.url)
  }

  @Test("a new instance builds its own relay state")
  func rebuilt() {
    var run = SetupRun(role: .agents)
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.workshopARN)]), metadata: nil, beside: nil, now: now)
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.arn)]), metadata: nil, beside: nil, now: now)
    #expect(run.answers[.relayState] == Sample.url)
  }

  @Test("null removes, and a step named without its answers is an error")
  func removes() {
    var run = SetupRun(role: .agents, answers: [.applicationName: "Amazon Connect - Agent"])
    let findings = run.apply(
      AnswersFile(answers: [.applicationName: .remove], done: [Step.nameApplication.id]), metadata: nil, beside: nil,
      now: now)
    #expect(run.answers[.applicationName] == nil)
    #expect(findings.map(\.code) == ["answers/step-incomplete"])
  }

  @Test("a wrong value is an error and is not kept")
  func wrong() {
    var run = SetupRun(role: .agents)
    let findings = run.apply(
      AnswersFile(answers: [.identityCenterRegion: .set("us-east-9")]), metadata: nil, beside: nil, now: now)
    #expect(findings.hasError)
    #expect(run.answers[.identityCenterRegion] == nil)
  }

  @Test("a run that nobody has opened opens where something is left to do")
  func opensAtWork() {
    var run = SetupRun(role: .agents, currentItem: Field.askAccount.rawValue)
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.arn)]), metadata: nil, now: now)
    #expect(run.place == .step(Step.enableSSO.id))
    #expect(run.currentItem == "console-open")
    #expect(Sample.completeRun.place == .review)
  }

  @Test("only an administrators' run has answers from the agents'", arguments: Role.allCases)
  func taken(role: Role) {
    var run = SetupRun(role: role)
    var file = AnswersFile(answers: [.instance: .set(Sample.arn)])
    file.taken = [.instance]
    _ = run.apply(file, metadata: nil, now: now)
    #expect(run.taken == (role == .admins ? [.instance] : []))
  }

  @Test("a run that was left at a step is found there")
  func staysWhereItWas() {
    var run = Sample.completeRun
    run.place = .step(Step.nameApplication.id)
    _ = run.apply(AnswersFile(answers: [.applicationName: .set("Amazon Connect - Agent")]), metadata: nil, now: now)
    #expect(run.place == .step(Step.nameApplication.id))
  }

  @Test("a new instance takes away the ticks that speak of the URL of another, unless the file says they stand")
  func newInstanceUnticks() {
    var run = Sample.completeRun
    run.answers[.relayState] = Sample.url
    run.byWord.insert(.relayState)
    let ticked = run.steps[Step.setRelayState.id]?.ticked ?? []
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.arn)]), metadata: nil, now: now)
    #expect(run.steps[Step.setRelayState.id]?.ticked == ticked)

    var again = run
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.workshopARN)]), metadata: nil, now: now)
    #expect(run.steps[Step.setRelayState.id]?.ticked == ticked.subtracting(["pasted", "submitted"]))
    #expect(!run.isComplete)
    let file = AnswersFile(answers: [.instance: .set(Sample.workshopARN)], done: [Step.setRelayState.id])
    _ = again.apply(file, metadata: nil, now: now)
    #expect(again.steps[Step.setRelayState.id]?.ticked == ticked)
  }

  @Test("a value is judged beside those that the same file brings, and not beside those that it replaces")
  func judgedTogether() {
    var run = SetupRun(role: .agents)
    let region: AnswersFile.Change = .set("eu-central-1")
    let view: AnswersFile.Change = .set(ConsoleView.otherRegion.rawValue)
    let console = run.apply(
      AnswersFile(answers: [.consoleShows: view, .identityCenterRegion: region]), metadata: nil, now: now)
    #expect(console.map(\.code) == [])

    let reading = MetadataReading.good(typed: "/a.xml", path: "/a.xml")
    let account = reading.description?.record.accountID ?? ""
    let right = "arn:aws:connect:us-east-1:\(account):instance/\(Sample.instanceID)"
    for (old, new) in [(Sample.workshopARN, right), (right, Sample.workshopARN)] {
      var run = SetupRun(role: .agents, answers: [.instance: old])
      let findings = run.apply(
        AnswersFile(answers: [.instance: .set(new), .metadataFile: .set("/a.xml")]), metadata: reading, now: now)
      #expect(findings.contains { $0.code == "metadata/account-differs" } == (new != right))
    }
  }

  @Test("another Region takes away the tick that Identity Center is enabled in it")
  func newRegionUnticks() {
    var run = Sample.completeRun
    let ticked = run.steps[Step.enableSSO.id]?.ticked ?? []
    let answer = run.answers[.identityCenterRegion] ?? ""
    _ = run.apply(AnswersFile(answers: [.identityCenterRegion: .set(answer)]), metadata: nil, now: now)
    #expect(run.steps[Step.enableSSO.id]?.ticked == ticked)
    _ = run.apply(AnswersFile(answers: [.identityCenterRegion: .set("eu-west-1")]), metadata: nil, now: now)
    #expect(run.steps[Step.enableSSO.id]?.ticked == ticked.subtracting(["enabled"]))
  }
}
