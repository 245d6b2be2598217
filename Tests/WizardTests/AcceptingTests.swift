import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Enter accepts what is focused")
struct AcceptingTests {
  @Test("an action is ticked, saved, and the focus moves on")
  func tick() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO)

    sitting.take(.accepted)

    #expect(sitting.state.run.steps[Step.enableSSO.id]?.ticked == ["console-open"])
    #expect(sitting.focus == "consoleShows")
    #expect(sitting.effects.contains(.save))
  }

  @Test("Enter on a ticked action only moves on, Space takes the tick away")
  func untick() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO)
    sitting.take(.accepted, .focused("console-open"), .accepted)
    #expect(sitting.state.run.steps[Step.enableSSO.id]?.ticked == ["console-open"])
    #expect(sitting.focus == "consoleShows")

    sitting.take(.focused("console-open"), .toggled)

    #expect(sitting.state.run.steps[Step.enableSSO.id]?.ticked == [])
  }

  @Test("an optional field may stay empty")
  func optional() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")

    sitting.take(.accepted)

    #expect(sitting.focus == "identityCenterRegion")
    #expect(sitting.state.run.answers.isEmpty)
  }

  @Test("a required field that is empty says so and keeps the focus")
  func empty() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.take(.accepted)

    #expect(sitting.focus == "instance")
    #expect(sitting.codes == ["instance/empty"])
  }

  @Test("an error stops, and goes when the value changes")
  func error() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.answer("i-0123456789abcdef0")
    #expect(sitting.focus == "instance")
    #expect(sitting.state.findings(of: .instance).hasError)
    #expect(sitting.state.run.answers[.instance] == nil)

    sitting.take(.typed("x"))
    #expect(sitting.codes == [])
  }

  @Test("a warning asks for a second Enter on the same text")
  func warning() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.answer(Sample.workshopARN)
    #expect(sitting.codes.first == "instance/workshop-example")
    #expect(sitting.focus == "instance")

    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instance] == Sample.workshopARN)
    #expect(sitting.focus == "pasted")
  }

  @Test("a warning is asked again after the text has changed")
  func changedWarning() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer("Amazon Connect \u{2013} Agent")
    #expect(sitting.codes.first == "name/en-dash")

    sitting.take(.edited(.deleteBackward), .typed("t"), .accepted)
    #expect(sitting.state.run.answers[.applicationName] == nil)

    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.applicationName] == "Amazon Connect \u{2013} Agent")
  }

  @Test("a suggestion is accepted by Enter, and replaced by the first typed character")
  func suggestion() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    #expect(sitting.state.suggestion == "Amazon Connect - Agent")
    var other = sitting

    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.applicationName] == "Amazon Connect - Agent")

    other.take(.typed("X"))
    #expect(other.state.editor.text == "X")
  }

  @Test(
    "moving into a suggestion makes it editable",
    arguments: zip(
      [LineEditor.Command.left, .start, .end, .deleteBackward],
      ["Amazon Connect - AgenXt", "XAmazon Connect - Agent", "Amazon Connect - AgentX", "Amazon Connect - AgenX"]))
  func editSuggestion(_ command: LineEditor.Command, _ expected: String) {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")

    sitting.take(.edited(command), .typed("X"))

    #expect(sitting.state.editor.text == expected)
  }

  @Test("the instance and the relay state never have a suggestion")
  func neverSuggested() {
    var sitting = Sitting(surroundings: Surroundings(awsRegion: "us-west-2"))
    sitting.go(to: .setRelayState, "instance")
    #expect(sitting.state.suggestion == nil)
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"))
    #expect(sitting.state.suggestion == nil)
  }

  @Test("a bare id asks for its Region and its account, an ARN does not")
  func bareID() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")

    sitting.answer("178c75e4-b3de-4839-a6aa-e321ab3f3770")
    #expect(sitting.focus == "instanceRegion")
    #expect(sitting.state.run.expectedRelayState == nil)

    sitting.answer("us-west-2")
    #expect(sitting.state.run.expectedRelayState?.url == Sample.url)
    #expect(sitting.focus == "instanceAccount")
    #expect(sitting.state.run.nextModule == nil)

    sitting.answer("111122223333")
    #expect(sitting.focus == "pasted")
    #expect(sitting.state.run.nextModule?.instance.description == Sample.arn)

    sitting.take(.focused("instance"), .edited(.deleteToStart))
    sitting.answer(Sample.arn)
    #expect(!sitting.state.items.contains { $0.field == .instanceRegion })
    #expect(sitting.state.run.answers[.instanceRegion] == nil)
    #expect(sitting.state.run.answers[.instanceAccount] == nil)
  }

  @Test("an empty relay state asks whether it was compared by hand, and saves it as not checked")
  func byHand() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"), .accepted)
    #expect(sitting.state.overlay == .question(.comparedByHand, selection: 0))
    var declined = sitting

    sitting.take(.movedDown, .accepted)
    #expect(sitting.state.run.byWord == [.relayState])
    #expect(sitting.state.run.answers[.relayState] == Sample.url)
    #expect(sitting.focus == "defaults-kept")

    declined.take(.wentBack)
    #expect(declined.state.overlay == nil)
    #expect(declined.state.run.answers[.relayState] == nil)
  }

  @Test("emptying an accepted answer reopens the step")
  func emptied() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO)
    sitting.take(.accepted, .accepted)
    sitting.answer("us-east-1")
    sitting.take(.accepted)
    #expect(sitting.state.run.isDone(.enableSSO))

    sitting.go(to: .enableSSO, "identityCenterRegion")
    sitting.take(.edited(.deleteToStart), .accepted)

    #expect(sitting.state.run.answers[.identityCenterRegion] == nil)
    #expect(!sitting.state.run.isDone(.enableSSO))
    #expect(sitting.state.run.steps[Step.enableSSO.id]?.doneAt == nil)
  }

  @Test("Enter on the last item goes to the next step, and on the review to the first open point")
  func lastItem() {
    var sitting = Sitting()
    sitting.go(to: .createOrganization)
    sitting.take(.accepted, .accepted)
    #expect(sitting.state.place == .step(Step.addApplication.id))

    sitting.take(.jumped(to: .review), .accepted)
    #expect(sitting.state.place == .step(Step.enableSSO.id))
    #expect(sitting.focus == "console-open")
  }

  @Test("a step that is done knows when")
  func doneAt() {
    var sitting = Sitting()
    sitting.go(to: .createOrganization)
    sitting.take(.accepted, .timePassed(Timestamp(seconds: 1_800_000_060)), .accepted)

    #expect(sitting.state.run.steps[Step.createOrganization.id]?.doneAt?.seconds == 1_800_000_060)
  }
}
