import SetupRules
import Testing

@testable import Wizard

@Suite("The administrators' run begins with what the agents' run knows")
struct TakingOverTests {
  @Test("Region, instance and the first two steps, and nothing else")
  func taken() {
    let admins = SetupRun(administratorsAfter: Sitting.completeRun)

    #expect(admins.role == .admins)
    #expect(admins.answers == [.identityCenterRegion: "us-east-1", .instance: Sitting.arn])
    #expect(admins.taken == [.identityCenterRegion, .instance])
    #expect(Workshop.steps.filter(admins.isDone).map(\.id) == [Step.enableSSO.id, Step.createOrganization.id])
    #expect(admins.expectedRelayState?.url == Sitting.url.split(separator: "?").first.map(String.init))
  }

  @Test("an answer that is given again is no longer marked")
  func givenAgain() {
    var sitting = Sitting(SetupRun(administratorsAfter: Sitting.completeRun))
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.edited(.deleteToStart))
    sitting.answer("arn:aws:connect:eu-central-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770")
    #expect(sitting.state.run.taken == [.identityCenterRegion])
  }
}
