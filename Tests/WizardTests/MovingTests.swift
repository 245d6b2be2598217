import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Moving never judges and never loses")
struct MovingTests {
  @Test("a half-typed wrong value survives three steps back and forth")
  func backAndForth() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.typed("arn:aws:conn"))

    sitting.take(.wentBack, .wentBack, .wentBack, .wentToNextStep, .wentToNextStep, .wentToNextStep)
    #expect(sitting.state.place == .step(Step.setRelayState.id))
    sitting.take(.focused("instance"))

    #expect(sitting.state.editor.text == "arn:aws:conn")
    #expect(sitting.state.run.drafts == [.instance: "arn:aws:conn"])
    #expect(sitting.codes == [])
  }

  @Test("Tab and Down move the focus without judging, and stop at the ends")
  func ends() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed("wrong"), .movedToNextItem)
    #expect(sitting.focus == "name-typed")
    #expect(sitting.state.run.drafts[.applicationName] == "wrong")

    sitting.take(.movedToNextItem, .movedDown)
    #expect(sitting.focus == "name-typed")
    sitting.take(.movedUp, .movedToPreviousItem)
    #expect(sitting.focus == "applicationName")
    #expect(sitting.codes == [])
  }

  @Test("Esc on the first step does nothing")
  func firstStep() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO)
    let before = sitting.state

    sitting.take(.wentBack)

    #expect(sitting.state == before)
  }

  @Test("Esc closes what lies on top first")
  func escape() {
    var sitting = Sitting()
    sitting.go(to: .addApplication)
    sitting.take(.askedForHint, .askedForMenu, .wentBack)
    #expect(sitting.state.overlay == nil)
    #expect(sitting.state.hintsShown[sitting.state.place] == 1)

    sitting.take(.wentBack)
    #expect(sitting.state.hintsShown[sitting.state.place] == 0)
    #expect(sitting.state.place == .step(Step.addApplication.id))

    sitting.take(.wentBack)
    #expect(sitting.state.place == .step(Step.createOrganization.id))
  }

  @Test("a step opens on its first unfinished item")
  func firstUnfinished() {
    var sitting = Sitting()
    sitting.go(to: .addApplication)
    sitting.take(.accepted)

    sitting.take(.wentToPreviousStep, .wentToNextStep)

    #expect(sitting.focus == "catalog")
  }

  @Test("letters on an action go to the step's next empty field")
  func lettersOnAction() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "connect-open")

    sitting.take(.pasted(Sample.arn + "\n"))

    #expect(sitting.focus == "instance")
    #expect(sitting.state.editor.text == Sample.arn)
    #expect(sitting.state.run.answers[.instance] == nil)
  }

  @Test("a step that is not done does not block the way on")
  func neverBlocked() {
    var sitting = Sitting()
    for _ in 0..<10 { sitting.take(.wentToNextStep) }
    #expect(sitting.state.place == .review)
    #expect(!sitting.state.run.isComplete)
  }

  @Test("a paste of several lines stands in one line and says so")
  func severalLines() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.take(.pasted("first\n\nsecond\n"))

    #expect(sitting.state.editor.text == "first second")
    #expect(sitting.state.notice == "The paste has 2 lines. They stand in one line now.")
  }

  @Test("a paste of ten megabytes is cut and said so")
  func hugePaste() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.take(.pasted(String(repeating: "a", count: 10_000_000)))
    #expect(sitting.state.editor.characters.count == LineEditor.limit)

    sitting.take(.accepted)
    #expect(sitting.codes == ["instance/too-long"])
  }

  @Test("in a list Down and Up move, and Enter takes what was moved to")
  func list() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "identityCenterRegion")
    sitting.take(.typed("frankf"))
    #expect(sitting.state.listEntries.map(\.value) == ["eu-central-1"])

    sitting.take(.movedDown, .accepted)
    #expect(sitting.state.run.answers[.identityCenterRegion] == "eu-central-1")
    #expect(sitting.focus == "enabled")
  }

  @Test("in a list Enter judges the typed text when several entries fit")
  func severalFit() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "identityCenterRegion")

    sitting.answer("us-")

    #expect(sitting.state.run.answers[.identityCenterRegion] == nil)
    #expect(sitting.state.findings(of: .identityCenterRegion).hasError)
  }

  @Test("hints open one by one, and close after the last")
  func hints() {
    var sitting = Sitting()
    sitting.go(to: .addApplication)
    var shown: [Int] = []
    for _ in 0..<3 {
      sitting.take(.askedForHint)
      shown.append(sitting.state.hintsShown[sitting.state.place] ?? 0)
    }
    #expect(shown == [1, 2, 0])
  }
}
