import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The administrators' run begins with what the agents' run knows")
struct TakingOverTests {
  @Test("Region, instance and the first two steps, and nothing else")
  func taken() {
    let admins = SetupRun(administratorsAfter: Sample.completeRun)

    #expect(admins.role == .admins)
    #expect(admins.answers == [.identityCenterRegion: "us-east-1", .instance: Sample.arn])
    #expect(admins.taken == [.identityCenterRegion, .instance])
    #expect(Workshop.steps.filter(admins.isDone).map(\.id) == [Step.enableSSO.id, Step.createOrganization.id])
    #expect(admins.expectedRelayState?.url == Sample.url.split(separator: "?").first.map(String.init))
  }

  @Test("an answer that is given again is no longer marked")
  func givenAgain() {
    var sitting = Sitting(SetupRun(administratorsAfter: Sample.completeRun))
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.edited(.deleteToStart))
    sitting.answer("arn:aws:connect:eu-central-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770")
    #expect(sitting.state.run.taken == [.identityCenterRegion])
  }

  @Test("a run for administrators that starts new begins with it too, and one for agents does not")
  func startedNew() throws {
    var run = SetupRun(administratorsAfter: Sample.completeRun)
    run.changedAt = Timestamp(seconds: 1_700_000_000)
    var sitting = Sitting(run)
    sitting.take(.movedDown, .accepted)
    #expect(sitting.effects == [.setAside, .findAgentsRun])
    #expect(sitting.state.run.answers.isEmpty)
    sitting.take(.agentsRunFound(Sample.completeRun))
    #expect(sitting.state.run.taken == [.identityCenterRegion, .instance])
    #expect(sitting.state.run.isDone(.enableSSO))
    #expect(sitting.state.run.startedAt == sitting.state.now)

    var agents = Sitting(Sample.completeRun)
    agents.take(.movedDown, .accepted)
    #expect(agents.effects == [.setAside])
  }

  @Test("what was given in the meantime stays")
  func meantime() {
    var run = SetupRun(administratorsAfter: Sample.completeRun)
    run.changedAt = Timestamp(seconds: 1_700_000_000)
    var sitting = Sitting(run)
    sitting.take(.movedDown, .accepted)
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed("A"))
    sitting.take(.agentsRunFound(Sample.completeRun))
    #expect(sitting.state.run.answers.isEmpty)
    #expect(sitting.state.run.drafts[.applicationName] == "A")
    sitting.take(.agentsRunFound(nil))
    #expect(sitting.state.editor.text == "A")
  }
}
