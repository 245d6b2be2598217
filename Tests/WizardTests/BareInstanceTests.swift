import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("An instance by its id, its Region and its account is known like one by its ARN")
struct BareInstanceTests {
  private static let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let other = Instance.judge(Sample.arn).value

  private func sitting(_ answers: [Field: String], role: Role = .agents) -> Sitting {
    var sitting = Sitting(SetupRun(role: role, answers: answers))
    sitting.go(to: .setRelayState)
    return sitting
  }

  private static let whole: [Field: String] = [
    .instance: id, .instanceRegion: "us-west-2", .instanceAccount: "111122223333",
  ]

  @Test("what follows from an ARN follows from the three, in GovCloud too")
  func whole() {
    let run = SetupRun(role: .agents, answers: Self.whole)
    #expect(run.instance == Instance.judge(Sample.arn).value)
    #expect(run.nextModule == SetupRun(role: .agents, answers: [.instance: Sample.arn]).nextModule)
    #expect(run.expectedRelayState?.url == Sample.url)
    let government = SetupRun(
      role: .agents,
      answers: [.instance: Self.id, .instanceRegion: "us-gov-west-1", .instanceAccount: "111122223333"])
    #expect(
      government.nextModule?.instance.description
        == "arn:aws-us-gov:connect:us-gov-west-1:111122223333:instance/\(Self.id)")
  }

  @Test("without its Region or its account it is not, and the step needs them", arguments: Field.allCases)
  func parts(_ missing: Field) {
    var answers = Self.whole
    guard answers.removeValue(forKey: missing) != nil else { return }
    let run = SetupRun(role: .agents, answers: answers)
    #expect(run.nextModule == nil)
    #expect(run.missing(in: .setRelayState).contains { $0.field == missing })
  }

  @Test("only a bare id asks, however the ARN is written, and what is no instance does not")
  func asked() {
    let asks: (String) -> Bool = { SetupRun(role: .agents, answers: [.instance: $0]).hasBareInstanceID }
    #expect(asks(Self.id))
    #expect(asks(Self.id.uppercased()))
    #expect(asks(" \(Self.id)"))
    for text in [
      Sample.arn, Sample.arn.uppercased(), " \(Sample.arn)", Sample.workshopARN, "arn:aws:conn", "x", "",
    ] {
      #expect(!asks(text), "\(text)")
    }
    let government = "arn:aws-us-gov:connect:us-gov-west-1:111122223333:instance/\(Self.id)"
    #expect(!asks(government))
    #expect(!SetupRun(role: .agents).hasBareInstanceID)
  }

  @Test("the account is suggested: of the same instance, else of the file, else of another instance")
  func suggested() {
    var sitting = sitting([.instance: Self.id, .instanceRegion: "us-west-2"])
    #expect(sitting.effects.contains(.findOtherApplication))
    sitting.take(.focused("instanceAccount"))
    #expect(sitting.state.suggestion == nil)
    let elsewhere = Instance.judge("arn:aws:connect:us-east-1:210987654321:instance/\(Self.id.reversedGroups)").value
    sitting.take(.otherApplicationFound(OtherApplication(role: .admins, applicationInstance: nil, instance: elsewhere)))
    #expect(sitting.state.suggestion == "210987654321")
    sitting.state.run.metadata = MetadataRecord(accountID: "444455556666", sha256: "00", bytes: 1)
    sitting.take(.otherApplicationFound(nil))
    #expect(sitting.state.suggestion == "444455556666")
    sitting.take(
      .otherApplicationFound(OtherApplication(role: .admins, applicationInstance: nil, instance: Self.other)))
    #expect(sitting.state.suggestion == "111122223333")
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instanceAccount] == "111122223333")
    #expect(sitting.focus == "pasted")
  }

  @Test("the Region is suggested where the other role's run has the same instance, and nowhere else")
  func suggestedRegion() {
    var sitting = sitting([.instance: Self.id])
    sitting.take(.focused("instanceRegion"))
    #expect(sitting.state.suggestion == nil)
    sitting.take(
      .otherApplicationFound(OtherApplication(role: .admins, applicationInstance: nil, instance: Self.other)))
    #expect(sitting.state.suggestion == "us-west-2")
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instanceRegion] == "us-west-2")
  }

  @Test("a relay state in the ARN field brings its Region along, and takes it back")
  func region() {
    var sitting = sitting([:])
    sitting.take(.focused("instance"))
    sitting.answer(Sample.url)
    let advice = sitting.state.findings(of: .instance).first?.advice
    #expect(advice?.contains("the Region us-west-2 another") == true)
    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == Self.id)
    #expect(sitting.state.run.drafts[.instanceRegion] == "us-west-2")
    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == Sample.url)
    #expect(sitting.state.run.drafts[.instanceRegion] == nil)
    sitting.take(.askedToRepair, .accepted)
    #expect(sitting.focus == "instanceRegion")
    #expect(sitting.state.editor.text == "us-west-2")
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instanceRegion] == "us-west-2")
    #expect(sitting.focus == "instanceAccount")
  }

  @Test("a Region that is there already stays", arguments: [true, false])
  func otherRegion(_ isAccepted: Bool) {
    var run = SetupRun(role: .agents)
    if isAccepted { run.answers[.instanceRegion] = "eu-west-2" } else { run.drafts[.instanceRegion] = "eu-west" }
    var sitting = Sitting(run)
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.url)
    sitting.take(.askedToRepair)
    #expect(sitting.state.text(of: .instanceRegion) == (isAccepted ? "eu-west-2" : "eu-west"))
  }

  @Test("an ARN that is given in the end takes Region and account away, typed or accepted")
  func arnInTheEnd() {
    var sitting = sitting(Self.whole)
    sitting.state.run.drafts[.instanceRegion] = "eu"
    sitting.take(.focused("instance"), .edited(.deleteToStart))
    sitting.answer(Sample.arn)
    #expect(sitting.state.run.answers == [.instance: Sample.arn])
    #expect(sitting.state.run.drafts.isEmpty)
  }

  @Test("the same id accepted again keeps both")
  func again() {
    var sitting = sitting(Self.whole)
    sitting.take(.focused("instance"), .typed(" "), .accepted)
    #expect(sitting.state.run.answers == Self.whole)
  }

  @Test("administrators begin with all three, and what an ARN would be told of is told of them")
  func administrators() {
    let admins = SetupRun(administratorsAfter: SetupRun(role: .agents, answers: Self.whole))
    #expect(admins.answers == Self.whole)
    #expect(admins.taken == [.instance, .instanceRegion, .instanceAccount])

    var answers = Self.whole
    answers[.identityCenterRegion] = "us-east-1"
    let run = SetupRun(role: .agents, answers: answers)
    let replica = Instance.judge(Sample.arn.replacing("us-west-2", with: "us-east-1")).value
    let findings = run.judgeAnswers(
      beside: OtherApplication(role: .admins, applicationInstance: nil, instance: replica))
    #expect(findings[.instanceRegion]?.map(\.code) == ["instance/other-region", "instance/replica"])
    #expect(findings[.instanceRegion]?.allSatisfy { $0.field == .instanceRegion } == true)
  }

  @Test("an account that is typed elsewhere belongs into its field while that is asked, and nowhere else")
  func accountElsewhere() {
    var sitting = sitting([.instance: Self.id])
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer("210987654321")
    #expect(sitting.state.offeredField == .instanceAccount)
    sitting.take(.askedToRepair)
    #expect(sitting.state.run.drafts[.instanceAccount] == "210987654321")

    sitting = self.sitting([.instance: Sample.arn])
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer("210987654321")
    #expect(sitting.state.offeredField == nil)
    #expect(!sitting.state.findings(of: .applicationName).contains { $0.advice.contains("Account of the instance") })
  }
}

extension String {
  /// Another id of the same form.
  fileprivate var reversedGroups: String { String(reversed()).split(separator: "-").reversed().joined(separator: "-") }
}
