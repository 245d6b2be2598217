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
    var run = SetupRun(role: .agents)
    _ = run.apply(AnswersFile(answers: [.instance: .set(Sample.arn)]), metadata: nil, now: now)
    #expect(run.place == .step(Step.enableSSO.id))
    #expect(Sample.completeRun.place == .review)
  }

  @Test("a run that was left at a step is found there")
  func staysWhereItWas() {
    var run = Sample.completeRun
    run.place = .step(Step.nameApplication.id)
    _ = run.apply(AnswersFile(answers: [.applicationName: .set("Amazon Connect - Agent")]), metadata: nil, now: now)
    #expect(run.place == .step(Step.nameApplication.id))
  }
}
