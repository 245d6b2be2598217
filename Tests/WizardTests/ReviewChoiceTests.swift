import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Choosing on the review")
struct ReviewChoiceTests {
  private func review(complete: Bool = true) -> Sitting {
    var run = Sample.completeRun
    run.place = .review
    if !complete { run.steps[Step.addApplication.id] = nil }
    var sitting = Sitting(run)
    if complete { sitting.take(.accepted) }
    return sitting
  }

  private static let answers: [ReviewChoice] = [
    .answer(.identityCenterRegion), .answer(.applicationName), .answer(.metadataFile), .answer(.instance),
    .answer(.relayState),
  ]

  @Test("Tab goes through the answers and the values to the handout and stops; Shift-Tab leaves them at the top")
  func order() throws {
    var sitting = review()
    let values = try #require(sitting.state.run.nextModule?.values)
    var seen: [ReviewChoice?] = []
    for _ in 0..<Self.answers.count + values.count + 2 {
      sitting.take(.movedToNextItem)
      seen.append(sitting.state.chosenOnReview)
    }
    #expect(seen == Self.answers + values.map { .value($0) } + [.handout, .handout])
    for _ in 0...Self.answers.count + values.count { sitting.take(.movedToPreviousItem) }
    #expect(sitting.state.chosenOnReview == nil)
  }

  @Test("Ctrl-Y and Enter copy the chosen value, and nothing is saved or left by it")
  func copies() {
    var sitting = review()
    sitting.take(.highlighted(Self.answers.count), .movedToNextItem, .askedToCopy)
    #expect(sitting.effects == [.copy("AmazonConnectAgentAccess")])
    sitting.take(.movedToNextItem, .accepted)
    #expect(
      sitting.effects == [.copy("arn:aws:iam::111122223333:saml-provider/AmazonConnectAgentAccess")])
    sitting.take(.highlighted(Self.answers.count), .askedToCopy)
    #expect(sitting.effects == [.copy("111122223333")])
    sitting.take(.highlighted(3), .askedToCopy)
    #expect(sitting.effects == [.copy(Sample.arn)])
  }

  @Test("a chosen answer is whole: a path from the root, and words for what only stands for them")
  func wholeAnswers() {
    var run = Sample.completeRun
    run.place = .review
    run.answers[.consoleShows] = "enable-button"
    var sitting = Sitting(run, surroundings: Surroundings(home: "/home/me"))
    sitting.take(.accepted, .highlighted(0))
    #expect(sitting.state.valueToCopy?.value == "A button Enable: not set up yet")
    sitting.take(.highlighted(3))
    #expect(sitting.state.valueToCopy?.value == "on another computer")
    sitting.state.run.answers[.metadataFile] = "/home/me/file.xml"
    #expect(sitting.state.reviewLines.contains { $0.value == "~/file.xml" })
    #expect(sitting.state.valueToCopy?.value == "/home/me/file.xml")
  }

  @Test("Esc leaves the list, and Enter then finishes")
  func leaves() {
    var sitting = review()
    sitting.take(.movedToNextItem, .wentBack)
    #expect(sitting.state.place == .review)
    #expect(sitting.state.chosenOnReview == nil)
    sitting.take(.accepted)
    #expect(sitting.effects == [.save])
    sitting.take(.saved)
    #expect(sitting.effects == [.quit(.finished)])
  }

  @Test("the handout is ordered by Enter and by the menu, from any place, once all is done")
  func handout() {
    var sitting = review()
    sitting.take(.highlighted(99), .accepted)
    #expect(sitting.effects == [.writeHandout])
    sitting.take(.told("Handout written: /home/me/agents-handout.md"))
    #expect(sitting.state.notice == "Handout written: /home/me/agents-handout.md")
    sitting.go(to: .enableSSO)
    sitting.take(.askedForMenu, .chose(.askedForHandout))
    #expect(sitting.effects == [.writeHandout])

    var open = review(complete: false)
    open.take(.askedForHandout)
    #expect(open.effects.isEmpty)
    #expect(open.state.notice?.contains("when every step is done") == true)
  }

  @Test("without the instance's account there are no values, and the handout is still a choice")
  func withoutAccount() {
    var sitting = Sitting(SetupRun(role: .agents, place: .review))
    #expect(sitting.state.reviewChoices == [.handout])
    #expect(
      sitting.state.reviewLines.contains { $0.value == "These values need the instance, its Region and its account." })
    sitting.take(.movedToNextItem, .askedToCopy)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.state.chosenOnReview == .handout)
  }
}
