import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The verdict on a run")
struct VerdictTests {
  /// A complete run whose metadata file is a file.
  private static func completeRun(_ change: (inout SetupRun) -> Void = { _ in }) -> SetupRun {
    var run = Sample.completeRun
    run.answers[.metadataFile] = "/home/me/metadata.xml"
    run.byWord = []
    run.metadata = MetadataReading.good(typed: "x").description?.record
    change(&run)
    return run
  }

  /// What makes a saved run wrong although every item is answered and ticked: each with the step that has to be mended.
  private static let wrong: [(Step, @Sendable (inout SetupRun) -> Void)] = [
    (.setRelayState, { $0.answers[.relayState] = Sample.url.replacing("us-west-2", with: "us-east-1") }),
    (.setRelayState, { $0.answers[.relayState] = "https://example.com/" }),
    (
      .setRelayState,
      {
        $0.answers[.instance] = Sample.arn.replacing("178c", with: "278c")
        $0.byWord = [.relayState]
      }
    ),
    (.setRelayState, { $0.answers[.instance] = "my-alias" }),
    (.enableSSO, { $0.answers[.identityCenterRegion] = "us-east-9" }),
    (.enableSSO, { $0.answers[.consoleShows] = "account-instance" }),
    (.nameApplication, { $0.answers[.applicationName] = "a\u{7}b" }),
  ]

  @Test("a complete run is done in every step, whatever the file says of its steps", arguments: [true, false])
  func complete(flag: Bool) {
    let run = Self.completeRun { run in for id in run.steps.keys { run.steps[id]?.done = flag } }
    #expect(run.verdict.isComplete)
    #expect(run.verdict.words == "Done")
    #expect(run.verdict.firstOpenPoint == nil)
    #expect(run.verdict.firstOpenPlace == .review)
  }

  @Test("a saved answer with an error is a problem of its step, and the run is not complete", arguments: wrong.indices)
  func problem(_ number: Int) {
    let (step, change) = Self.wrong[number]
    let run = Self.completeRun(change)
    let verdict = run.verdict
    #expect(verdict.parts.filter { $0.status == .problem }.map(\.step.id) == [step.id])
    #expect(verdict.parts.filter { $0.status == .done }.count == 5)
    #expect(!verdict.isComplete && !run.isComplete && !run.isDone(step))
    #expect(verdict.words.hasPrefix("1 to mend") || verdict.words.hasPrefix("2 to mend"))
    #expect(verdict.firstOpenPlace == .step(step.id))

    var sitting = Sitting(run)
    // It is asked for nothing: the run is not complete, and young.
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.verdict == verdict)
    sitting.take(.jumped(to: .review), .accepted)
    #expect(sitting.state.place == .step(step.id))
    #expect(sitting.state.focusedItem == verdict.firstOpenPoint?.item)
    #expect(sitting.state.findings(of: sitting.state.focusedField ?? .instance).hasError)
    sitting.take(.askedForHandout)
    #expect(sitting.effects.isEmpty)
    // Next and jump are never blocked by it.
    sitting.take(.wentToNextStep)
    #expect(sitting.state.place != .step(step.id))
  }

  @Test("a warning leaves a step done")
  func warning() {
    #expect(Self.completeRun { $0.answers[.applicationName] = "Amazon Connect \u{2013} Agent" }.isComplete)
    #expect(Self.completeRun { $0.answers[.consoleShows] = "other-region" }.isComplete)
  }

  @Test("an answer that is not asked for now counts for nothing")
  func notAsked() {
    let run = Self.completeRun { $0.answers[.instanceRegion] = "nowhere" }
    #expect(run.isComplete)
    #expect(!run.recheck(MetadataReading.good(typed: "/home/me/metadata.xml")).hasError)
  }

  @Test("what is missing is counted, and comes in the words after what is to mend")
  func words() {
    #expect(SetupRun(role: .agents).verdict.words == "18 open")
    let run = Self.completeRun { run in
      run.steps[Step.addApplication.id]?.ticked.remove("catalog")
      run.answers[.relayState] = "https://example.com/"
    }
    #expect(run.verdict.words == "1 to mend, 1 open")
    #expect(run.verdict.firstOpenPoint?.item.id == "catalog")
    let lines = Sitting(run).state.reviewLines
    #expect(lines[0] == ReviewLine(.heading, "Not done yet", "1 to mend, 1 open", isInWords: true))
    #expect(lines[1].kind == .finding(.error))
    #expect(lines[1].label.hasPrefix("Step 6, relayState: "))
    #expect(!lines[1].value.isEmpty)
    // What is to mend is told once.
    let errors = lines.count { $0.kind == .finding(.error) }
    #expect(lines[1...errors].allSatisfy { $0.kind == .finding(.error) })
    #expect(lines[errors + 1] == ReviewLine(.missing, "catalog", "Step 3"))
    #expect(lines[errors + 2] == ReviewLine(.heading, "Your answers"))
    #expect(lines.first { $0.value == "https://example.com/" }?.standing == "checked, to mend")
    #expect(
      Sitting(Self.completeRun()).state.reviewLines[0]
        == ReviewLine(.heading, "Done", "everything is set up", isInWords: true))
  }

  @Test("the record for readers of the file follows a change, also where an answer becomes wrong by another")
  func record() {
    var run = Self.completeRun { $0.changedAt = nil }
    run.place = .step(Step.setRelayState.id)
    var sitting = Sitting(run)
    sitting.take(.focused("instance"), .edited(.deleteToStart))
    sitting.answer("arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770")
    #expect(sitting.state.run.answers[.instance]?.contains("us-east-1") == true)
    #expect(sitting.state.status(of: .step(Step.setRelayState.id)) == .problem)
    #expect(sitting.state.run.steps[Step.setRelayState.id]?.done == false)
    #expect(sitting.state.run.steps[Step.setRelayState.id]?.doneAt == nil)
  }

  @Test("the review reads the metadata file again: gone or changed, it is a problem, and whole again, it is none")
  func fileAgain() {
    var sitting = Sitting(Self.completeRun { $0.changedAt = nil })
    let path = "/home/me/metadata.xml"
    sitting.take(.jumped(to: .review))
    #expect(sitting.effects == [.save, .readMetadata(typed: path)])
    let fault = Finding("metadata/no-such-file", .error, "There is no file.", advice: "Look for it.")
    sitting.take(
      .metadataRead(
        MetadataReading(typed: path, path: path, description: nil, findings: [fault], isUnreadable: true)))
    #expect(sitting.state.verdict.words == "1 to mend")
    #expect(sitting.state.reviewLines[1].label.contains("cannot be read now"))
    sitting.take(.accepted)
    #expect(sitting.focus == "metadataFile")
    #expect(sitting.state.findings(of: .metadataFile).map(\.code).contains("metadata/gone-since"))

    var changed = MetadataReading.good(typed: path, path: path)
    changed.description?.record.sha256 = "11"
    sitting.take(.jumped(to: .review), .metadataRead(changed))
    #expect(sitting.state.verdict.words == "1 to mend")
    // Accepted again in its step, it is the right one.
    sitting.take(.accepted, .accepted)
    #expect(sitting.effects == [.readMetadata(typed: path)])
    sitting.take(.metadataRead(changed))
    #expect(sitting.state.verdict.isComplete)
    sitting.take(.jumped(to: .review), .metadataRead(changed), .accepted)
    #expect(sitting.effects == [.save])
    sitting.take(.saved)
    #expect(sitting.effects == [.quit(.finished)])
  }

  @Test("what is typed and not accepted is no answer: the review tells of the answer")
  func draft() {
    var sitting = Sitting(Self.completeRun { $0.changedAt = nil })
    sitting.go(to: .setRelayState, "relayState")
    sitting.take(.edited(.deleteToStart), .typed("https://example.com/"), .accepted)
    #expect(sitting.state.findings(of: .relayState).hasError)
    #expect(sitting.state.verdict.isComplete)
    sitting.take(.jumped(to: .review))
    #expect(sitting.state.reviewLines[0].label == "Done")
    #expect(!sitting.state.reviewLines.contains { $0.kind == .finding(.error) })
    #expect(sitting.state.helpCard.lines[1] == "Done: all 6 steps.")
  }

  @Test("the trainer's notes know it too")
  func notes() {
    var view = TrainersView(pages: [:])
    var run = Self.completeRun { $0.answers[.relayState] = "https://example.com/" }
    run.place = .step(Step.setRelayState.id)
    view.follow(run, isDemonstration: false)
    #expect(view.itemsToMend == ["relayState"])
    #expect(view.openItems == [])
    let now = Sample.now
    #expect(Schedule(of: run, pages: [:], minutes: 30, start: now, now: now).pace != .finished)
  }
}
